import { type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { type AlertView, type Output } from '@domain/contract'
import { Card } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { toldRows } from './view'

interface ToldCardProps {
  readonly told?: Output<'report.told'>['told']
  readonly alert: AlertView | null
}

/** Who has been told and who took it over: facts, and never that help is on its way. */
export function ToldCard({ told, alert, children }: PropsWithChildren<ToldCardProps>) {
  const rows = told && toldRows(told, alert)
  const head = alert?.takenBy ? `${alert.takenBy.name}接手了，有事直接打过去` : '已经告诉了他们，在等人接手'
  return (
    <Card id='told'>
      <View className='t-small t-2'>{head}</View>
      {rows?.length === 0 && <View className='t-b mt2'>村里和医生都还没登记电话。别等，直接打 120。</View>}
      {rows?.map(({ key, name, role, state, words }) => (
        <View key={key} id={`told-${key}`} className='told'>
          <StateDot state={state} />
          <View className='grow ml3'>
            <View className='told__name'>{name}</View> <View className='told__role t-2'>{role}</View>
          </View>
          <View className='t-small t-2 told__state'>{words}</View>
        </View>
      ))}
      {!rows && <View className='t-2 mt2'>正在看谁知道了。别等这个，先打电话。</View>}
      <View className='told__why'>{children}</View>
    </Card>
  )
}
