import { dayOf, type Day } from '../model/calendar'
import { clockWords, dayWords } from './words'

/** One message to one worker, as the ledger has it. */
export interface SentFact {
  readonly _id: string
  readonly openid: string
  readonly at: number
  readonly state: 'claimed' | 'sent' | 'no-grant' | 'failed' | 'unknown'
  /** What WeChat answered, where it did not deliver. */
  readonly code: number | null
}

/** 8:00, 2月7日 22:10 */
export const atWords = (at: number, on: Day): string =>
  dayOf(at) === on ? clockWords(at) : `${dayWords(dayOf(at))} ${clockWords(at)}`

/** A message that did not go out says so; unknown is said as unknown and never as sent (C03). */
export function sendWords({ state, at, code }: SentFact, on: Day): string {
  switch (state) {
    case 'sent':
      return `${atWords(at, on)} 发了`
    case 'no-grant':
      return '没点过同意，微信不让发'
    case 'failed':
      return failedWords(code)
    case 'unknown':
      return '发没发到，不知道'
    case 'claimed':
      return '正在发'
  }
}

const codes: Readonly<Record<number, string>> = {
  43101: '微信没送到：这个人没点同意，或者点过的次数用完了',
  40003: '微信没送到：认不出这个人的号，要重新进一次守望',
  40037: '微信没送到：消息模板不对，请镇乡找维护的人',
  47003: '微信没送到：消息里的字不合规矩，请镇乡找维护的人',
  45009: '微信没送到：当天发得太多，到了上限',
}

const failedWords = (code: number | null): string =>
  code === null ? '微信没送到' : (codes[code] ?? `微信没送到，微信给的号是 ${code}`)

/** What goes before a name or stands for it: 医生, 村干部. */
export const postWords = (role: string): string =>
  role === 'doctor' ? '医生' : role === 'office' ? '镇乡办公室' : '村干部'
