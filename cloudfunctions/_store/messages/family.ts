import type { Account } from '@domain/model/account'
import type { Person } from '@domain/model/person'
import type { Send } from '@domain/model/send'
import { isMuted } from '@domain/rules/away'
import { find, get, MOST_ROWS, _ } from '../database'
import { deliver, type Message } from './deliver'
import { grantIdsOf } from './ledger'

/** One phone that may be told of somebody: their own, or a relative's who lends theirs. */
export interface Recipient {
  readonly openid: string
  readonly self: boolean
}

/** So few people a look-up that their accounts fit a page, however many relatives lend. */
const CHUNK = 50

/**
 * The phones that may be told of these people, best first: their own, then relatives' in the order in which they offered (F16).
 * Read when something is to be sent, so that what was taken back a moment ago is not used. One indexed look-up for fifty people.
 */
export async function recipientsFor(personIds: readonly string[]): Promise<Map<string, Recipient[]>> {
  const all = [...new Set(personIds)]
  const chunks = Array.from({ length: Math.ceil(all.length / CHUNK) }, (_one, n) =>
    find<Account>(
      'accounts',
      { toldOf: _.in(all.slice(n * CHUNK, (n + 1) * CHUNK)) },
      { limit: MOST_ROWS, fields: ['bonds'] },
    ),
  )
  const accounts = (await Promise.all(chunks)).flat()
  return new Map(all.map((personId) => [personId, recipientsAmong(accounts, personId)]))
}

function recipientsAmong(accounts: readonly Pick<Account, '_id' | 'bonds'>[], personId: string): Recipient[] {
  const told = accounts.flatMap(({ _id: openid, bonds }) => {
    const mine = bonds.filter((bond) => bond.state === 'confirmed' && bond.personId === personId)
    if (mine.some(({ kinship }) => kinship === 'self')) return [{ openid, self: true, since: 0 }]
    const since = mine.flatMap(({ lentAt }) => lentAt ?? [])
    return since.length > 0 ? [{ openid, self: false, since: Math.min(...since) }] : []
  })
  return told
    .sort((a, b) => a.since - b.since || (a.openid < b.openid ? -1 : 1))
    .map(({ openid, self }) => ({ openid, self }))
}

/**
 * For each of these people the one phone to send to: the first that has a send left, else the first, where it stays in the
 * product. For many at once, two reads in a row; `through` says that a relative's consent is used.
 */
export async function oneForEach(
  personIds: readonly string[],
): Promise<Map<string, { openid: string; through?: string }>> {
  const recipients = await recipientsFor(personIds)
  const openids = [...new Set([...recipients.values()].flat().map(({ openid }) => openid))]
  const owners = new Map(openids.flatMap((openid) => grantIdsOf(openid, 'progress').map((id) => [id, openid])))
  const ids = [...owners.keys()]
  const chunks = Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_one, n) =>
    find('grants', { _id: _.in(ids.slice(n * CHUNK, (n + 1) * CHUNK)), left: _.gt(0) }, { fields: ['_id'] }),
  )
  const able = new Set((await Promise.all(chunks)).flat().map(({ _id }) => owners.get(_id)))
  return new Map(
    [...recipients].flatMap(([personId, all]) => {
      const one = all.find(({ openid }) => able.has(openid)) ?? all.at(0)
      return one ? [[personId, { openid: one.openid, ...(one.self ? {} : { through: one.openid }) }]] : []
    }),
  )
}

/** News about somebody, without to whom; `step` names it, so that each phone is told of it once. */
type News = Omit<Message, 'id' | 'openid' | 'through'> & {
  readonly step: string
  /** Who asked, and so is told before anybody else. */
  readonly asker?: string
}

/**
 * Tells one phone of the family: who asked, the person, then who lends, until one message has gone out or may have (F16). Done
 * again after a crash, it goes on from what became of the ones before. Nobody is told of who is gone (E08, R113).
 */
export async function tellFamily(personId: string, { step, asker, ...news }: News, now: number): Promise<void> {
  const [person, all] = await Promise.all([get<Person>('people', personId), recipientsFor([personId])])
  if (person && isMuted(person)) return
  const pool = all.get(personId) ?? []
  const first = pool.find(({ openid }) => openid === asker) ?? (asker ? { openid: asker, self: false } : undefined)
  for (const one of first ? [first, ...pool.filter((other) => other !== first)] : pool) {
    if (one.self && person?.away) continue // their own phone, while somebody says that they are gone
    const id = `${step}:${one.openid}`
    const through = one.self || one === first ? {} : { through: one.openid }
    const state = await deliver({ ...news, ...through, id, openid: one.openid }, now)
    const became = state === 'claimed-before' ? (await get<Send>('sends', id))?.state : state
    if (became !== 'no-grant' && became !== 'failed') return
  }
}
