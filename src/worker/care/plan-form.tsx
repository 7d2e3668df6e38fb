import { View } from '@tarojs/components'
import { type Day } from '@domain/model/day'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { dayWords } from '@/words/when'
import { WEEKDAYS, withDay, type Draft, type Kind } from './view'

interface PlanFormProps {
  readonly draft: Draft
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[]
  readonly today: Day
  readonly onChange: (draft: Draft) => void
}

/** What for, which days, where, until when: weekdays for what goes on, named days for what does not. */
export function PlanForm({ draft, kinds, today, onChange }: PlanFormProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  return (
    <Card id='plan'>
      <View className='t-b'>看什么</View>
      <View className='mt2'>
        <Chips id='kind' options={kinds} value={draft.kind ? [draft.kind] : []} onChange={([kind]) => set({ kind })} />
      </View>
      <View className='t-b mt4'>每周哪几天</View>
      <View className='mt2'>
        <Chips
          id='weekday'
          multi
          options={WEEKDAYS}
          value={draft.weekdays}
          onChange={(weekdays) => set({ weekdays })}
        />
      </View>
      <View className='mt4'>
        <PickerRow
          id='day-add'
          title='或者具体哪天'
          picked={draft.days.length > 0 ? '再选一天' : undefined}
          start={today}
          onPickDay={(on) => onChange(withDay(draft, on))}
        />
      </View>
      {draft.days.length > 0 && (
        <View className='mt2'>
          <Chips
            id='day'
            multi
            options={draft.days.map((value) => ({ value, label: dayWords(value) }))}
            value={draft.days}
            onChange={(days) => set({ days })}
          />
        </View>
      )}
      <View className='mt3'>
        <Field
          id='where'
          label='去哪里'
          maxLength={40}
          hint='比如：县人民医院血透室'
          value={draft.where}
          onInput={(where) => set({ where })}
        />
      </View>
      <PickerRow
        id='until'
        title='最后一次（不知道就空着）'
        picked={draft.until && dayWords(draft.until)}
        start={today}
        onPickDay={(until) => set({ until })}
      />
    </Card>
  )
}
