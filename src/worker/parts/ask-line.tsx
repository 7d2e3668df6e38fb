import { View } from '@tarojs/components'
import { packFor } from '@domain/policy/pack-for'
import { runDryOn } from '@domain/rules/reminders/forecast'
import { slotsOn } from '@domain/rules/reminders/slots'
import { addDays, type Day } from '@domain/model/calendar'
import { now } from '@/cloud/clock'
import { dayAt, dayWords } from '@/words/when'
import { asksNow, knownHome } from './staff'

/** Beside a button whose tap asks WeChat as well: why, and until when what is left lasts. Absent where it asks nothing (F01). */
export function AskLine({ button }: { readonly button: string }) {
  const home = knownHome()
  if (!home || !asksNow()) return null
  const left = home.reminders.left.digest ?? 0
  const today = dayAt(now()) as Day
  const [post] = home.posts
  const slots = post && slotsOn(packFor(post.place.slice(0, 9), today).policy, today, now())
  const dry = slots ? runDryOn(left, slots.perDay, slots.toCome ? today : addDays(today, 1)) : null
  const lasts = dry ? `微信还能提醒您 ${left} 次，到 ${dayWords(dry)} 用完` : '微信已经不能提醒您了'
  return (
    <View id='ask-line' className='t-small t-2 mt2'>
      {lasts}；点「{button}」时微信会问一次，不点允许也照样存。
    </View>
  )
}
