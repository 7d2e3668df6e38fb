import { useState } from 'react'
import { View } from '@tarojs/components'
import { type RemindersView } from '@domain/contract'
import { Icon } from '@/components/icon'
import { Touch } from '@/components/touch'
import { askReminder } from '@/pages/shared/ask-reminder'
import { timesLeft } from '@/pages/shared/times-left'

/** What WeChat will still tell about this request, and one more for a tap (C03). Absent where the township sends none. */
export function Grants({ reminders }: { readonly reminders: RemindersView }) {
  const [noted, setNoted] = useState<RemindersView>()
  if (!reminders.templates.progress) return null
  const { left } = noted ?? reminders
  const more = async () => {
    const answer = await askReminder(reminders, ['progress'])
    if (answer) setNoted(answer)
  }
  return (
    <View className='blk row t-small t-2 grants'>
      <Icon name='bell-ink2' size='s' />
      <View id='request-grants' className='grow ml2'>
        {(left.progress ?? 0) > 0 ? `每走一步微信告诉您，还能发 ${timesLeft(left.progress)}` : '微信发不了了，来这里看'}
      </View>
      <Touch id='request-grant' className='t-blue grants__more' label='再加 1 次提醒' onTap={() => void more()}>
        加 1 次
      </Touch>
    </View>
  )
}
