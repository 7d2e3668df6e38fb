import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { VitalStepper } from '@/components/vital-stepper'
import { refusalWords } from '@/cloud/refusals'
import { AgeBanner } from '@/view/age-banner'
import { HelpRow } from '../shared/help-row'
import { BREATHING, symptomsFor } from '@/words/answers'
import { askedNow, PREGNANCY, PREGNANCY_ASKED } from '@/words/pregnancy'
import { ENTRIES, FEVER } from './questions'
import { type ReportFormProps } from './props'
import { QuickRow } from './quick-row'
import { SlipCard } from './slip-card'
import { useReport } from './use-report'
import { lastWords, vitalsOf } from './view'
import { Whom } from './whom'

const one = <T,>(value: T | undefined): T[] => (value === undefined ? [] : [value])

/** Everything on one page, for people who read small print. */
export function Compact({ home, person, entry, onChoose }: ReportFormProps) {
  const report = useReport(person, entry)
  const { form, set, slips, refusal } = report
  const [slip] = slips
  const foot = (
    <>
      {slip ? (
        <SlipCard report={report} slip={slip} onSettled={(next) => void report.submit(next)} />
      ) : (
        <BigButton
          id='report-submit'
          text='提交'
          busy={report.busy ? '正在存' : undefined}
          onTap={() => void report.submit()}
        />
      )}
      <HelpRow calls={person.calls} />
    </>
  )
  return (
    <Page label='报情况' banner={<AgeBanner />} foot={foot}>
      <Whom home={home} person={person} onChoose={onChoose} />
      {report.restored && (
        <Notice
          id='report-draft'
          title='上次没报完的，还在'
          text='看一眼对不对，接着填。'
          retryText='不要了，重新填'
          onRetry={report.clear}
        />
      )}
      {!person.episode && (
        <Card>
          <View className='t-b ask'>为什么报</View>
          <Chips
            id='report-entry'
            options={ENTRIES}
            value={one(form.entry)}
            onChange={([value]) => set({ entry: value })}
          />
        </Card>
      )}
      <Card className='vitals'>
        {vitalsOf(person).map(([field, kind]) => {
          const id = `report-${field}`
          return (
            <View key={field} className='vitals__one'>
              <VitalStepper
                id={id}
                kind={kind}
                value={form[field]}
                last={lastWords(person, kind)}
                onChange={(value) => set({ [field]: value })}
              />
              <QuickRow id={id} kind={kind} value={form[field]} onPick={(value) => set({ [field]: value })} />
            </View>
          )
        })}
      </Card>
      <Card>
        <View className='t-b ask'>现在喘气费力吗</View>
        <Chips
          id='report-breathing'
          options={BREATHING}
          value={one(form.breathing)}
          onChange={([value]) => set({ breathing: value })}
        />
        <View className='t-b ask mt4'>38.5 度以上，吃了药也不退，超过三天了吗</View>
        <Chips
          id='report-fever'
          options={FEVER}
          value={one(form.feverPersists)}
          onChange={([value]) => set({ feverPersists: value })}
        />
        {person.pregnant === 'unknown' && (
          <>
            <View className='t-b ask mt4'>{PREGNANCY_ASKED}</View>
            <Chips
              id='report-pregnancy'
              options={PREGNANCY}
              value={one(form.pregnancy)}
              onChange={([value]) => set({ pregnancy: value })}
            />
          </>
        )}
        <View className='row ask mt4'>
          <View className='grow t-b'>现在有没有这些</View>
          <View className='t-cap'>可以多选</View>
        </View>
        <Chips
          id='report-symptoms'
          multi
          none='none'
          options={symptomsFor(askedNow(person, form.pregnancy))}
          value={form.symptoms}
          onChange={(symptoms) => set({ symptoms })}
        />
      </Card>
      {report.nothing && <Notice id='report-nothing' title='还什么都没填' text={refusalWords('NothingSaid')} />}
      {refusal && <Notice id='report-refused' title='没报上' text={refusalWords(refusal)} refusal={refusal} />}
    </Page>
  )
}
