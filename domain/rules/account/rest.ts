import type { Account } from '../../model/account'
import { MS_PER_DAY } from '../../model/calendar'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { isLive, type AccountEvent } from './stream'

const LONGEST_MS = 14 * MS_PER_DAY

/** Off duty until an instant, or back: it orders the call ladder and nothing else (A33). */
export function rest(
  account: Account | null,
  until: number | null,
  meta: Meta,
): Decision<AccountEvent, Record<string, never>> {
  if (!account?.posts.some((post) => isLive(post, meta.on))) return refuse('NoPost')
  if (until !== null && until > meta.at + LONGEST_MS) return refuse('RestTooLong')
  return decided([{ type: 'rest-set', until: until !== null && until > meta.at ? until : null }], {})
}
