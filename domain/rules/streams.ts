import { accountStream } from './account/stream'
import { allocationStream } from './allocation/stream'
import { equipmentStream } from './equipment/stream'
import { helpStream } from './help/stream'
import { householdStream } from './household/stream'
import { inviteStream } from './invite/stream'
import { kitReceiptStream, kitRoundStream } from './kit/stream'
import { personStream } from './person/stream'
import { isPolicyId, policyStream } from './policy/stream'
import { requestStream } from './request/stream'
import { isRosterId, rosterStream } from './roster/stream'
import { isReturneesId, returneeStream } from './stock/returnees'
import { shelfStream } from './stock/stream'
import type { Stream } from './stream'

export interface State {
  readonly _id: string
  readonly v: number
}
export type AnyStream = Stream<State, unknown>

const byLetter: Readonly<Record<string, AnyStream>> = {
  p: personStream,
  h: householdStream,
  r: requestStream,
  i: inviteStream,
  e: equipmentStream,
  s: shelfStream,
  m: helpStream,
  d: allocationStream,
  k: kitRoundStream,
  g: kitReceiptStream,
}

/** The kind of thing an id names; ids say what they are of, and what is none of ours is an account's openid. */
export function streamOf(id: string): AnyStream {
  if (isPolicyId(id)) return policyStream
  if (isRosterId(id)) return rosterStream
  if (isReturneesId(id)) return returneeStream
  return (/^[a-z]-[0-9a-z]+$/.test(id) ? byLetter[id[0]] : undefined) ?? accountStream
}
