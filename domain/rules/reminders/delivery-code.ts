import { addDays, dayOf, instantOf } from '../../model/calendar'

/**
 * What WeChat's answer to a send means for the ledger and for what comes next (docs/decisions/0018). Everything but *sent* and
 * *unknown* is an answer that says nothing was delivered.
 */
export type Verdict =
  | 'sent'
  /** No answer, or one that leaves it open whether the message is on the phone: nothing is tried again. */
  | 'unknown'
  /** This person took this template back, or has none left of it. */
  | 'refused'
  /** 用工关系 is gone, or never was. */
  | 'unbound'
  /** No message of ours can reach this person. */
  | 'unreachable'
  /** WeChat lets no more of these through today. */
  | 'no-quota'
  /** Template, page, fields or permission are wrong: the same for everybody until somebody mends it. */
  | 'misconfigured'
  /** The access token is not (any more) good. */
  | 'stale-token'
  | 'failed'

const verdicts: Readonly<Record<number, Verdict>> = {
  0: 'sent',
  43101: 'refused',
  40256: 'unbound',
  40257: 'unbound',
  40003: 'unreachable',
  43104: 'unreachable',
  45009: 'no-quota',
  47003: 'misconfigured',
  40037: 'misconfigured',
  41030: 'misconfigured',
  40097: 'misconfigured',
  41001: 'misconfigured',
  // The cloud's own: no such API, or config.json does not ask for it. It never went to WeChat.
  [-604100]: 'misconfigured',
  [-604101]: 'misconfigured',
  40001: 'stale-token',
  40014: 'stale-token',
  42001: 'stale-token',
}

/** `null` is no answer at all. A code nobody has written down is a plain failure above zero, and ambiguous below. */
export const verdictOn = (code: number | null): Verdict =>
  code === null ? 'unknown' : (verdicts[code] ?? (code > 0 ? 'failed' : 'unknown'))

/** Shorter than the timer's ten minutes: what is wrong now is wrong for the rest of this run, and looked at again in the next. */
const THIS_RUN_MS = 9 * 60_000

/** Until when a template is left alone after such an answer, so that no run knocks on a closed door for each person. */
export function restsUntil(verdict: Verdict, now: number): number | null {
  if (verdict === 'no-quota') return instantOf(addDays(dayOf(now), 1), 0)
  return verdict === 'misconfigured' ? now + THIS_RUN_MS : null
}
