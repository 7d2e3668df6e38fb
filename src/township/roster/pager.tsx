import { View } from '@tarojs/components'
import { type RosterView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { dayWords, daysAfter } from '@/words/when'

interface PagerProps {
  readonly view: RosterView
  readonly weeks: number
  readonly onTurn: (weeks: number) => void
}

/** A roster is kept and planned thirty days either way. */
const MOST_WEEKS = 4

/** Seven days back, or on. */
export function Pager({ view, weeks, onTurn }: PagerProps) {
  return (
    <View className='blk row duty-pager'>
      <BigButton
        id='week-before'
        kind='plain'
        small
        text='前 7 天'
        off={weeks <= -MOST_WEEKS ? '到头了' : undefined}
        onTap={() => onTurn(weeks - 1)}
      />
      <View id='week-shown' className='grow t-b duty-pager__days'>
        {`${dayWords(view.from)}–${dayWords(daysAfter(view.from, 6))}`}
      </View>
      <BigButton
        id='week-after'
        kind='plain'
        small
        text='后 7 天'
        off={weeks >= MOST_WEEKS ? '到头了' : undefined}
        onTap={() => onTurn(weeks + 1)}
      />
    </View>
  )
}
