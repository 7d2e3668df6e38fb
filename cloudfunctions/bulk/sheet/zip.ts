import { strToU8, unzipSync, zipSync } from 'fflate'

/** No workbook has more parts; a directory that claims more is made to be read for ever. */
const MOST_PARTS = 10_000

/** Something in it is not as a spreadsheet's file has to be. */
export class NotAZip extends Error {
  override name = 'NotAZip'
}

/**
 * Reads parts by name, as text. All that are read may unpack to `most` bytes together: a small file that unpacks to gigabytes is nobody's
 * ledger. A part gets no more memory than its file claims for it, so one that claims too little comes out cut and is refused as XML.
 */
export function readZip(file: Uint8Array, most: number): (name: string) => string | null {
  let left = most
  return (wanted) => {
    let parts = 0
    let size: number | undefined
    try {
      const found = unzipSync(file, {
        filter: ({ name, originalSize }) => {
          if (++parts > MOST_PARTS) throw new NotAZip()
          // Some programs write the names as Windows does.
          if (name.replaceAll('\\', '/') !== wanted) return false
          left -= originalSize
          if (size !== undefined || left < 0) throw new NotAZip()
          size = originalSize
          return true
        },
      })
      const [bytes] = Object.values(found)
      if (bytes?.length !== size) throw new NotAZip()
      return bytes ? Buffer.from(bytes).toString('utf8') : null
    } catch {
      throw new NotAZip()
    }
  }
}

/** Packs parts; the same parts give the same bytes, since no clock goes in. The format knows no zone: this is its first day anywhere. */
export function writeZip(parts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) }))
}
