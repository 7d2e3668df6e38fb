import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { daysAfter, dayWords } from '@/words/when'
import { lowersRed, reviewDays, TIERS, type Draft, type TierView } from './view'

interface DecideProps {
  readonly view: TierView
  readonly draft: Draft
  readonly today: string
  readonly onChange: (draft: Draft) => void
}

/** A clinician's own tier: which, why, and when it is looked at again. */
export function Decide({ view, draft, today, onChange }: DecideProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const usual = reviewDays(today)
  const other = draft.reviewOn && !usual.some(({ value }) => value === draft.reviewOn)
  return (
    <Card id='tier-decide'>
      <View className='t-b'>医生定成</View>
      <View className='mt2'>
        <Chips id='tier' options={TIERS} value={draft.tier ? [draft.tier] : []} onChange={([tier]) => set({ tier })} />
      </View>
      {lowersRed(view, draft) && (
        <View id='tier-lowers' className='settles t-small mt3' ariaLive='polite'>
          表上是红的。改轻了，镇乡办公室看得到是谁改的、为什么。
        </View>
      )}
      <View className='mt3'>
        <Field
          id='tier-reason'
          label='为什么'
          lines
          maxLength={200}
          value={draft.reason}
          onInput={(reason) => set({ reason })}
        />
      </View>
      <View className='t-b mt3'>哪天再看</View>
      <View className='mt2'>
        <Chips
          id='review'
          options={usual}
          value={draft.reviewOn ? [draft.reviewOn] : []}
          onChange={([reviewOn]) => set({ reviewOn })}
        />
      </View>
      <View className='mt2'>
        <PickerRow
          id='review-other'
          title='别的日子'
          picked={other ? dayWords(draft.reviewOn ?? '') : undefined}
          start={daysAfter(today, 1)}
          onPickDay={(reviewOn) => set({ reviewOn })}
        />
      </View>
    </Card>
  )
}
