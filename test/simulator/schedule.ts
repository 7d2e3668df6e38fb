import { Random } from '../../emulator/seed/random'
import type { Fault } from './cloud'
import { dayOf } from './clock-words'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Something the world does by itself at an instant. */
export type Step =
  | { readonly at: number; readonly do: 'tick' }
  /** A resident tells of a danger sign; where the phone hears nothing it sends again. */
  | { readonly at: number; readonly do: 'danger'; readonly resident: number; readonly again: boolean }
  /** Somebody takes over what this resident told of. */
  | { readonly at: number; readonly do: 'take'; readonly resident: number }
  /** Somebody switches messages off in WeChat; nobody tells us. */
  | { readonly at: number; readonly do: 'off'; readonly worker: number }

/** How much goes wrong. */
export type Style = 'none' | 'one' | 'some' | 'storm' | 'sends'

export interface Schedule {
  readonly seed: number
  readonly style: Style
  readonly steps: readonly Step[]
  /** The instant from which nothing goes wrong any more. */
  readonly calmFrom: number
  /** Hours without a timer, where there was an outage. */
  readonly outageHours: number
}

const faults: readonly Fault[] = [
  ...(['kill-before', 'kill-after', 'lost-request', 'lost-reply'] as const),
  ...(['silent-request', 'silent-reply', 'refused', 'slow'] as const),
]

/** One or two mornings with the timer missing, doubled and late, danger told of meanwhile, and an outage of 1 h to 14 d. */
export function scheduleOf(seed: number, from: number): Schedule {
  const random = new Random(`schedule/${seed}`)
  const style = random.pick(['none', 'one', 'one', 'one', 'some', 'some', 'storm', 'sends', 'sends'] as const)
  const steps: Step[] = []
  const mornings = random.pick([1, 1, 2])
  let outageHours = 0
  // Most mornings begin with the slot, some ten minutes before it.
  let at = from + random.pick([0, 10, 10, 10]) * MINUTE
  for (let n = 0; n < mornings; n++) {
    if (n > 0) {
      outageHours = random.pick([1, 2, 5, 11, 24, 24, 72, 14 * 24])
      at += outageHours * HOUR
    }
    at = morning(at, random, steps)
  }
  const danger = steps.filter((step) => step.do === 'danger')
  for (const { at: toldAt, resident } of danger)
    if (random.chance(0.3)) steps.push({ at: toldAt + random.int(1, 25) * MINUTE, do: 'take', resident })
  if (random.chance(0.15)) steps.push({ at: from + random.int(0, 30) * MINUTE, do: 'off', worker: random.int(0, 6) })
  return { seed, style, steps: steps.sort((a, b) => a.at - b.at), calmFrom: dayTime(at + 10 * MINUTE), outageHours }
}

/** A few turns of the timer, from where the clock stands; gives the instant after them. */
function morning(from: number, random: Random, steps: Step[]): number {
  let at = from
  for (let turns = random.pick([1, 1, 2, 3]); turns > 0; turns--) {
    const tick = at + random.int(0, 3) * SECOND
    if (!random.chance(0.1)) steps.push({ at: tick, do: 'tick' })
    if (random.chance(0.25)) steps.push({ at: tick + random.pick([0, 1, 40, 700, 5000, 70_000]), do: 'tick' })
    if (random.chance(0.15))
      steps.push({
        at: at + random.int(0, 9) * MINUTE,
        do: 'danger',
        resident: random.int(0, 5),
        again: random.chance(0.7),
      })
    at += 10 * MINUTE
  }
  return at
}

/** The same instant, or eight the next morning where that lies in the quiet hours. */
function dayTime(at: number): number {
  const hour = new Date(at + 8 * HOUR).getUTCHours()
  if (hour >= 8 && hour < 20) return at
  const eight = Date.parse(`${dayOf(at)}T08:00:00+08:00`)
  return eight >= at ? eight : eight + DAY
}

/** What goes wrong where, by a schedule's style and chance. */
export function faultsOf(style: Style, random: Random): (what: string) => Fault {
  const share = { none: 0, one: 0, some: 0.02, storm: 0.1, sends: 0.005 }[style]
  const only = random.int(1, 140)
  const kind = random.pick(faults)
  let effect = 0
  return (what) => {
    effect += 1
    if (style === 'one') return effect === only ? kind : 'none'
    const more = style === 'sends' && !what.startsWith('database.') ? 0.3 : share
    return random.chance(more) ? random.pick(faults) : 'none'
  }
}

export interface SendError {
  readonly errcode: number
  /** −1 says nothing of whether the message went out. */
  readonly delivered: boolean
}

/** What WeChat answers to the next message; null: it delivers. */
export function sendErrorsOf(style: Style, random: Random): () => SendError | null {
  const share = { none: 0, one: 0, some: 0.05, storm: 0.1, sends: 0.35 }[style]
  return () => {
    if (!random.chance(share)) return null
    const errcode = random.pick([43101, 45009, -1, -1, 40003, 47003, 42001, 50001])
    return { errcode, delivered: errcode === -1 && random.chance(0.5) }
  }
}
