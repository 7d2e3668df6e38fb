import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { VitalStepper } from '@/components/vital-stepper'
import { Ask } from './ask'
import { ANTIGEN, BREATHING, NONE, symptomsFor, YES_NO } from '@/words/answers'
import { type Draft } from './draft'
import { type Care } from './view'

interface MeasuresProps {
  readonly care: Care
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** What was measured and asked. The fever question is put every time, because readings every third day cannot answer it (R84). */
export function Measures({ care, draft, onChange }: MeasuresProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
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
      <View className='hair' />
      <Ask
        id='breathing'
        label='呼吸'
        options={BREATHING}
        value={draft.breathing}
        onPick={(breathing) => set({ breathing })}
      />
      <Ask
        id='fever'
        label='38.5 度以上，吃了药也不退，超过三天了吗'
        above
        options={YES_NO}
        value={draft.feverPersists}
        onPick={(feverPersists) => set({ feverPersists })}
      />
      <View className='ask ask--above ask--many'>
        <View className='ask__label'>哪里不舒服</View>
        <Chips
          id='symptom'
          multi
          none={NONE}
          options={symptomsFor(care.person.age)}
          value={draft.symptoms}
          onChange={(symptoms) => set({ symptoms })}
        />
      </View>
      <Ask id='antigen' label='抗原' options={ANTIGEN} value={draft.antigen} onPick={(antigen) => set({ antigen })} />
      {!care.person.episode && (
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
