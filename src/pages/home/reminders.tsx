import { useState } from 'react'
import { View } from '@tarojs/components'
import { type RemindersView } from '@domain/contract'
import { Icon } from '@/components/icon'
import { Touch } from '@/components/touch'
import { askReminder } from '../shared/ask-reminder'
import { timesLeft } from '../shared/times-left'

/** How many messages WeChat still lets us send, and one more for a tap. Absent where the township sends none. */
export function Reminders({ reminders }: { readonly reminders: RemindersView }) {
  const [noted, setNoted] = useState<RemindersView>()
  if (!reminders.templates.progress) return null
  const { left } = noted ?? reminders
  const more = async () => {
    const answer = await askReminder(reminders, ['progress'])
    if (answer) setNoted(answer)
  }
  return (
    <View className='blk row t-small t-2 home__grants'>
      <Icon name='bell-ink2' size='s' />
      <View id='grants' className='grow ml2'>
        微信还能提醒您 {timesLeft(left.progress)}
      </View>
      <Touch id='grant' className='t-blue home__grant' label='再加 1 次提醒' onTap={() => void more()}>
        加 1 次
      </Touch>
    </View>
  )
}
