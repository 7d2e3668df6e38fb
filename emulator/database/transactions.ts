import { randomUUID } from 'node:crypto'
import { WireError } from '../errors'
import { keyOf } from './key'
import { duplicateKey, type Store } from './store'
import { entriesOf } from './entries'
import { Sqlite } from './sqlite'
import { Tables } from './tables'
import { type Doc } from './value'

/** CloudBase ends a transaction after 30 s. Real seconds: the movable clock moves the product's time only. */
const LIFETIME_MS = 30_000

const conflict = () =>
  new WireError('DATABASE_TRANSACTION_CONFLICT', 'Transaction conflict: the document was changed by another writer')
const gone = (id: string) =>
  new WireError('DATABASE_TRANSACTION_FAIL', `Transaction ${id} has ended or expired and was rolled back`)

interface Pending {
  collection: string
  before: Doc | undefined
  after: Doc | undefined
}

/** One transaction: reads a snapshot and its own writes, locks what it writes, applies all at commit. */
export class Transaction {
  readonly id = randomUUID()
  readonly pending = new Map<string, Pending>()
  readonly snapshot: Tables
  readonly ended: Promise<void>
  end: () => void = () => undefined

  constructor(
    file: string,
    readonly since: number,
  ) {
    const sqlite = new Sqlite(file)
    sqlite.exec('BEGIN')
    sqlite.first('SELECT COUNT(*) FROM collections')
    this.snapshot = new Tables(sqlite)
    this.ended = new Promise((resolve) => (this.end = resolve))
  }
}

export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; expiry: NodeJS.Timeout }>()
  private readonly locks = new Map<string, Transaction>()
  /** When each document last changed, kept only while a transaction is open. */
  private readonly changedAt = new Map<string, number>()
  private writes = 0

  constructor(
    private readonly store: Store,
    private readonly lifetimeMs = LIFETIME_MS,
  ) {
    store.onWrite = (collection, key) => {
      this.writes += 1
      if (this.open.size > 0) this.changedAt.set(lockName(collection, key), this.writes)
    }
  }

  start(): Transaction {
    const transaction = new Transaction(this.store.file, this.writes)
    const expiry = setTimeout(() => this.finish(transaction), this.lifetimeMs)
    expiry.unref()
    this.open.set(transaction.id, { transaction, expiry })
    return transaction
  }

  get(id: string): Transaction {
    const found = this.open.get(id)
    if (!found) throw gone(id)
    return found.transaction
  }

  /** The transaction that holds a document, for a plain write that must wait for it. */
  holder(collection: string, id: unknown): Transaction | undefined {
    return this.locks.get(lockName(collection, keyOf(id)))
  }

  /** What the transaction sees of a document. */
  read(transaction: Transaction, collection: string, id: unknown): Doc | undefined {
    const pending = transaction.pending.get(lockName(collection, keyOf(id)))
    return pending ? pending.after : this.store.get(collection, id, undefined, transaction.snapshot)?.doc
  }

  /** Writes inside the transaction; a document another writer holds or has changed is a conflict at once. */
  write(transaction: Transaction, collection: string, id: unknown, after: Doc | undefined): void {
    const name = lockName(collection, keyOf(id))
    const holder = this.locks.get(name)
    const changed = (this.changedAt.get(name) ?? 0) > transaction.since
    if ((holder && holder !== transaction) || changed) {
      this.finish(transaction)
      throw conflict()
    }
    const before = transaction.pending.get(name)?.before ?? this.store.get(collection, id)?.doc
    if (after) this.refuseDuplicate(transaction, collection, after)
    this.locks.set(name, transaction)
    transaction.pending.set(name, { collection, before, after })
  }

  /** Applies everything or nothing; a unique key taken meanwhile is a conflict the SDK tries again. */
  commit(transaction: Transaction): void {
    try {
      this.store.atomically(() => {
        const all = [...transaction.pending.values()]
        for (const { collection, before, after } of all)
          if (!after && before) this.store.write(collection, before, undefined)
        for (const { collection, before, after } of all) if (after) this.store.write(collection, before, after)
      })
    } catch (error) {
      throw error instanceof WireError ? conflict() : error
    } finally {
      this.finish(transaction)
    }
  }

  finish(transaction: Transaction): void {
    const found = this.open.get(transaction.id)
    if (!found) return
    clearTimeout(found.expiry)
    this.open.delete(transaction.id)
    for (const [name, holder] of this.locks) if (holder === transaction) this.locks.delete(name)
    if (this.open.size === 0) this.changedAt.clear()
    transaction.snapshot.sqlite.close()
    transaction.end()
  }

  close(): void {
    for (const { transaction } of this.open.values()) this.finish(transaction)
  }

  private refuseDuplicate(transaction: Transaction, collection: string, doc: Doc): void {
    const key = keyOf(doc._id)
    this.store.refuseDuplicate(collection, doc, (holder) => transaction.pending.has(lockName(collection, holder)))
    for (const index of this.store.spec(collection).indexes.filter(({ unique }) => unique)) {
      const rows = new Set(entriesOf(doc, index, collection).rows.map((row) => row.join('\0')))
      for (const { collection: other, after } of transaction.pending.values()) {
        if (other !== collection || !after || keyOf(after._id) === key) continue
        if (entriesOf(after, index, collection).rows.some((row) => rows.has(row.join('\0')))) {
          throw duplicateKey(collection, index.name)
        }
      }
    }
  }
}

const lockName = (collection: string, key: string) => `${collection}\0${key}`
