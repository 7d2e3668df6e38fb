import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type MyRemindersView, type RemindersView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { StateDot } from '@/components/state-dot'
import { transport } from '@/cloud/transport'
import { useReturn } from '@/view/use-return'
import { askReminder } from '../shared/ask-reminder'
import { StaffCard } from './staff-card'
import { keysFor, rowsOf } from './view'
import { Week } from './week'

/** How many of each kind WeChat still lets through, until when, and one tap for more (F01). */
export function Left({ known }: { readonly known: MyRemindersView }) {
  const [reminders, setReminders] = useState<RemindersView>(known.reminders)
  const [said, setSaid] = useState<'more' | 'none'>()
  const [on, setOn] = useState(true)
  const look = () => void transport.remindersOn().then(setOn)
  useEffect(look, [])
  useReturn(look)
  const keys = keysFor(known)
  const noted = (next: RemindersView | undefined) => {
    setSaid(next ? 'more' : 'none')
    if (next) setReminders(next)
  }
  const rows = rowsOf({ ...known, reminders })
  const daily = rows.find(({ key, lasts }) => key === 'digest' && !lasts)
  return (
    <>
      {!on && (
        <Notice
          id='reminders-off'
          title='微信里把提醒关了'
          text='同意多少次都发不出来。去设置里打开“接收通知”。'
          retryText='去设置'
          onRetry={transport.openSettings}
        />
      )}
      <Card>
        <View className='t-2'>微信还能提醒您</View>
        {rows.map(({ key, name, count, until, empty }) => (
          <View key={key} id={`left-${key}`} className='row row--top mt3'>
            <StateDot state={empty ? 'none' : 'fine'} />
            <View className='grow ml2'>
              <View className='t-b'>{name}</View>
              <View className='t-small t-2'>{until}</View>
            </View>
            <View className='t-lead'>{count}</View>
          </View>
        ))}
        {daily && <Week from={known.nextOn} until={daily.dryOn} />}
        {keys.length > 0 && (
          <View className='mt4'>
            <BigButton
              id='reminders-more'
              text='再要几条'
              off={on ? undefined : '微信里关着，先去设置'}
              onTap={() => void askReminder(reminders, keys).then(noted)} // first in the tap, or WeChat asks nothing
            />
          </View>
        )}
        {known.staff && <StaffCard reminders={reminders} onMore={noted} />}
        {said && (
          <View className='row mt2 t-small' ariaLive='polite'>
            <StateDot state={said === 'more' ? 'fine' : 'miss'} />
            <View className='grow ml2'>{said === 'more' ? '加好了。' : '没加上。'}</View>
          </View>
        )}
        <View className='t-small t-2 mt3'>微信的规矩：您点一次同意，才能发一条。锁屏上不写谁的名字，也不写病情。</View>
      </Card>
    </>
  )
}
