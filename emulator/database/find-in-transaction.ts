import { filterOf } from './filter'
import { keyOf } from './key'
import { type Question, type Sort } from './plan'
import { type Found, type Store, type Tally } from './store'
import { type Transaction } from './transactions'
import { encode, type Doc } from './value'
import { valueAt } from './paths'

/** The snapshot's answer with the transaction's own writes laid over it. */
export function* findInTransaction(
  store: Store,
  transaction: Transaction,
  collection: string,
  question: Question,
  tally: Tally,
): Generator<Found> {
  const own = [...transaction.pending.values()].filter((pending) => pending.collection === collection)
  const snapshot = store.find(collection, question, tally, transaction.snapshot)
  if (own.length === 0) {
    yield* snapshot
    return
  }
  const replaced = new Set(own.map(({ before, after }) => keyOf((after ?? before)?._id)))
  const matches = filterOf(question.query)
  const written = own.flatMap(({ after }) => (after && matches(after) ? [{ doc: after, text: encode(after) }] : []))
  const untouched = [...snapshot].filter(({ doc }) => !replaced.has(keyOf(doc._id)))
  yield* [...untouched, ...written].sort((a, b) => compare(a.doc, b.doc, question.sort))
}

function compare(a: Doc, b: Doc, sort: Sort): number {
  for (const [path, way] of sort) {
    const [left, right] = [keyOf(valueAt(a, path)), keyOf(valueAt(b, path))]
    if (left !== right) return left < right ? -way : way
  }
  return 0
}
