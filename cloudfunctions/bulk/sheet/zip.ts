import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** As much of the zip format as spreadsheets use: entries stored or deflated, found by the directory at the end. */

const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
/** The directory's end may have a comment of this length after it. */
const LONGEST_COMMENT = 0xffff

/** Something in it is not as a zip has to be. */
export class NotAZip extends Error {
  override name = 'NotAZip'
}

/**
 * Reads entries by name. None may unpack to more than `most` bytes: a small file that unpacks to gigabytes is nobody's ledger.
 */
export function readZip(file: Buffer, most: number): (name: string) => Buffer | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end < file.length - LONGEST_COMMENT - 22 || end + 22 > file.length) throw new NotAZip()
  const entries = new Map<string, { at: number; method: number; size: number }>()
  let at = file.readUInt32LE(end + 16)
  for (let n = file.readUInt16LE(end + 10); n > 0; n--) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) throw new NotAZip()
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field))
    const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name, {
      at: file.readUInt32LE(at + 42),
      method: file.readUInt16LE(at + 10),
      size: file.readUInt32LE(at + 20),
    })
    at += 46 + nameLength + extra + comment
  }
  return (name) => {
    const entry = entries.get(name)
    if (!entry) return null
    const { at: local, method, size } = entry
    if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) throw new NotAZip()
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(from, from + size)
    if (method === 0) return packed
    if (method !== 8) throw new NotAZip()
    try {
      return inflateRawSync(packed, { maxOutputLength: most })
    } catch {
      throw new NotAZip()
    }
  }
}

/** Packs entries; the same entries give the same bytes, since no clock goes in. */
export function writeZip(entries: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of entries) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0) // version
    fields.writeUInt16LE(0x0800, 2) // names are UTF-8
    fields.writeUInt16LE(8, 4) // deflated
    fields.writeUInt16LE(0x21, 8) // 1 January 1980
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const entry = Buffer.alloc(16)
    entry.writeUInt32LE(at, 12)
    directory.push(signed(ENTRY), Buffer.from([20, 0]), fields, entry.subarray(2), Buffer.from(name))
    const head = [signed(LOCAL), fields, Buffer.from(name), packed]
    parts.push(...head)
    at += head.reduce((sum, part) => sum + part.length, 0)
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, signed(END), end])
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function crc32(bytes: Buffer): number {
  let c = 0xffffffff
  for (const byte of bytes) c = table[(c ^ byte) & 0xff] ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}
