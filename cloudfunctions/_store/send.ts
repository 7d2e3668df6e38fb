import cloud from 'wx-server-sdk'
import { dayOf } from '@domain/model/day'
import type { Notice, Send } from '@domain/model/send'
import { noticeWords, pageOf, templateOf } from '@domain/rules/reminders/notice'
import { add, change, find, MOST_ROWS, _ } from './database'
import { noGrant, spendGrant } from './grants'
import { templates, type Template } from './templates'

export interface Message {
  /** Says what is told to whom about what: the same message has the same id, so it is claimed once. */
  readonly id: string
  readonly openid: string
  readonly township: string
  readonly notice: Notice
  readonly about: string
}

type Outcome = Pick<Send, 'state' | 'channel' | 'code'>

/**
 * Claim → spend → send → settle. Whoever inserts the claim sends; a second timer finds it taken. Nothing is sent without
 * a grant on our ledger; what was not sent stays on the list, which is the truth (DESIGN §4.5).
 */
export async function deliver(message: Message, now: number): Promise<Send['state'] | 'claimed-before'> {
  const claim = claimOf(message, now)
  if (!(await add('sends', claim))) return 'claimed-before'
  const outcome = await attempt(message, now)
  await change('sends', { _id: message.id, state: 'claimed' }, { ...outcome, settledAt: now })
  return outcome.state
}

const claimOf = ({ id, openid, township, notice, about }: Message, at: number): Send => ({
  _id: id,
  ...{ openid, township, notice, about, page: pageOf(notice, about) },
  ...{ at, on: dayOf(at), state: 'claimed', channel: null, code: null },
  ...{ through: null, openedAt: null, actedAt: null },
})

async function attempt({ openid, notice, about }: Message, now: number): Promise<Outcome> {
  const key = templateOf(notice)
  const template = templates()[key]
  if (!template || !(await spendGrant(openid, key))) return { state: 'no-grant', channel: null, code: null }
  try {
    await subscribeMessage({ openid, template, notice, page: pageOf(notice, about), now })
    return { state: 'sent', channel: 'subscription', code: null }
  } catch (error) {
    const code = Number((error as { errCode?: unknown }).errCode ?? NaN)
    if (code === 43101) await noGrant(openid, key)
    // Above zero WeChat itself answered and did not deliver; anything else may have gone out.
    return code > 0
      ? { state: 'failed', channel: 'subscription', code }
      : { state: 'unknown', channel: 'subscription', code: Number.isNaN(code) ? null : code }
  }
}

interface SubscribeMessage {
  openid: string
  template: Template
  notice: Notice
  page: string
  now: number
}

async function subscribeMessage({ openid, template, notice, page, now }: SubscribeMessage): Promise<void> {
  const openapi = cloud.openapi as unknown as { subscribeMessage: { send(options: unknown): Promise<unknown> } }
  await openapi.subscribeMessage.send({
    touser: openid,
    templateId: template.id,
    page,
    data: {
      [template.words]: { value: noticeWords(notice) },
      ...(template.at ? { [template.at]: { value: clockWords(now) } } : {}),
    },
    miniprogramState: process.env.SHOUWANG_MINIPROGRAM_STATE ?? 'formal',
    lang: 'zh_CN',
  })
}

/** `2023-02-08 08:00`, China. */
const clockWords = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** Claims nobody settled within the longest a function may run: their outcome is not known and is said so. */
export const giveUpOn = (before: number): Promise<number> =>
  change('sends', { state: 'claimed', at: _.lt(before) }, { state: 'unknown' })

/** How the messages about these things stand. */
export const sendsAbout = async (about: readonly string[]): Promise<Send[]> =>
  about.length === 0 ? [] : find<Send>('sends', { about: _.in(about) }, { limit: MOST_ROWS })
