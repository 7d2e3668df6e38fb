import { invalidParam, requestFailed } from '../errors'
import { type Handler, type WireCall } from '../wire-call'
import { aggregate } from './aggregate'
import { projectionOf } from './filter'
import { findInTransaction } from './find-in-transaction'
import { type Sort } from './plan'
import { type Store } from './store'
import { type Transactions } from './transactions'
import { byteLength, decode, decodeFields, encode, fillServerDates, type Fields } from './value'

export interface DatabaseParts {
  store: Store
  transactions: Transactions
  now: () => number
}

const MAX_REPLY = 16 * 1024 * 1024
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

export function collectionOf({ params }: WireCall): string {
  if (typeof params.collectionName !== 'string') throw invalidParam('collectionName is missing')
  return params.collectionName
}

export const queryOf = ({ params }: WireCall, now: () => number): Fields =>
  fillServerDates(decodeFields(params.query), now())

/** get, count and aggregate. */
export function readActions({ store, transactions, now }: DatabaseParts): Record<string, Handler> {
  return {
    'database.getDocument': (call) => {
      const { params, counters } = call
      const collection = collectionOf(call)
      const project = projectionOf(params.projection === undefined ? undefined : decodeFields(params.projection))
      const limit = Math.min(Number(params.limit) || DEFAULT_LIMIT, MAX_LIMIT)
      const skip = Number(params.offset) || 0
      const sort = Object.entries(decodeFields(params.order)) as Sort
      const question = { verb: 'get', query: queryOf(call, now), sort, limited: true }
      const source =
        typeof params.transactionId === 'string'
          ? findInTransaction(store, transactions.get(params.transactionId), collection, question, counters)
          : store.find(collection, question, counters)
      const list: string[] = []
      let passed = 0
      for (const { doc, text } of source) {
        if (passed++ >= skip) list.push(project ? encode(project(doc)) : text)
        if (list.length >= limit) break
      }
      counters.returned += list.length
      return { list: sendable(list), offset: skip, limit }
    },

    'database.calculateDocument': (call) => {
      const question = { verb: 'count', query: queryOf(call, now), sort: [], limited: false }
      return { total: store.count(collectionOf(call), question, call.counters) }
    },

    'database.aggregateDocuments': (call) => {
      const stages = (call.params.stages as { stageKey: string; stageValue: string }[]).map(
        ({ stageKey, stageValue }) => ({ [stageKey]: fillServerDates(decode(stageValue), now()) }),
      )
      const list = aggregate(store, collectionOf(call), stages, call.counters).map(encode)
      call.counters.returned += list.length
      return { list: sendable(list) }
    },
  }
}

function sendable(list: string[]): string[] {
  if (list.reduce((sum, text) => sum + byteLength(text), 0) > MAX_REPLY)
    throw requestFailed('the reply is larger than 16 MB')
  return list
}
