import { type StandingView } from '@domain/contract/views-stock'
import { figure, round, spotOf, type Spot } from '../axis'

/** A category against its lines, and what those lines are called in this township. */
export interface Lines {
  readonly standing: Pick<
    StandingView,
    'name' | 'words' | 'verdict' | 'usable' | 'floor' | 'cover' | 'days' | 'expired' | 'held'
  >
  /** 15 % and 14 days, as the township has them. */
  readonly percent: { readonly floor: number; readonly days: number }
}

export type Look = 'both' | 'one' | 'below' | 'unknown'

export interface Tick extends Spot {
  readonly words: string
}

export interface Bar {
  readonly look: Look
  /** – – where nothing was ever written down, which is not 0 (R100). */
  readonly usable: string
  /** 够 12 天，差 26 */
  readonly note: string
  readonly fill: number
  readonly gap: { readonly at: number; readonly width: number } | null
  readonly floor: Tick
  readonly cover: Tick | null
  readonly spoken: string
}

const LOOKS: Readonly<Record<StandingView['verdict'], Look>> = {
  unknown: 'unknown',
  'below-floor': 'below',
  'below-cover': 'below',
  'below-both': 'below',
  'no-use': 'one',
  floor: 'both',
  goal: 'both',
}

/** The track ends a little beyond the farthest thing on it, so that no line lies on its edge. */
const ROOM = 1.17

/** One bar with both lines (B13, B14): what is over them, what is missing to the higher one, and what nobody can know. */
export function barOf({ standing, percent }: Lines): Bar {
  const { name, words, verdict, usable, floor, cover } = standing
  const look = LOOKS[verdict]
  const known = look !== 'unknown'
  const there = known ? usable : 0
  const higher = Math.max(floor, cover ?? 0)
  const top = Math.max(there, higher, 1) * ROOM
  const missing = known ? Math.max(0, higher - there) : 0
  const tick = (value: number, text: string): Tick => ({ ...spotOf(value, top), words: `${text} ${figure(value)}` })
  const floorTick = tick(floor, `${percent.floor}% 线`)
  const coverTick = cover === null ? null : tick(cover, `${percent.days} 天线`)
  const note = noteOf(standing, missing)
  const fill = round((there / top) * 100)
  return {
    look,
    usable: known ? figure(usable) : '– –',
    note,
    fill,
    gap: missing > 0 ? { at: fill, width: round((missing / top) * 100) } : null,
    floor: floorTick,
    cover: coverTick,
    spoken: [
      name,
      known && `${figure(usable)} 人份`,
      words,
      note,
      floorTick.words,
      coverTick?.words ?? `${percent.days} 天线算不出`,
    ]
      .filter(Boolean)
      .join('，'),
  }
}

const noteOf = ({ days, expired, held }: Lines['standing'], missing: number): string =>
  [
    days === null ? '' : `够 ${days < 100 ? `${Math.floor(days)} ` : '100 多'}天`,
    missing > 0 ? `差 ${figure(Math.ceil(missing))}` : '',
    held > 0 ? `另有 ${figure(held)} 答应给人了` : '',
    expired > 0 ? `另有 ${figure(expired)} 过期，不算` : '',
  ]
    .filter(Boolean)
    .join('，')
