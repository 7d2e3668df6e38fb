import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { Card } from '@/components/card'
import { TrendLine } from '@/components/trend-line'
import { useView } from '@/view/use-view'
import { weekOf, type WeekReadings } from './week'

/** Where seven labels no longer fit: the first, the middle and the last stay. */
const CROWDED = 1.3

/** Seven days with the township's own bounds drawn in (E28). */
export function WeekTrend({ trend }: { readonly trend: WeekReadings }) {
  const { elder, scale } = useView()
  const { days, oxygen, temperature } = weekOf(trend, now())
  const { referBelowSpo2, highFeverAbove } = trend.bounds
  const crowded = (elder ? 1.2 : 1) * scale > CROWDED
  const labels = days.map((day, index) => (!crowded || index % 3 === 0 ? day : ' '.repeat(index + 1)))
  const empty = oxygen.figure === undefined && temperature.figure === undefined
  if (empty)
    return (
      <Card id='trend'>
        <View className='t-b'>最近 7 天</View>
        <View className='t-small t-2 mt1'>还没有人报过体温、血氧。</View>
      </Card>
    )
  return (
    <Card id='trend'>
      <TrendLine
        name='血氧'
        unit='%'
        {...oxygen}
        points={oxygen.points.map((point) => ({ ...point, quiet: true }))}
        days={[]}
        min={88}
        max={100}
        zone={{ below: referBelowSpo2, text: `低于 ${referBelowSpo2} 要转诊` }}
      />
      <View className='mt3'>
        <TrendLine
          name='体温'
          unit='℃'
          {...temperature}
          days={labels}
          min={35.5}
          max={40}
          height={66}
          bound={{ at: highFeverAbove, text: `${highFeverAbove} ℃` }}
        />
      </View>
    </Card>
  )
}
