import { type RemindersView, type TemplateKey } from '@domain/contract'
import { type Consent } from '@/cloud/port'
import { send } from '@/cloud/outbox'
import { transport } from '@/cloud/transport'

const told = (answer: Consent | undefined) => (answer === undefined || answer === 'unknown' ? 'reject' : answer)

/**
 * Asks WeChat for one message of each kind, and tells our ledger what the person answered. WeChat allows the question only as
 * the first thing in a tap, so callers do nothing before it. Refused or impossible: nothing is lost but the message.
 */
export async function askReminder(
  { templates }: RemindersView,
  keys: readonly TemplateKey[],
): Promise<RemindersView | undefined> {
  const known = keys.filter((key) => templates[key] !== undefined)
  if (known.length === 0) return undefined
  let answers: Record<string, Consent>
  try {
    answers = await transport.requestSubscribe(known.map((key) => templates[key] ?? ''))
  } catch {
    return undefined // the sheet could not be shown: the page goes on without a reminder
  }
  const noted = Object.fromEntries(known.map((key) => [key, told(answers[templates[key] ?? ''])]))
  const result = await send('reminder.consent', { answers: noted }, '同意微信提醒')
  return 'ok' in result && result.ok ? result.data : undefined
}
