import { dayOf } from '@domain/model/day'
import type { Send, SendState } from '@domain/model/send'
import { pageOf } from '@domain/rules/reminders/notice'
import { add, change, find, MOST_ROWS, _ } from '../database'
import { stopsAt } from './stops'
import { take, type Message } from './grants'
import { transmit } from './transmit'

export type { Message } from './grants'

/**
 * Claim → take → transmit → settle: three round trips and the send. Whoever inserts the claim sends; a second timer finds it
 * taken. Nothing is sent without a grant on our ledger; what was not sent stays on the list, which is the truth (DESIGN §4.5).
 */
export async function deliver(message: Message, now: number): Promise<SendState | 'claimed-before'> {
  const [claimed] = await Promise.all([add('sends', claimOf(message, now)), stopsAt(now)])
  if (!claimed) return 'claimed-before'
  const [held] = await take([message], now)
  const outcome = await transmit(message, held, now)
  await change('sends', { _id: message.id, state: 'claimed' }, { ...outcome, settledAt: now })
  return outcome.state
}

/** A message before anything came of it. */
export const claimOf = (message: Message, at: number): Send => ({
  _id: message.id,
  ...{ openid: message.openid, township: message.township, notice: message.notice, about: message.about },
  ...{ page: pageOf(message), at, on: dayOf(at), state: 'claimed', channel: null, code: null },
  ...{ through: message.through ?? null, openedAt: null, actedAt: null },
})

/** Claims nobody settled within the longest a function may run: their outcome is not known and is said so. */
export const giveUpOn = (before: number): Promise<number> =>
  change('sends', { state: 'claimed', at: _.lt(before) }, { state: 'unknown' })

/** How the messages about these things stand. */
export const sendsAbout = async (about: readonly string[]): Promise<Send[]> =>
  about.length === 0 ? [] : find<Send>('sends', { about: _.in(about) }, { limit: MOST_ROWS })
