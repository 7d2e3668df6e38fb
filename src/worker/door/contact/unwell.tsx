import { View } from '@tarojs/components'
import { type Day } from '@domain/model/calendar'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { VitalStepper } from '@/components/vital-stepper'
import { type PersonFace } from '../view'
import { ANTIGEN, BREATHING, symptomsFor, YES_NO } from '@/words/answers'
import { askedNow, PREGNANCY, PREGNANCY_ASKED } from '@/words/pregnancy'
import { settleSlip, slipQuestion, slipsOf, type Vitals } from './vitals'

interface UnwellProps {
  readonly person: PersonFace
  readonly township: string
  readonly today: Day
  readonly vitals: Vitals
  readonly onChange: (vitals: Vitals) => void
  /** Slips are asked when the person says 存好, not while a number is still being made. */
  readonly asked: boolean
  readonly saveText: string
  readonly busy?: string
  readonly error?: React.ReactNode
  readonly onSave: () => void
  readonly onClose: () => void
}

/** 有情况: what was measured and said, each of it optional; nobody must invent a number to get help. */
export function Unwell(props: UnwellProps) {
  const { person, township, today, vitals, onChange, asked, saveText, busy, error, onSave, onClose } = props
  const [slip] = asked ? slipsOf(vitals, township, today) : []
  const set = (change: Partial<Vitals>) => onChange({ ...vitals, ...change })
  return (
    <Sheet id='unwell' title={`${person.name}，有什么情况`} note='没量的空着，不要估。' onClose={onClose}>
      <VitalStepper
        id='unwell-temperature'
        kind='temperature'
        value={vitals.temperature}
        onChange={(temperature) => set({ temperature })}
      />
      <VitalStepper id='unwell-oxygen' kind='oxygen' value={vitals.oxygen} onChange={(oxygen) => set({ oxygen })} />
      {person.child && (
        <VitalStepper
          id='unwell-breaths'
          kind='breaths'
          value={vitals.breaths}
          onChange={(breaths) => set({ breaths })}
          last='数满一分钟'
        />
      )}
      {slip && (
        <View className='field__slip mt2' ariaLive='polite'>
          <View className='t-b'>{slipQuestion(slip)}</View>
          <View className='mt2'>
            <Chips
              id='unwell-slip'
              options={[
                ...(slip.guess === undefined ? [] : [{ value: 'guess' as const, label: `是 ${slip.guess}` }]),
                ...(slip.confirmable ? [{ value: 'keep' as const, label: `就是 ${slip.value}` }] : []),
              ]}
              value={[]}
              onChange={([answer]) => answer && onChange(settleSlip(vitals, slip, answer))}
            />
          </View>
        </View>
      )}
      <Asked text='出气'>
        <Chips
          id='unwell-breathing'
          options={BREATHING}
          value={vitals.breathing ? [vitals.breathing] : []}
          onChange={([breathing]) => set({ breathing })}
        />
      </Asked>
      {person.pregnant === 'unknown' && (
        <Asked text={PREGNANCY_ASKED}>
          <Chips
            id='unwell-pregnancy'
            options={PREGNANCY}
            value={vitals.pregnancy ? [vitals.pregnancy] : []}
            onChange={([pregnancy]) => set({ pregnancy })}
          />
        </Asked>
      )}
      <Asked text='哪里不舒服'>
        <Chips
          id='unwell-symptom'
          multi
          none='none'
          options={symptomsFor(askedNow(person, vitals.pregnancy))}
          value={vitals.symptoms}
          onChange={(symptoms) => set({ symptoms })}
        />
      </Asked>
      <Asked text='38.5 度以上，吃了药也不退，超过三天了吗'>
        <Chips
          id='unwell-fever'
          options={YES_NO}
          value={vitals.feverPersists ? [vitals.feverPersists] : []}
          onChange={([feverPersists]) => set({ feverPersists })}
        />
      </Asked>
      <Asked text='抗原'>
        <Chips
          id='unwell-antigen'
          options={ANTIGEN}
          value={vitals.antigen ? [vitals.antigen] : []}
          onChange={([antigen]) => set({ antigen })}
        />
      </Asked>
      <View className='mt3'>
        <Field
          id='unwell-note'
          label='还说了什么'
          lines
          maxLength={200}
          value={vitals.note}
          onInput={(note) => set({ note })}
        />
      </View>
      {error}
      <View className='mt3'>
        <BigButton
          id='unwell-save'
          text={saveText}
          busy={busy}
          off={slip ? '先看一眼上面那个数' : undefined}
          onTap={onSave}
        />
      </View>
    </Sheet>
  )
}

function Asked({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return (
    <View className='mt3'>
      <View className='t-b'>{text}</View>
      <View className='mt2'>{children}</View>
    </View>
  )
}
