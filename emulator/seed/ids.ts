import { idsFrom } from '../../cloudfunctions/_runtime/ids'
import { Random } from './random'

/** Ids of what one command makes, as the functions make them. */
export type Ids = (letter: string, n?: number) => string
export const commandIds = (commandId: string): Ids => idsFrom(commandId)

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The code on a household's card or in an invitation. In the demo it follows from the seed, so that it can be shown again. */
export function demoCode(seed: number, name: string): string {
  const random = new Random(`${seed}/code/${name}`)
  return Array.from({ length: 10 }, () => random.pick([...LETTERS])).join('')
}
