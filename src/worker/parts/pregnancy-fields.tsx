import { View } from '@tarojs/components'
import { addDays, type Day } from '@domain/model/calendar'
import { Chips } from '@/components/chips'
import { PickerRow } from '@/components/picker-row'
import { dayWords } from '@/words/when'
import { FieldError } from './date-field'
import { type PersonDraft } from './person-form'

const ANSWERS = [
  { value: 'not', label: '没有' },
  { value: 'pregnant', label: '怀着' },
  { value: 'gave-birth', label: '刚生过' },
] as const

interface PregnancyFieldsProps {
  readonly id: string
  readonly draft: PersonDraft
  readonly today: Day
  readonly error?: string
  readonly onChange: (change: Partial<PersonDraft>) => void
}

/** 有没有怀孕 and the day that goes with it; left empty, nothing is said about it. */
export function PregnancyFields({ id, draft, today, error, onChange }: PregnancyFieldsProps) {
  const { pregnancy, dueOn, endedOn } = draft
  return (
    <View className='blk'>
      <View className='t-b'>有没有怀孕，或者这六周里生过（没问就空着）</View>
      <View className='mt2'>
        <Chips
          id={`${id}-pregnancy`}
          options={ANSWERS}
          value={pregnancy ? [pregnancy] : []}
          onChange={([answer]) => onChange({ pregnancy: answer })}
        />
      </View>
      {pregnancy === 'pregnant' && (
        <PickerRow
          id={`${id}-due`}
          title='预产期（不知道就空着）'
          picked={dueOn && dayWords(dueOn)}
          start={today}
          onPickDay={(on) => onChange({ dueOn: on })}
        />
      )}
      {pregnancy === 'gave-birth' && (
        <PickerRow
          id={`${id}-ended`}
          title='哪天生的（不知道就空着）'
          picked={endedOn && dayWords(endedOn)}
          start={addDays(today, -60)}
          onPickDay={(on) => onChange({ endedOn: on })}
        />
      )}
      <FieldError text={error} />
    </View>
  )
}
