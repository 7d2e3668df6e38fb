import type { Send } from '@domain/model/send'
import { restsUntil, verdictOn, type Verdict } from '@domain/rules/reminders/delivery-code'
import { pageOf } from '@domain/rules/reminders/notice'
import { fieldsOf } from '@domain/rules/reminders/notice-fields'
import { allRefused, giveBack, refused } from './ledger'
import { sendStaffMessage } from './staff-message'
import { stop } from './stops'
import { sendSubscription } from './subscription'
import { take, type Held, type Message } from './grants'

export type Outcome = Pick<Send, 'state' | 'channel' | 'code'>

/**
 * Sends a message by the send in hand. Where WeChat *answered* that it did not deliver, the ledger is put right and the next
 * way is tried; what may be on the phone is *unknown* and is never tried again (Q1, docs/decisions/0018).
 */
export async function transmit(message: Message, held: Held | null, now: number): Promise<Outcome> {
  let last: Outcome = { state: 'no-grant', channel: null, code: null }
  for (let next = held; next;) {
    const { channel, stopped } = next
    // A way that rests is not what the message failed by, where another was really tried.
    if (stopped !== null) return last.state === 'failed' ? last : { state: 'failed', channel, code: stopped }
    const code = await send(message, next, now)
    const verdict = verdictOn(code)
    if (verdict === 'sent') return { state: 'sent', channel, code: null }
    if (verdict === 'unknown') return { state: 'unknown', channel, code }
    last = { state: 'failed', channel, code }
    try {
      await correct(verdict, code ?? 0, next, now)
      next = verdict === 'unreachable' ? null : (await take([message], now, next.template))[0]
    } catch {
      return last // what WeChat said is known, whatever became of our own notes
    }
  }
  return last
}

function send(message: Message, { channel, template }: Held, now: number): Promise<number | null> {
  const { openid, notice } = message
  const parcel = { openid, templateId: template.id, page: pageOf(message), data: fieldsOf(notice, template, now) }
  return channel === 'staff' ? sendStaffMessage(parcel, now) : sendSubscription(parcel)
}

/** Puts the ledger right after an answer that says nothing was delivered. */
async function correct(verdict: Verdict, code: number, held: Held, now: number): Promise<unknown> {
  const { openid, template, takenAt } = held
  if (verdict === 'refused') return refused({ openid, key: template.key, kind: template.kind }, now)
  if (verdict === 'unbound') return allRefused(openid, now, 'staff')
  if (verdict === 'unreachable') return allRefused(openid, now)
  const until = restsUntil(verdict, now)
  if (until !== null) await stop(template.id, until, code)
  return giveBack(openid, template, takenAt)
}
