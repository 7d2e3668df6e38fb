import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { wechatError, type OpenApi } from './api'

const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/
const PAGE = /^[\w-]+(\/[\w-]+)*$/

/** `wxacode.getUnlimited`: a picture that differs with its scene (no phone can read it). */
export const drawMiniCode: OpenApi = ({ scene, page }) => {
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return wechatError(40169, 'invalid length for scene, or the data is not json')
  if (page !== undefined && (typeof page !== 'string' || !PAGE.test(page))) return wechatError(41030, 'invalid page')
  return { bytes: drawPattern(createHash('sha256').update(scene).digest()), type: 'image/png' }
}

const CELLS = 16
const SCALE = 16

function drawPattern(bits: Buffer): Buffer {
  const size = CELLS * SCALE
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(size + 1)
    for (let x = 0; x < size; x += 1) {
      const cell = Math.floor(y / SCALE) * CELLS + Math.floor(x / SCALE)
      row[x + 1] = ((bits[cell >> 3] ?? 0) >> (cell & 7)) & 1 ? 0 : 255
    }
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
