import type { Notice } from '@domain/model/send'
import { noticeWords, templateOf } from '@domain/rules/reminders/notice'
import type { SentMessage } from '../messages/ledger'
import { templateIds } from '../seed'
import type { Desk } from './index'
import { whoIs } from './who'

export interface MessageRow {
  readonly id: string
  readonly at: number
  readonly to: string
  readonly toWords: string
  readonly template: string
  /** As a lock screen shows it. */
  readonly words: string
  readonly result: 'sent' | 'refused' | 'kept' | 'unknown'
  readonly code: number | null
  readonly resultWords: string
}

/** Our own note of a message, in the collection `sends`. */
interface Send {
  readonly _id: string
  readonly openid: string
  readonly notice: Notice
  readonly at: number
  readonly state: string
  readonly code: number | null
}

const SHOWN = 60
const templateNames: Record<keyof typeof templateIds, string> = {
  digest: '每天一条',
  urgent: '急事',
  progress: '办事进展',
}
const codeWords: Record<number, string> = {
  43101: '他没点同意，或者次数用完了；改放在小程序里',
  45009: '今天发得太多，微信不让再发',
  47003: '模板的字段不合微信的规矩',
}

/**
 * What went out as WeChat recorded it, what WeChat refused, and what we did not even try because nobody had agreed to it:
 * newest first.
 */
export function messageRows(desk: Desk): MessageRow[] {
  const sends = desk.cloud.database.collection('sends').all() as unknown as Send[]
  const sent = desk.cloud.messages.sent().slice(-SHOWN)
  const delivered = sent.map((one, n) =>
    row(desk, { id: `sent-${one.at}-${n}-${one.openid}`, at: one.at, openid: one.openid }, nameOf(one.templateId), {
      words: wordsIn(one),
      result: 'sent',
      code: null,
      resultWords: '送到手机了',
    }),
  )
  const others = sends
    .filter(({ state }) => state !== 'sent' && state !== 'claimed')
    .sort((a, b) => a.at - b.at)
    .slice(-SHOWN)
    .map((one) =>
      row(desk, { id: one._id, at: one.at, openid: one.openid }, templateNames[templateOf(one.notice)], {
        words: noticeWords(one.notice),
        ...outcomeOf(one),
      }),
    )
  return [...delivered, ...others].sort((a, b) => b.at - a.at).slice(0, SHOWN)
}

type Outcome = Pick<MessageRow, 'result' | 'code' | 'resultWords'>

const row = (
  desk: Desk,
  { id, at, openid }: { id: string; at: number; openid: string },
  template: string,
  rest: Outcome & { words: string },
): MessageRow => {
  const { name, words: toWords } = whoIs(desk, openid)
  return { id, at, to: name, toWords, template, ...rest }
}

function outcomeOf({ state, code }: Send): Outcome {
  if (state === 'no-grant') return { result: 'kept', code, resultWords: '没有次数，没发；事情在他的清单里' }
  if (state === 'unknown') return { result: 'unknown', code, resultWords: '发没发出去不知道，不再重发' }
  return { result: 'refused', code, resultWords: code === null ? '没发成' : (codeWords[code] ?? '微信没收') }
}

const nameOf = (templateId: string): string => {
  const key = (Object.keys(templateIds) as (keyof typeof templateIds)[]).find((one) => templateIds[one] === templateId)
  return key ? templateNames[key] : templateId
}

/** The sentence a template carries is its `thing` field. */
function wordsIn({ data }: SentMessage): string {
  const [, field] = Object.entries(data).find(([key]) => key.startsWith('thing')) ?? []
  return (field as { value?: string } | undefined)?.value ?? ''
}
