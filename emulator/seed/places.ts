import { townships } from '@domain/policy/tenants'
import { CHAOYUAN, HONGGUAN, PINGAN } from './cast'
import type { Random } from './random'

export interface VillagePlan {
  readonly code: string
  readonly township: string
  /** How many people live there, about. */
  readonly people: number
  /** Two to six (B01). */
  readonly grids: readonly string[]
}

/** Share of the demo's people who live in 平安镇; the rest live in 两坪乡. */
const PINGAN_SHARE = 0.6

/** How many people and grids each real village gets. The villages of the named people are larger, for fuller lists. */
export function planVillages(people: number, random: Random): VillagePlan[] {
  return townships.flatMap(({ code: township, villages }) => {
    const ofTownship = people * (township === PINGAN ? PINGAN_SHARE : 1 - PINGAN_SHARE)
    const weights = villages.map(({ code }) => (isNamed(code) ? 1.7 : 0.7 + random.fork(code).next() * 0.6))
    const sum = weights.reduce((a, b) => a + b, 0)
    return villages.map(({ code }, n) => {
      const grids = isNamed(code) ? 4 : random.fork(`${code}/grids`).int(2, 6)
      return {
        code,
        township,
        people: Math.round((ofTownship * weights[n]) / sum),
        grids: Array.from({ length: grids }, (_one, g) => `${code}-${String(g + 1).padStart(2, '0')}`),
      }
    })
  })
}

const isNamed = (village: string): boolean => village === CHAOYUAN || village === HONGGUAN

/** 组: two to a grid, numbered through the village, so that a plate says which grid it lies in. */
export const groupIn = (grid: string, half: 0 | 1): number => (Number(grid.slice(13)) - 1) * 2 + 1 + half
