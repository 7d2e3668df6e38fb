import { readCsv } from '@domain/rules/ledger/csv'
import { readXlsx } from './read-xlsx'
import { NotAZip } from './zip'

/** What a file turned out to be instead of a ledger. */
export type FileFault = 'NotALedger' | 'OldSheet' | 'LockedSheet'

/** The cells of a file, whatever program wrote it: XLSX by its first bytes, else text in UTF-8 or, as Excel saves here, GB 18030. */
export function readFile(file: Buffer): string[][] | FileFault {
  if (file.subarray(0, 2).toString('latin1') === 'PK') {
    try {
      return readXlsx(file)
    } catch (error) {
      if (error instanceof NotAZip) return 'NotALedger'
      throw error
    }
  }
  // The container of .xls, which also holds a workbook that was locked with a password.
  if (file.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'LockedSheet' : 'OldSheet'
  const text = textOf(file)
  return text.includes('\0') ? 'NotALedger' : readCsv(text)
}

function textOf(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030').decode(file)
  }
}
