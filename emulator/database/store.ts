import { requestFailed, WireError } from '../errors'
import { type Counters } from '../counters'
import { entriesOf } from './entries'
import { filterOf } from './filter'
import { keyOf } from './key'
import { planQuery, type Plan, type Question } from './plan'
import { syncSchema, type MultikeyMemory } from './migrate'
import { readSchema, type CollectionSpec } from './schema'
import { Sqlite } from './sqlite'
import { Tables } from './tables'
import { byteLength, decode, encode, type Doc } from './value'

export type Tally = Pick<Counters, 'examined' | 'returned'>

export interface Found {
  doc: Doc
  text: string
}

const MAX_DOCUMENT = 16 * 1024 * 1024
const PAGE = 200

/** Documents and their indexes, kept in step; every change goes through `write`. */
export class Store {
  readonly sqlite: Sqlite
  readonly tables: Tables
  /** Called with the collection and key of each document about to change. */
  onWrite: (collection: string, key: string) => void = () => undefined
  private readonly collections: Map<string, CollectionSpec>
  private readonly multikey: MultikeyMemory

  constructor(
    readonly file: string,
    schemaFile: string,
  ) {
    this.sqlite = new Sqlite(file)
    this.sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    this.tables = new Tables(this.sqlite)
    const { collections, multikey } = syncSchema(this.tables, readSchema(schemaFile))
    this.collections = collections
    this.multikey = multikey
  }

  spec(name: unknown): CollectionSpec {
    const spec = this.collections.get(String(name))
    if (!spec) throw new WireError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${String(name)}`)
    return spec
  }

  names(): string[] {
    return [...this.collections.keys()]
  }

  addCollection(name: string): void {
    if (this.collections.has(name)) throw requestFailed(`Table exist: ${name}`)
    if (!/^[A-Za-z0-9_-]+$/.test(name)) throw requestFailed(`not a collection name: ${name}`)
    this.tables.createCollection(name)
    this.sqlite.run('INSERT OR IGNORE INTO collections VALUES (?)', name)
    this.collections.set(name, { name, permission: 'ADMINONLY', indexes: [] })
  }

  plan(collection: string, question: Question): Plan {
    const spec = this.spec(collection)
    return planQuery(spec, question, (index) => this.multikey.of(spec.name, index))
  }

  /** Matching documents in the asked order; only what the caller consumes is read. */
  *find(collection: string, question: Question, tally: Tally, tables = this.tables): Generator<Found> {
    const plan = this.plan(collection, question)
    const matches = filterOf(question.query)
    const seen = plan.length > 1 ? new Set<string>() : undefined
    for (const part of plan) {
      for (const [key, text] of tables.scan(collection, part, PAGE)) {
        if (seen?.has(key)) continue
        seen?.add(key)
        tally.examined += 1
        const doc = decode(text) as Doc
        if (part.exact || matches(doc)) yield { doc, text }
      }
    }
  }

  count(collection: string, question: Question, tally: Tally): number {
    const plan = this.plan(collection, question)
    const [only] = plan
    if (plan.length === 1 && only?.exact) {
      const total = this.tables.count(collection, only)
      tally.examined += total
      return total
    }
    return [...this.find(collection, question, tally)].length
  }

  get(collection: string, id: unknown, tally?: Tally, tables = this.tables): Found | undefined {
    this.spec(collection)
    const text = tables.get(collection, id)
    if (text === undefined) return undefined
    if (tally) tally.examined += 1
    return { doc: decode(text) as Doc, text }
  }

  /** The entries a document would need that another document already holds. */
  refuseDuplicate(collection: string, doc: Doc, ignore: (key: string) => boolean = () => false): void {
    const key = keyOf(doc._id)
    for (const index of this.spec(collection).indexes.filter(({ unique }) => unique)) {
      for (const row of entriesOf(doc, index, collection).rows) {
        const holder = this.tables.holder(collection, index, row)
        if (holder !== undefined && holder !== key && !ignore(holder)) throw duplicateKey(collection, index.name)
      }
    }
  }

  /** All or nothing; what memory knew of a change that is undone is read again. */
  atomically<T>(work: () => T): T {
    try {
      return this.sqlite.atomically(work)
    } catch (error) {
      this.multikey.reload()
      throw error
    }
  }

  /** Changes one document and its index entries, or refuses before anything is touched; call inside `atomically`. */
  write(collection: string, before: Doc | undefined, after: Doc | undefined): void {
    const spec = this.spec(collection)
    const id = (after ?? before)?._id
    if (after) this.refuseDuplicate(collection, after)
    const text = after ? encode(after) : ''
    if (byteLength(text) > MAX_DOCUMENT) throw requestFailed('document is larger than 16 MB')
    const changes = spec.indexes.map((index) => ({
      index,
      old: before ? entriesOf(before, index, collection).rows : [],
      fresh: after ? entriesOf(after, index, collection) : { rows: [], multikey: [] },
    }))
    this.onWrite(collection, keyOf(id))
    for (const { index, old, fresh } of changes) {
      const oldKeys = new Set(old.map((row) => row.join('\0')))
      const freshKeys = new Set(fresh.rows.map((row) => row.join('\0')))
      for (const row of old) {
        if (!freshKeys.has(row.join('\0'))) this.tables.removeEntry(collection, index, row, id)
      }
      for (const row of fresh.rows) if (!oldKeys.has(row.join('\0'))) this.tables.addEntry(collection, index, row, id)
      this.multikey.add(collection, index.name, fresh.multikey)
    }
    if (after) this.tables.put(collection, id, text)
    else this.tables.remove(collection, id)
  }

  close(): void {
    this.sqlite.close()
  }
}

/** CloudBase documents DATABASE_DUPLICATE_WRITE and passes MongoDB's words on; match the words, not the number. */
export const duplicateKey = (collection: string, index: string) =>
  new WireError('DATABASE_DUPLICATE_WRITE', `E11000 duplicate key error collection: ${collection} index: ${index}`)
