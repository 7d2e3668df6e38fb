const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** 22 characters, about 131 bits: made once for each thing a person wants done and kept through every retry (E01). */
export const newCommandId = (random: () => number = Math.random): string =>
  Array.from({ length: 22 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('')
