import { View } from '@tarojs/components'
import { type OverviewView } from '@domain/contract'
import { Card } from '@/components/card'
import { FourStateBar } from '@/components/four-state-bar'
import { Touch } from '@/components/touch'
import { clockWords, dayWords } from '@/words/when'
import { statesOf, STATES } from '../parts/figures'
import { openPeople } from '../parts/places'

interface TodayProps {
  readonly overview: OverviewView
  /** In place of the hour the figures are of. */
  readonly aside?: string
}

/** 今天该联系 214 人, and how that stands: four states, none of them left out (F15). */
export function Today({ overview, aside }: TodayProps) {
  const { total, today, now, township } = overview
  return (
    <Card id='today'>
      <View className='row row--wrap'>
        <Touch
          id='figure-due'
          className='row row--wrap due'
          label={`今天该联系${total.due}人，点开看是谁`}
          onTap={() => openPeople(township, 'due')}
        >
          <View className='t-nowrap'>今天该联系</View>
          <View className='due__figure'>{total.due}</View>
          <View>人</View>
        </Touch>
        <View className='t-small t-2'>{aside ?? `${dayWords(today)} ${clockWords(now)}`}</View>
      </View>
      <View className='mt2'>
        <FourStateBar id='figure' counts={statesOf(total)} onOpen={(state) => openPeople(township, STATES[state])} />
      </View>
    </Card>
  )
}
