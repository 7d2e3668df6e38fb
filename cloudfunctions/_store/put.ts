import { add, change, whole, _, type Doc } from './database'

export interface Put {
  readonly collection: string
  readonly doc: Doc & { readonly v: number }
  /** Nobody has written this id before, as far as the writer knows. */
  readonly fresh: boolean
}

/**
 * Puts a document in place unless a newer version stands there already. Putting twice is harmless, in any order: the
 * version guards it (DESIGN §4.3).
 */
export async function put({ collection, doc, fresh }: Put): Promise<void> {
  if (fresh && (await add(collection, doc))) return
  const changed = await change(collection, { _id: doc._id, v: _.lt(doc.v) }, whole(doc))
  if (changed === 0 && !fresh) await add(collection, doc)
}

/** All the documents that follow from one commit, in one parallel wave. */
export const putAll = async (puts: readonly Put[]): Promise<void> => {
  await Promise.all(puts.map(put))
}
