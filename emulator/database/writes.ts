import { randomBytes } from 'node:crypto'
import { invalidParam, WireError } from '../errors'
import { type Handler, type WireCall } from '../wire-call'
import { filterOf } from './filter'
import { collectionOf, queryOf, type DatabaseParts } from './reads'
import { type Transaction } from './transactions'
import { applyUpdate, refuseBadNames, sameDocument } from './update'
import { decodeFields, fillServerDates, type Doc, type Fields } from './value'

type Id = Doc['_id']
/** Puts one document in place of another, at once or when the transaction commits. */
type Put = (before: Doc | undefined, after: Doc | undefined) => void

const isId = (value: unknown): value is Id => typeof value === 'string' || typeof value === 'number'

/** insert, modify and remove, outside and inside a transaction. */
export function writeActions({ store, transactions, now }: DatabaseParts): Record<string, Handler> {
  const transactionOf = ({ params }: WireCall): Transaction | undefined =>
    typeof params.transactionId === 'string' ? transactions.get(params.transactionId) : undefined

  /**
   * Finds and changes documents in one breath. A plain write waits while a transaction holds one of them; a write in a
   * transaction never waits: it conflicts.
   */
  async function change<T>(call: WireCall, targets: () => Doc[], apply: (found: Doc[], put: Put) => T): Promise<T> {
    const collection = collectionOf(call)
    const transaction = transactionOf(call)
    if (transaction) {
      return apply(targets(), (before, after) =>
        transactions.write(transaction, collection, (after ?? before)?._id, after),
      )
    }
    for (;;) {
      const found = targets()
      const holder = found.map(({ _id }) => transactions.holder(collection, _id)).find((held) => held !== undefined)
      if (!holder) {
        return store.atomically(() => apply(found, (before, after) => store.write(collection, before, after)))
      }
      await holder.ended
    }
  }

  /** What the call sees of one document: the transaction's view, or the present. */
  const see = (call: WireCall, id: Id): Doc | undefined => {
    const transaction = transactionOf(call)
    return transaction ? transactions.read(transaction, collectionOf(call), id) : store.get(collectionOf(call), id)?.doc
  }

  const matching = (call: WireCall, verb: string) => (): Doc[] => {
    const query = queryOf(call, now)
    if (transactionOf(call)) {
      if (!isId(query._id)) throw invalidParam('a transaction writes by document id only')
      const doc = see(call, query._id)
      return doc && filterOf(query)(doc) ? [doc] : []
    }
    const docs: Doc[] = []
    for (const { doc } of store.find(collectionOf(call), { verb, query, sort: [], limited: false }, call.counters)) {
      docs.push(doc)
      if (call.params.multi !== true) break
    }
    return docs
  }

  return {
    'database.insertDocument': async (call) => {
      const docs = (call.params.data as unknown[]).map((text) => withId(fillServerDates(decodeFields(text), now())))
      const insertedIds: Id[] = []
      const refusal = await change(
        call,
        () => docs,
        (_found, put) => {
          // In order, and those before a refused one stay: what an ordered insert of many does.
          try {
            for (const doc of docs) {
              refuseBadNames(doc)
              if (see(call, doc._id)) throw duplicateId(collectionOf(call))
              put(undefined, doc)
              insertedIds.push(doc._id)
            }
            return undefined
          } catch (error) {
            if (error instanceof WireError) return error
            throw error
          }
        },
      )
      if (refusal) throw refusal
      return { insertedIds }
    },

    'database.modifyDocument': (call) => {
      const data = fillServerDates(decodeFields(call.params.data), now())
      const merge = call.params.merge === true
      if (!merge) refuseBadNames(data)
      const changed = (doc: Doc): Doc => (merge ? applyUpdate(doc, data) : { ...data, _id: doc._id })
      const { _id } = queryOf(call, now)
      const fresh = call.params.upsert === true && isId(_id) ? changed({ _id }) : undefined
      const present = matching(call, 'update')
      const targets = () => {
        const found = present()
        return found.length === 0 && fresh ? [fresh] : found
      }
      return change(call, targets, (found, put) => {
        if (fresh && found[0] === fresh) {
          put(undefined, fresh)
          return { updated: 0, upsert_id: fresh._id }
        }
        // CloudBase counts documents that changed, not those that matched.
        const changes = found
          .map((doc) => [doc, changed(doc)] as const)
          .filter(([doc, next]) => !sameDocument(doc, next))
        for (const [before, after] of changes) put(before, after)
        return { updated: changes.length, upsert_id: null }
      })
    },

    'database.removeDocument': (call) =>
      change(call, matching(call, 'remove'), (found, put) => {
        for (const doc of found) put(doc, undefined)
        return { deleted: found.length }
      }),
  }
}

function withId(fields: Fields): Doc {
  const { _id = randomBytes(16).toString('hex'), ...rest } = fields
  if (!isId(_id) || _id === '') throw invalidParam('_id must be text or a number')
  return { _id, ...rest }
}

const duplicateId = (collection: string) =>
  new WireError('DATABASE_DUPLICATE_WRITE', `E11000 duplicate key error collection: ${collection} index: _id_`)
