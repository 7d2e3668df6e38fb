const LENGTH = 10
const ALPHABET = /[^2-9A-HJ-NP-Z]/g

/** What a hand or a camera gives, as the card has it: no spaces, capitals, none of the letters the cards leave out. */
export const cleanCode = (text: string): string => text.toUpperCase().replace(ALPHABET, '').slice(0, LENGTH)

export const isWhole = (code: string): boolean => code.length === LENGTH

/** The code in what was scanned: the card's own letters, or a link that carries them. */
export function codeInScan(text: string): string | undefined {
  const named = /(?:scene|code)=([^&]+)/.exec(text)?.[1]
  const candidate = (named ? decodeURIComponent(named) : text).trim().toUpperCase()
  return /^[2-9A-HJ-NP-Z]{10}$/.test(candidate) ? candidate : undefined
}
