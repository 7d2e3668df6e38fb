import cloud from 'wx-server-sdk'

/**
 * The only door to the document database. The SDK's own types are loose (`Promise<T> | void`), and two of its habits are
 * dangerous: `update` merges nested objects, and a condition whose value is undefined disappears. Both are closed here.
 */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export interface Doc {
  readonly _id: string
}
export type Where = Record<string, unknown>
type Order = readonly [field: string, direction: 'asc' | 'desc']

interface Query {
  where(condition: Where): Query
  orderBy(field: string, direction: string): Query
  skip(n: number): Query
  limit(n: number): Query
  field(fields: Record<string, boolean>): Query
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Record<string, unknown>; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
interface Collection extends Query {
  add(options: { data: unknown }): Promise<{ _id?: string; _ids?: string[] }>
  doc(id: string): { get(): Promise<{ data: unknown }> }
}
interface Database {
  collection(name: string): Collection
  command: {
    lt(v: unknown): Command
    lte(v: unknown): Command
    gt(v: unknown): Command
    gte(v: unknown): Command
    in(v: readonly unknown[]): Command
    set(v: unknown): unknown
    inc(n: number): unknown
  }
}
interface Command {
  and(other: Command): Command
}

// One handle a process: function instances serve one request at a time, and tests never share it.
const db = cloud.database({ throwOnNotFound: false } as never) as unknown as Database
export const _ = db.command

/** Refuses a condition with a hole in it: the SDK would drop the key and match everything (an ownership check vanishes). */
function solid(where: Where): Where {
  for (const [key, value] of Object.entries(where))
    if (value === undefined) throw new Error(`condition without a value: ${key}`)
  return where
}

/** One document by id; null where there is none. */
export async function get<T extends Doc>(collection: string, id: string): Promise<T | null> {
  const { data } = await db.collection(collection).doc(id).get()
  return (data as T | undefined) ?? null
}

/** Documents by id, in no order; missing ones are left out. */
export async function getMany<T extends Doc>(
  collection: string,
  ids: readonly string[],
  fields?: readonly string[],
): Promise<T[]> {
  const all = [...new Set(ids)]
  const pages = Array.from({ length: Math.ceil(all.length / MOST_ROWS) }, (_one, n) =>
    all.slice(n * MOST_ROWS, (n + 1) * MOST_ROWS),
  )
  const read = (some: readonly string[]) => find<T>(collection, { _id: _.in(some) }, { limit: MOST_ROWS, fields })
  return (await Promise.all(pages.map(read))).flat()
}

export interface FindOptions {
  readonly orderBy?: readonly Order[]
  /** Default 100, most 1000 a call. */
  readonly limit?: number
  readonly skip?: number
  readonly fields?: readonly string[]
}

export async function find<T extends Doc>(collection: string, where: Where, options: FindOptions = {}): Promise<T[]> {
  let query = db.collection(collection).where(solid(where))
  for (const [field, direction] of options.orderBy ?? []) query = query.orderBy(field, direction)
  if (options.skip) query = query.skip(options.skip)
  if (options.fields) query = query.field(Object.fromEntries(options.fields.map((name) => [name, true])))
  const { data } = await query.limit(options.limit ?? 100).get()
  return data as T[]
}

/** CloudBase's most rows a call. */
export const MOST_ROWS = 1000

/** Before every day: a range after it leaves out what has no day, such as a settled duty. */
export const BEFORE_EVERY_DAY = '0000-00-00'

interface Range {
  /** Exclusive. */
  readonly after: string | number
  /** Inclusive. */
  readonly upTo: string | number
}

/**
 * An indexed range in the order of (`by`, `_id`), page by page from the last row read: first the rest of its value, then
 * the values after it. Nothing is read twice, however many rows share a value (P1).
 */
export async function* pagesOf<T extends Doc>(
  collection: string,
  where: Where,
  by: string,
  { after, upTo }: Range,
  { fields, size = MOST_ROWS }: { fields?: readonly string[]; size?: number } = {},
): AsyncGenerator<T[]> {
  const read = (condition: Where): Promise<T[]> =>
    find<T>(
      collection,
      { ...where, ...condition },
      {
        orderBy: [
          [by, 'asc'],
          ['_id', 'asc'],
        ],
        limit: size,
        // A path inside a field that is read whole would collide with it.
        fields: fields && (fields.some((one) => by.startsWith(`${one}.`)) ? fields : [...fields, by]),
      },
    )
  let page = await read({ [by]: _.gt(after).and(_.lte(upTo)) })
  for (;;) {
    if (page.length > 0) yield page
    if (page.length < size) return
    const last = page[page.length - 1]
    const value = valueAt(last, by)
    page = await read({ [by]: value, _id: _.gt(last._id) })
    if (page.length === size) continue
    if (page.length > 0) yield page
    page = await read({ [by]: _.gt(value).and(_.lte(upTo)) })
  }
}

/** The whole range at once. */
export async function rangeOf<T extends Doc>(
  collection: string,
  where: Where,
  by: string,
  range: Range,
  fields?: readonly string[],
): Promise<T[]> {
  const rows: T[] = []
  for await (const page of pagesOf<T>(collection, where, by, range, { fields })) rows.push(...page)
  return rows
}

/** Every document of an indexed equality, page by page in the order of `_id`, which the index ends with. */
export async function everyOf<T extends Doc>(
  collection: string,
  where: Where,
  fields?: readonly string[],
): Promise<T[]> {
  const rows: T[] = []
  for (;;) {
    const last = rows[rows.length - 1]
    const page = await find<T>(collection, last ? { ...where, _id: _.gt(last._id) } : where, {
      orderBy: [['_id', 'asc']],
      limit: MOST_ROWS,
      fields,
    })
    rows.push(...page)
    if (page.length < MOST_ROWS) return rows
  }
}

/** The value under a path such as `episode.openedOn`. */
const valueAt = (row: Doc, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], row)

/** How many documents match. */
export const count = async (collection: string, where: Where): Promise<number> =>
  (await db.collection(collection).where(solid(where)).count()).total

/** Adds one document; false where the id or a unique key is taken. */
export async function add(collection: string, doc: Doc): Promise<boolean> {
  try {
    await db.collection(collection).add({ data: doc })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Of many documents, as many as one insert takes. */
const MOST_ADDED = 500

/** Adds documents, many at a time; one whose id is taken stays as it is, so that adding all of them again is harmless. */
export async function addAll(collection: string, docs: readonly Doc[]): Promise<void> {
  for (let n = 0; n < docs.length; n += MOST_ADDED) {
    let missing = docs.slice(n, n + MOST_ADDED)
    while (missing.length > 0) {
      try {
        await db.collection(collection).add({ data: missing })
        break
      } catch (error) {
        if (!isDuplicate(error)) throw error
        const ids = missing.map(({ _id }) => _id)
        const there = await find(collection, { _id: _.in(ids) }, { limit: MOST_ROWS, fields: ['_id'] })
        const rest = missing.filter(({ _id }) => !there.some((doc) => doc._id === _id))
        // Refused, and yet none of them is there: some other key is taken.
        if (rest.length === missing.length) throw error
        missing = rest
      }
    }
  }
}

/**
 * Changes the fields given, on the documents that match, each field replaced whole (never merged).
 * @returns how many documents were changed
 */
export async function change(collection: string, where: Where, fields: Record<string, unknown>): Promise<number> {
  const { stats } = await db.collection(collection).where(solid(where)).update({ data: fields })
  return stats.updated
}

/** Every top-level field of a document as a whole-value assignment. */
export const whole = (doc: Doc): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(doc)
      .filter(([key]) => key !== '_id')
      .map(([key, value]) => [key, isPlain(value) ? _.set(value) : value]),
  )

const isPlain = (value: unknown): boolean => typeof value === 'object' && value !== null

/** The two shapes in which CloudBase says that a key is taken; the number alone does not tell. */
export const isDuplicate = (error: unknown): boolean => /duplicate|E11000/i.test(messageOf(error))

export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null
    ? String((error as { errMsg?: unknown; message?: unknown }).errMsg ?? (error as { message?: unknown }).message)
    : String(error)
