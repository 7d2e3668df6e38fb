import cloud from 'wx-server-sdk'
import { noticeWords, pageOf, templateOf, type Notice } from '@domain/rules/notice'
import { add, change, find, MOST_ROWS, _ } from './database'
import { noGrant, spendGrant } from './grants'
import { templates, type Template } from './templates'

/** Where one message stands. A claim without an outcome is *unknown*: shown, never sent again blindly. */
export interface Send {
  readonly _id: string
  readonly openid: string
  readonly notice: Notice
  /** The alert, request or slot it is about. */
  readonly about: string
  readonly at: number
  readonly state: 'claimed' | 'sent' | 'no-grant' | 'failed' | 'unknown'
  readonly code: number | null
}

export interface Message {
  /** Says what is told to whom about what: the same message has the same id, so it is claimed once. */
  readonly id: string
  readonly openid: string
  readonly notice: Notice
  readonly about: string
}

type Outcome = Pick<Send, 'state' | 'code'>

/**
 * Claim → spend → send → settle. Whoever inserts the claim sends; a second timer finds it taken. Nothing is sent without
 * a grant on our ledger; what was not sent stays on the list, which is the truth (DESIGN §4.5).
 */
export async function deliver(message: Message, now: number): Promise<Send['state'] | 'claimed-before'> {
  const claim: Send = { ...claimed(message), at: now, state: 'claimed', code: null }
  if (!(await add('sends', claim))) return 'claimed-before'
  const outcome = await attempt(message, now)
  await change('sends', { _id: message.id, state: 'claimed' }, { ...outcome, settledAt: now })
  return outcome.state
}

const claimed = ({ id, openid, notice, about }: Message) => ({ _id: id, openid, notice, about })

async function attempt({ openid, notice, about }: Message, now: number): Promise<Outcome> {
  const key = templateOf(notice)
  const template = templates()[key]
  if (!template || !(await spendGrant(openid, key))) return { state: 'no-grant', code: null }
  try {
    await subscribeMessage({ openid, template, notice, page: pageOf(notice, about), now })
    return { state: 'sent', code: null }
  } catch (error) {
    const code = Number((error as { errCode?: unknown }).errCode ?? NaN)
    if (code === 43101) await noGrant(openid, key)
    // Above zero WeChat itself answered and did not deliver; anything else may have gone out.
    return code > 0 ? { state: 'failed', code } : { state: 'unknown', code: Number.isNaN(code) ? null : code }
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
