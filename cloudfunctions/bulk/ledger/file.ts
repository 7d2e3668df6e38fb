import { readSheet, type LedgerFile } from '@domain/rules/ledger/read-sheet'
import { Refused } from '../../_runtime/handler'
import { fileAt } from '../../_store/files'
import { readFile } from '../sheet/read-file'

const MOST_BYTES = 6 * 1024 * 1024

/**
 * A ledger a client has put into the storage. A client may name any file, so only those under its own township's place for
 * incoming files are read: never another township's, and never an export.
 */
export async function ledgerFile(fileId: string, township: string): Promise<LedgerFile> {
  const incoming = new RegExp(`^cloud://[^/]+/ledger/in/${township}/[0-9A-Za-z]{16,64}\\.[0-9a-z]{1,8}$`)
  const bytes = incoming.test(fileId) ? await fileAt(fileId) : null
  if (bytes === null) throw new Refused('NoSuchFile')
  if (bytes.length > MOST_BYTES) throw new Refused('FileTooLong')
  const sheet = readFile(bytes)
  const file = typeof sheet === 'string' ? sheet : readSheet(sheet)
  if (typeof file === 'string') throw new Refused(file)
  return file
}
