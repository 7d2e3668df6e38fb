import { View } from '@tarojs/components'
import { Touch } from '@/components/touch'
import { dayWords } from '@/words/when'
import { dayTotal, PARTS, spokenDay, type DayFigures } from './view'

interface WeekProps {
  readonly days: readonly DayFigures[]
  readonly on: string
  readonly today: string
  readonly onDay: (on: string) => void
}

/** Seven days, a bar each, as high as that day had messages; a day is chosen by tapping its bar. */
export function Week({ days, on, today, onDay }: WeekProps) {
  const most = Math.max(1, ...days.map(dayTotal))
  return (
    <View>
      <View className='week' ariaRole='radiogroup' ariaLabel='哪一天'>
        {days.map((day) => (
          <Touch
            key={day.on}
            id={`day-${day.on}`}
            className={`week__day ${day.on === on ? 'week__day--on' : ''}`}
            role='radio'
            label={`${day.on === on ? '已选，' : ''}${spokenDay(day, today)}`}
            onTap={() => onDay(day.on)}
          >
            <View className='week__bar' style={{ height: `${Math.round((72 * dayTotal(day)) / most)}px` }}>
              {PARTS.filter(({ part }) => day[part] > 0)
                .reverse()
                .map(({ part }) => (
                  <View key={part} className={`part--${part}`} style={{ flexGrow: day[part] }} />
                ))}
            </View>
            <View className='week__name'>{day.on === today ? '今天' : dayWords(day.on).replace(/^\d+月/, '')}</View>
          </Touch>
        ))}
      </View>
      <View className='week__legend t-small t-2' ariaHidden>
        {PARTS.map(({ part, label }) => (
          <View key={part} className={`mark mark--${part}`}>
            {label}
          </View>
        ))}
      </View>
    </View>
  )
}
