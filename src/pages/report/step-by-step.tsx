import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { ChoiceCards } from '@/components/choice-cards'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Progress } from '@/components/progress'
import { VitalStepper } from '@/components/vital-stepper'
import { refusalWords } from '@/cloud/refusals'
import { dial } from '../shared/dial'
import { callName, EMERGENCY, firstCall } from '../shared/calls'
import { PersonChips } from '../shared/person-chips'
import { whoWords } from '../shared/whose'
import { type Form } from './form'
import { type ReportFormProps } from './props'
import { BREATHING, symptomsFor } from '@/words/answers'
import { askedNow, PREGNANCY, PREGNANCY_ASKED } from '@/words/pregnancy'
import { ENTRIES, FEVER, questionOf, STEPS } from './questions'
import { SlipCard } from './slip-card'
import { useReport } from './use-report'
import { lastWords } from './view'

const one = <T,>(value: T | undefined): T[] => (value === undefined ? [] : [value])

/** One question to a screen; an answer in one tap goes on by itself, 上一问 goes back. */
export function StepByStep({ home, person, entry, onChoose }: ReportFormProps) {
  const report = useReport(person, entry)
  const { form, set, slips, refusal } = report
  const asksEntry = !person.episode && entry === undefined
  const steps = asksEntry ? (['entry', ...STEPS] as const) : STEPS
  const [at, setAt] = useState(0)
  const step = steps[at] ?? 'symptoms'
  const [slip] = slips
  const last = at === steps.length - 1
  const doctor = firstCall(person.calls) ?? EMERGENCY

  const field = step === 'temperature' || step === 'spo2' ? step : undefined
  const measured = field ?? (step === 'breathing' ? 'breaths' : undefined)
  const next = (now: Form = form) => {
    if (measured && report.ask(now, measured).length > 0) return
    if (last) void report.submit(now)
    else setAt(at + 1)
  }
  const pick = (patch: Partial<Form>) => next(set(patch))

  const foot = slip ? (
    <SlipCard report={report} slip={slip} onSettled={next} />
  ) : (
    <>
      <BigButton
        id='call-first'
        kind='quiet'
        small
        icon='phone-blue'
        text={`不会填，打给${callName(doctor)}`}
        onTap={() => void dial(doctor)}
      />
      <View className='mt2'>
        <ButtonRow>
          {at > 0 && <BigButton id='report-back' kind='plain' text='上一问' onTap={() => setAt(at - 1)} />}
          <BigButton
            id={last ? 'report-submit' : 'report-next'}
            text={last ? '提交' : '下一问'}
            busy={report.busy ? '正在存' : undefined}
            onTap={() => next()}
          />
        </ButtonRow>
      </View>
    </>
  )
  const { title, note } =
    step === 'entry' ? { title: '为什么报？', note: '挑一个最像的' } : questionOf(step, whoWords(person))
  return (
    <Page label='报情况' foot={foot}>
      {at === 0 && <PersonChips people={home.people} person={person} onChoose={onChoose} />}
      <Progress at={at + 1} of={steps.length} />
      <View className='blk'>
        <View className='t-head' ariaRole='heading'>
          {title}
        </View>
        <View className='t-2 mt1'>{note}</View>
      </View>
      {step === 'entry' && (
        <ChoiceCards
          id='report-entry'
          options={ENTRIES}
          value={one(form.entry)}
          onChange={([value]) => pick({ entry: value })}
        />
      )}
      {field && (
        <VitalStepper
          key={field}
          full
          id={`report-${field}`}
          kind={field === 'spo2' ? 'oxygen' : 'temperature'}
          value={form[field]}
          last={lastWords(person, field === 'spo2' ? 'oxygen' : 'temperature')}
          onChange={(value) => set({ [field]: value })}
          onPick={(value) => pick({ [field]: value })}
        />
      )}
      {step === 'breathing' && (
        <>
          {person.child && (
            <VitalStepper
              id='report-breaths'
              kind='breaths'
              value={form.breaths}
              last={lastWords(person, 'breaths')}
              onChange={(value) => set({ breaths: value })}
            />
          )}
          <ChoiceCards
            id='report-breathing'
            options={BREATHING}
            value={one(form.breathing)}
            onChange={([value]) => pick({ breathing: value })}
          />
        </>
      )}
      {step === 'feverPersists' && (
        <ChoiceCards
          id='report-fever'
          options={FEVER}
          value={one(form.feverPersists)}
          onChange={([value]) => pick({ feverPersists: value })}
        />
      )}
      {step === 'symptoms' && person.pregnant === 'unknown' && (
        <View className='blk ask-first'>
          <View className='t-b'>{PREGNANCY_ASKED}</View>
          <View className='mt2'>
            <Chips
              id='report-pregnancy'
              options={PREGNANCY}
              value={one(form.pregnancy)}
              onChange={([value]) => set({ pregnancy: value })}
            />
          </View>
        </View>
      )}
      {step === 'symptoms' && (
        <ChoiceCards
          id='report-symptoms'
          multi
          none='none'
          options={symptomsFor(askedNow(person, form.pregnancy))}
          value={form.symptoms}
          onChange={(symptoms) => set({ symptoms })}
        />
      )}
      {report.nothing && <Notice id='report-nothing' title='还什么都没填' text={refusalWords('NothingSaid')} />}
      {refusal && <Notice id='report-refused' title='没报上' text={refusalWords(refusal)} refusal={refusal} />}
    </Page>
  )
}
