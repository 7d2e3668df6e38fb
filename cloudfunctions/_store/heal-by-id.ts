import { accountStream } from '@domain/rules/account/stream'
import { householdStream } from '@domain/rules/household/stream'
import { inviteStream } from '@domain/rules/invite/stream'
import { personStream } from '@domain/rules/person/stream'
import { requestStream } from '@domain/rules/request/stream'
import { heal } from './history'

/** Heals a stream known by its id alone; ids say what they are of, and what is none of ours is an account's openid. */
export function healById(id: string): Promise<unknown> {
  if (/^p-[0-9a-z]+$/.test(id)) return heal(personStream, id)
  if (/^h-[0-9a-z]+$/.test(id)) return heal(householdStream, id)
  if (/^r-[0-9a-z]+$/.test(id)) return heal(requestStream, id)
  if (/^i-[0-9a-z]+$/.test(id)) return heal(inviteStream, id)
  return heal(accountStream, id)
}
