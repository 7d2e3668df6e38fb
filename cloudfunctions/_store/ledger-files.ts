import { add, change, find, _ } from './database'
import { deleteFiles } from './files'

/** A file of the ledger, gone out or come in: kept as a line for good, as a file for a day (E12). */
export interface LedgerFileDoc {
  readonly _id: string
  readonly township: string
  readonly kind: 'out' | 'in'
  readonly at: number
  readonly openid: string
  readonly name: string
  readonly capacity: string
  readonly fileId: string
  /** Whose rows, how many, in which form; empty for what came in. */
  readonly words: string
  /** What somebody said it was for; empty for what came in. */
  readonly purpose: string
  /** Whether the storage still has it. */
  readonly gone: boolean
}

/** Writes the line; one id, one line. */
export const noteFile = (doc: LedgerFileDoc): Promise<boolean> => add('ledgerFiles', doc)

/** The latest a township took out. */
export const exportsOf = (township: string, limit: number): Promise<LedgerFileDoc[]> =>
  find<LedgerFileDoc>('ledgerFiles', { township, kind: 'out' }, { orderBy: [['at', 'desc']], limit })

/** Personal data does not lie about: files older than an instant are deleted, their lines stay. May run twice. */
export async function clearFiles(before: number): Promise<number> {
  const old = await find<LedgerFileDoc>('ledgerFiles', { gone: false, at: _.lt(before) }, { limit: 50 })
  await deleteFiles(old.map(({ fileId }) => fileId))
  await Promise.all(old.map(({ _id }) => change('ledgerFiles', { _id }, { gone: true })))
  return old.length
}
