import { getStorageSync, setStorageSync } from '@tarojs/taro'
import { type RemindersView, type TemplateKey } from '@domain/contract'
import { now } from '@/cloud/clock'
import { type Consent } from '@/cloud/port'
import { send } from '@/cloud/outbox'
import { transport } from '@/cloud/transport'
import { dayAt } from '@/words/when'

/** Below this many a natural tap asks for more, so that the next one still arrives (C03). */
const FEW = 3
/** WeChat shows at most so many in one sheet on every version it still supports. */
const MOST_ASKED = 3
const NO = 'reminder.no'

const told = (answer: Consent | undefined) => (answer === undefined || answer === 'unknown' ? 'reject' : answer)

/** Whether a tap on something else may ask as well: few are left, and nobody has said no to it today. */
export const mayAsk = ({ templates, left }: RemindersView, keys: readonly TemplateKey[]): boolean =>
  keys.some((key) => templates[key] !== undefined && (left[key] ?? 0) < FEW) &&
  getStorageSync<string>(NO) !== dayAt(now())

/** Notes a no, so that no other tap of this day asks again; to ask is always open on 我的提醒. */
export function noteAnswers(answers: readonly (Consent | undefined)[]): void {
  if (answers.some((answer) => answer === 'reject' || answer === 'ban')) setStorageSync(NO, dayAt(now()))
}

/**
 * Asks WeChat for one message of each kind, and tells our ledger what the person answered. WeChat allows the question only as
 * the first thing in a tap, so callers do nothing before it. Refused or impossible: nothing is lost but the message.
 */
export async function askReminder(
  { templates }: RemindersView,
  keys: readonly TemplateKey[],
): Promise<RemindersView | undefined> {
  const known = keys.filter((key) => templates[key] !== undefined).slice(0, MOST_ASKED)
  if (known.length === 0) return undefined
  let answers: Record<string, Consent>
  try {
    answers = await transport.requestSubscribe(known.map((key) => templates[key] ?? ''))
  } catch {
    return undefined // the sheet could not be shown: the page goes on without a reminder
  }
  noteAnswers(Object.values(answers))
  const noted = Object.fromEntries(known.map((key) => [key, told(answers[templates[key] ?? ''])]))
  const result = await send('reminder.consent', { answers: noted }, '同意微信提醒')
  return 'ok' in result && result.ok ? result.data : undefined
}
