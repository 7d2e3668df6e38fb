import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { VitalStepper } from '@/components/vital-stepper'
import { askFor } from './ask'
import { ANTIGEN, BREATHING, NONE, symptomsFor, YES_NO } from '@/words/answers'
import { askedNow, PREGNANCY, PREGNANCY_ASKED } from '@/words/pregnancy'
import { ctFault, type Draft } from './draft'
import { type Care } from './view'

interface MeasuresProps {
  readonly care: Care
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** What was measured and asked. The fever question is put every time, because readings every third day cannot answer it (R84). */
export function Measures({ care, draft, onChange }: MeasuresProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const ask = askFor(draft, set)
  const { person } = care
  return (
    <Card id='measures'>
      <VitalStepper
        id='temperature'
        kind='temperature'
        value={draft.temperature}
        onChange={(temperature) => set({ temperature })}
      />
      <VitalStepper
        id='oxygen'
        kind='oxygen'
        value={draft.oxygen}
        onChange={(oxygen) => set({ oxygen })}
        last='手暖和后坐着量'
      />
      {person.child && (
        <VitalStepper
          id='breaths'
          kind='breaths'
          value={draft.breaths}
          onChange={(breaths) => set({ breaths })}
          last='数满一分钟'
        />
      )}
      <View className='hair' />
      {ask('breathing', '呼吸', BREATHING)}
      {ask('feverPersists', '38.5 度以上，吃了药也不退，超过三天了吗', YES_NO, { id: 'fever', above: true })}
      {person.pregnant === 'unknown' && ask('pregnancy', PREGNANCY_ASKED, PREGNANCY, { above: true })}
      <View className='ask ask--above ask--many'>
        <View className='ask__label'>哪里不舒服</View>
        <Chips
          id='symptom'
          multi
          none={NONE}
          options={symptomsFor(askedNow(person, draft.pregnancy))}
          value={draft.symptoms}
          onChange={(symptoms) => set({ symptoms })}
        />
      </View>
      {ask('antigen', '抗原', ANTIGEN)}
      {care.mayEnd.asksCt && (
        <Field
          id='ct'
          label='核酸 Ct 值'
          kind='digit'
          maxLength={5}
          hint='报告单上两个数，填小的；没做就空着'
          value={draft.ct ?? ''}
          error={ctFault(draft)}
          onInput={(ct) => set({ ct })}
        />
      )}
      {!person.episode && (
        <Chips
          id='infected'
          multi
          options={[{ value: 'yes', label: '这次查出感染，开始居家治疗' }]}
          value={draft.infected ? ['yes'] : []}
          onChange={(picked) => set({ infected: picked.length > 0 })}
        />
      )}
    </Card>
  )
}
