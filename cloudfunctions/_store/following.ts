import type { Following, Stream } from '@domain/rules/stream'
import type { Put } from './put'

/**
 * The documents to put for a step from one state to the next: those that changed, and an empty seat for a duty that is no
 * longer owed. Seats are kept, not removed, so that a slow writer cannot bring an old duty back.
 */
export function putsFor<S extends { _id: string; v: number }, E>(
  stream: Stream<S, E>,
  before: S | null,
  after: S,
): Put[] {
  const old = new Map((before ? stream.follow(before) : []).map((one) => [keyOf(one), one]))
  const puts: Put[] = [{ collection: stream.collection, doc: after, fresh: before === null }]
  for (const now of stream.follow(after)) {
    const then = old.get(keyOf(now))
    old.delete(keyOf(now))
    if (then && same(then.doc, now.doc)) continue
    puts.push({ collection: now.collection, doc: { ...now.doc, v: after.v }, fresh: !then })
  }
  for (const gone of old.values())
    if (!gone.keep) puts.push({ collection: gone.collection, doc: emptySeat(gone, after.v), fresh: false })
  return puts
}

const keyOf = (one: Following): string => `${one.collection}/${one.doc._id}`

const same = (a: object, b: object): boolean => JSON.stringify({ ...a, v: 0 }) === JSON.stringify({ ...b, v: 0 })

const emptySeat = ({ doc }: Following, v: number) => ({
  ...doc,
  v,
  role: 'none',
  opensOn: null,
  dueOn: null,
  dueAt: null,
})
