import type { Account } from '@domain/model/account'
import { townshipOf } from '@domain/model/place'
import type { Context } from '../../_runtime/handler'

/** Everybody for themselves at a place of their own; the office for who works in its township (E21). */
export function mayFor(
  leaver: Account,
  { place, accountId }: { readonly place: string; readonly accountId?: string },
  { openid, capacities }: Context,
): boolean {
  if (accountId === undefined || accountId === openid) return leaver._id === openid
  const isOffice = capacities.has('office') || capacities.has('admin')
  return isOffice && leaver.posts.some(({ township }) => township === townshipOf(place))
}
