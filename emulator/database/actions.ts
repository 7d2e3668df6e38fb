import { invalidParam } from '../errors'
import { type Handler, type WireCall } from '../wire-call'
import { collectionOf, readActions, type DatabaseParts } from './reads'
import { writeActions } from './writes'

/** The database's share of the SDK's protocol, one handler per wire action. */
export function databaseActions(parts: DatabaseParts): Record<string, Handler> {
  const { store, transactions } = parts
  const named = ({ params }: WireCall) => {
    if (typeof params.transactionId !== 'string') throw invalidParam('transactionId is missing')
    return transactions.get(params.transactionId)
  }
  return {
    ...readActions(parts),
    ...writeActions(parts),
    'database.addCollection': (call) => {
      store.addCollection(collectionOf(call))
      return {}
    },
    'database.startTransaction': () => ({ transactionId: transactions.start().id }),
    'database.commitTransaction': (call) => {
      transactions.commit(named(call))
      return {}
    },
    'database.abortTransaction': (call) => {
      transactions.finish(named(call))
      return {}
    },
  }
}
