import { View } from '@tarojs/components'
import { StateDot } from '@/components/state-dot'
import { dayWords, daysAfter, weekdayWords } from '@/words/when'

interface WeekProps {
  /** The first day on which a message is still to go, and the last one that has one; null where none has. */
  readonly from: string
  readonly until: string | null
}

/** The coming seven days: on which of them the phone still rings. */
export function Week({ from, until }: WeekProps) {
  const days = [0, 1, 2, 3, 4, 5, 6].map((n) => daysAfter(from, n))
  const said = until ? `${dayWords(until)}以前每天有一条，以后手机不响` : '这几天手机都不响'
  return (
    <View id='reminders-week' className='reminders__week mt3' ariaRole='img' ariaLabel={said}>
      {days.map((on) => {
        const rings = until !== null && on <= until
        return (
          <View key={on} className='reminders__day t-small' ariaHidden>
            <View className='t-2'>{weekdayWords(on).replace('星期', '周')}</View>
            <View className='t-b'>{Number(on.slice(8))}</View>
            <StateDot state={rings ? 'fine' : 'none'} />
            <View className={rings ? '' : 't-2'}>{rings ? '微信' : '断'}</View>
          </View>
        )
      })}
    </View>
  )
}
