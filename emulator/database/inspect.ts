import { type Store } from './store'
import { type Doc } from './value'

/** A collection as tests and the console look at it: past indexes, limits and transactions. */
export interface RawCollection {
  all: () => Doc[]
  get: (id: string) => Doc | undefined
  count: () => number
}

export interface RawDatabase {
  names: () => string[]
  collection: (name: string) => RawCollection
  /** Puts documents in one transaction, all or none, as the seed does; unique indexes are respected. */
  put: (name: string, docs: readonly Doc[]) => void
  remove: (name: string, ids: readonly string[]) => void
}

export const inspect = (store: Store): RawDatabase => ({
  names: () => store.names(),
  collection: (name) => ({
    all: () => store.tables.all(store.spec(name).name),
    get: (id) => store.get(name, id)?.doc,
    count: () => store.tables.size(store.spec(name).name),
  }),
  put: (name, docs) => {
    store.atomically(() => docs.forEach((doc) => store.write(name, store.get(name, doc._id)?.doc, doc)))
  },
  remove: (name, ids) => {
    store.atomically(() => {
      for (const id of ids) {
        const known = store.get(name, id)
        if (known) store.write(name, known.doc, undefined)
      }
    })
  },
})
