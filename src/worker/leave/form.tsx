import { View } from '@tarojs/components'
import { Card, SectionTitle } from '@/components/card'
import { ChoiceCards } from '@/components/choice-cards'
import { EmptyState } from '@/components/empty-state'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { daysAfter, dayWords } from '@/words/when'
import { type Draft, type LeaveAnswer } from './view'

interface FormProps {
  readonly answer: LeaveAnswer
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** From when, until when, and who stands in. */
export function Form({ answer: { today, colleagues }, draft, onChange }: FormProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  if (colleagues.length === 0)
    return (
      <EmptyState id='no-colleagues' title='没有能代班的人' note='要本镇乡同一个岗位上的人。请镇乡办公室先请一位来。' />
    )
  const options = colleagues.map(({ accountId, name, places }) => ({ value: accountId, label: name, note: places }))
  return (
    <>
      <Card id='leave-days'>
        <View className='t-b'>什么时候</View>
        <PickerRow
          id='leave-from'
          title='哪天起'
          start={today}
          picked={draft.from && dayWords(draft.from)}
          onPickDay={(from) => set({ from })}
        />
        <PickerRow
          id='leave-until'
          title='哪天回来'
          start={daysAfter(draft.from ?? today, 1)}
          picked={draft.until && dayWords(draft.until)}
          onPickDay={(until) => set({ until })}
        />
      </Card>
      <SectionTitle>谁来代</SectionTitle>
      <View className='blk'>
        <ChoiceCards
          id='cover'
          options={options}
          value={draft.coverId ? [draft.coverId] : []}
          onChange={([coverId]) => set({ coverId })}
        />
      </View>
      <Field
        id='leave-note'
        label='为什么（可以不写）'
        value={draft.note}
        onInput={(note) => set({ note })}
        maxLength={60}
      />
    </>
  )
}
