/**
 * The document store of one test in memory, behind the same door as `_store/database`: what production code asks of the
 * cloud happens here one effect at a time, in the order a seed draws, so that any two callers can meet at any await.
 */
export interface Doc {
  readonly _id: string
}
type Where = Record<string, unknown>
type Order = readonly [field: string, direction: 'asc' | 'desc']
interface FindOptions {
  readonly orderBy?: readonly Order[]
  readonly limit?: number
  readonly skip?: number
}

export type Documents = Map<string, Map<string, Doc>>

/** What stands in the store, and who is told before and after an effect. */
export const memory = {
  documents: new Map() as Documents,
  /** Waits for its turn; null while nobody takes turns. */
  turn: null as (() => Promise<void>) | null,
  wrote: null as ((collection: string, doc: Doc) => void) | null,
  effects: 0,
  /** Inserts that met an id or a command id that was taken. */
  conflicts: 0,
}

/** A copy that may be written on; the documents themselves are frozen and shared. */
export const copied = (documents: Documents): Documents =>
  new Map([...documents].map(([name, docs]) => [name, new Map(docs)]))

async function effect<T>(happens: () => T): Promise<T> {
  if (memory.turn) await memory.turn()
  memory.effects += 1
  return happens()
}

class Is {
  constructor(readonly holds: (value: unknown) => boolean) {}
  and(other: Is): Is {
    return new Is((value) => this.holds(value) && other.holds(value))
  }
}
class Whole {
  constructor(readonly value: unknown) {}
}
const compared = (test: (a: string | number, b: string | number) => boolean) => (than: unknown) =>
  new Is((value) => value !== null && value !== undefined && test(value as string, than as string))

export const _ = {
  lt: compared((a, b) => a < b),
  lte: compared((a, b) => a <= b),
  gt: compared((a, b) => a > b),
  gte: compared((a, b) => a >= b),
  in: (some: readonly unknown[]) => new Is((value) => some.includes(value)),
  set: (value: unknown) => new Whole(value),
}

/** Every value under a path; through arrays all of them, as an index over arrays has it. */
function valuesAt(doc: unknown, path: string): unknown[] {
  if (!path.includes('.')) {
    const value = (doc as Where)[path]
    return Array.isArray(value) ? [...(value as unknown[]), value] : [value]
  }
  let values: unknown[] = [doc]
  for (const key of path.split('.'))
    values = values
      .flatMap((one): unknown[] => (Array.isArray(one) ? one : [one]))
      .map((one) => (one as Where | null)?.[key])
  return values.flatMap((one) => (Array.isArray(one) ? [...(one as unknown[]), one] : [one]))
}

const matches = (doc: Doc, where: Where): boolean =>
  Object.entries(where).every(([path, wanted]) =>
    valuesAt(doc, path).some((value) => (wanted instanceof Is ? wanted.holds(value) : value === wanted)),
  )

const of = (collection: string): Map<string, Doc> => {
  const docs = memory.documents.get(collection) ?? new Map<string, Doc>()
  memory.documents.set(collection, docs)
  return docs
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

function keep(collection: string, doc: Doc): void {
  of(collection).set(doc._id, frozen(doc))
  memory.wrote?.(collection, doc)
}

export const MOST_ROWS = 1000
export const BEFORE_EVERY_DAY = '0000-00-00'

export const get = (collection: string, id: string) => effect(() => of(collection).get(id) ?? null)

export const getMany = (collection: string, ids: readonly string[]) =>
  effect(() => ids.flatMap((id) => of(collection).get(id) ?? []))

export const find = (collection: string, where: Where, { orderBy = [], limit = 100, skip = 0 }: FindOptions = {}) =>
  effect(() => {
    const found = [...of(collection).values()].filter((doc) => matches(doc, where))
    for (const [field, direction] of [...orderBy].reverse())
      found.sort((a, b) => {
        const [x, y] = [valuesAt(a, field)[0] as string, valuesAt(b, field)[0] as string]
        return (x < y ? -1 : x > y ? 1 : 0) * (direction === 'asc' ? 1 : -1)
      })
    return found.slice(skip, skip + limit)
  })

export const everyOf = (collection: string, where: Where) => find(collection, where, { limit: MOST_ROWS })

export const rangeOf = (
  collection: string,
  where: Where,
  by: string,
  { after, upTo }: Record<'after' | 'upTo', unknown>,
) => find(collection, { ...where, [by]: _.gt(after).and(_.lte(upTo)) }, { orderBy: [[by, 'asc']], limit: MOST_ROWS })

export const count = async (collection: string, where: Where): Promise<number> =>
  (await everyOf(collection, where)).length

/** One insert: the atomic point. An id is unique, and so is the command id of a commit. */
export const add = (collection: string, doc: Doc) =>
  effect(() => {
    const commandId = collection === 'commits' ? (doc as Doc & { commandId: string }).commandId : undefined
    const taken =
      of(collection).has(doc._id) ||
      (commandId !== undefined &&
        [...of(collection).values()].some((one) => (one as Doc & { commandId?: string }).commandId === commandId))
    if (taken) memory.conflicts += 1
    else keep(collection, doc)
    return !taken
  })

export const change = (collection: string, where: Where, fields: Where) =>
  effect(() => {
    const found = [...of(collection).values()].filter((doc) => matches(doc, where))
    for (const doc of found) {
      const values = Object.entries(fields).map(([key, value]) => [key, value instanceof Whole ? value.value : value])
      keep(collection, { ...doc, ...Object.fromEntries(values) } as Doc)
    }
    return found.length
  })

export const whole = (doc: Doc & Where): Where =>
  Object.fromEntries(
    Object.entries(doc)
      .filter(([key]) => key !== '_id')
      .map(([key, value]) => [key, typeof value === 'object' && value !== null ? _.set(value) : value]),
  )

/** Lets the callers of one run take turns: whoever a seed draws has its next effect, until all have ended. */
export async function inTurns(
  draw: (n: number) => number,
  callers: readonly (() => Promise<unknown>)[],
): Promise<void> {
  const waiting: (() => void)[] = []
  let open = callers.length
  memory.turn = () => new Promise((resolve) => waiting.push(resolve))
  const running = callers.map((caller) => caller().finally(() => (open -= 1)))
  try {
    while (open > 0) {
      await settled()
      if (waiting.length > 0) waiting.splice(draw(waiting.length), 1)[0]()
    }
  } finally {
    memory.turn = null
  }
  await Promise.all(running)
}

/** Everything that can go on without an effect has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
