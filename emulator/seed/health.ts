import type { Disease, Vaccination } from '@domain/model/person'
import { Deck, type Random } from './random'

type Cell = readonly [Disease, Vaccination]
type Counts = readonly (readonly [Cell, number])[]

/**
 * Disease and vaccination by age, dealt from decks: shares near the published ones (red 12, yellow 16, green 72 of a
 * hundred elders) and every one of the 27 cells of the table, and both unknowns, in every few dozen people.
 */
const from65: Counts = [
  [['none', 'full'], 28],
  [['none', 'partial'], 4],
  [['none', 'none'], 4],
  [['stable', 'full'], 10],
  [['stable', 'partial'], 3],
  [['stable', 'none'], 2],
  [['unstable', 'full'], 2],
  [['unstable', 'partial'], 1],
  [['unstable', 'none'], 1],
  [['unknown', 'full'], 2],
  [['stable', 'unknown'], 1],
  [['none', 'unknown'], 1],
]
const from80: Counts = [
  [['none', 'full'], 15],
  [['none', 'partial'], 2],
  [['none', 'none'], 2],
  [['stable', 'full'], 8],
  [['stable', 'partial'], 2],
  [['stable', 'none'], 2],
  [['unstable', 'full'], 1],
  [['unstable', 'partial'], 1],
  [['unstable', 'none'], 1],
  [['unknown', 'unknown'], 1],
]
const from60: Counts = [
  [['none', 'full'], 24],
  [['none', 'partial'], 3],
  [['none', 'none'], 2],
  [['stable', 'full'], 6],
  [['stable', 'partial'], 1],
  [['stable', 'none'], 1],
  [['unstable', 'full'], 1],
  [['unstable', 'partial'], 1],
  [['unstable', 'none'], 1],
  [['unknown', 'full'], 1],
]
const younger: Counts = [
  [['none', 'full'], 88],
  [['none', 'partial'], 4],
  [['none', 'none'], 3],
  [['stable', 'full'], 4],
  [['unstable', 'full'], 1],
]

export function healthDecks(random: Random): (age: number) => { disease: Disease; vaccination: Vaccination } {
  const deck = (name: string, counts: Counts) => new Deck(counts, random.fork(name))
  const bands: readonly [number, Deck<Cell>][] = [
    [80, deck('80', from80)],
    [65, deck('65', from65)],
    [60, deck('60', from60)],
    [0, deck('0', younger)],
  ]
  return (age) => {
    const [disease, vaccination] = bands.find(([floor]) => age >= floor)![1].deal()
    return { disease, vaccination }
  }
}
