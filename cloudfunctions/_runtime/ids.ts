import { createHash, createHmac } from 'node:crypto'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Ids that follow from a seed, so that a command sent again makes the same thing and not a second one. */
export const idsFrom =
  (seed: string) =>
  (letter: string, n = 0): string =>
    `${letter}-${BigInt(`0x${digest(`${seed}/${letter}/${n}`)}`)
      .toString(36)
      .slice(0, 20)}`

/**
 * Ten characters a person can copy off a card: no 0, O, 1 or I to mistake. They must not follow from what a caller chose
 * alone, so a secret of the deployment goes in; they follow from the command, so that sending it again shows the same card.
 */
export const codesFrom = (seed: string, openid: string) => (): string => {
  const secret = process.env.SHOUWANG_CODE_SECRET
  if (!secret) throw new Error('SHOUWANG_CODE_SECRET is not set')
  const bytes = createHmac('sha256', secret).update(`${openid}/${seed}`).digest()
  return Array.from(bytes.subarray(0, 10), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** What is kept of a code. */
export const hashCode = (code: string): string => digest(code)
export const inviteIdOf = (code: string): string => `i-${digest(`invite/${code}`).slice(0, 30)}`

/** A post that follows from another and from whoever takes it: taken twice it is one post. */
export const postIdOf = (from: string, openid: string, why = ''): string =>
  `t-${digest(`post/${from}/${openid}/${why}`).slice(0, 24)}`

/** One label, one thing in a township, however it is typed: whoever adds it second finds the first. */
export const equipmentIdOf = (township: string, label: string): string => {
  const plain = label
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·.-]/g, '')
  return `e-${digest(`equipment/${township}/${plain}`).slice(0, 24)}`
}

/** One name, one shelf of a kind in a place: opened twice at once it is opened once. */
export const shelfIdOf = (place: string, kind: string, name: string): string =>
  `s-${digest(`shelf/${place}/${kind}/${name.normalize('NFKC').replace(/\s/g, '')}`).slice(0, 24)}`

/** What one shelf asks of one article is one stream: asked twice at once, it is asked once. */
export const allocationIdOf = (shelfId: string, item: string): string =>
  `d-${digest(`allocation/${shelfId}/${item}`).slice(0, 24)}`

/** One person, one round, one bag. */
export const kitReceiptIdOf = (roundId: string, personId: string): string =>
  `g-${digest(`kit/${roundId}/${personId}`).slice(0, 24)}`

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
