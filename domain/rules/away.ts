import type { AwayLine } from '../contract/views-standing'
import type { Day } from '../model/calendar'
import type { Away, AwayKind } from '../model/care'
import type { Person } from '../model/person'
import { dayWords } from './words'

type Gone = Pick<Person, 'away'>

const names: Record<AwayKind, string> = { hospital: '住院', moved: '搬走', dead: '去世' }
export const awayWords = (kind: AwayKind): string => names[kind]

/** Whether everything about somebody is muted: somebody who may has confirmed it (E08, R113). */
export const isMuted = ({ away }: Gone): boolean => away !== null && away.confirmed !== null

/**
 * Whether a danger sign of an instant is muted with the rest. One that is reported after somebody was confirmed to be gone says
 * that they are here: it is owed and told like any other.
 */
export const mutes = ({ away }: { away: Pick<Away, 'confirmed'> | null }, at: number): boolean =>
  away?.confirmed != null && at <= away.confirmed.at

/** Whether somebody was away on a day, so that nothing was owed then. */
export const wasAway = ({ away, pastAways }: Pick<Person, 'away' | 'pastAways'>, on: Day): boolean =>
  (away !== null && away.confirmed !== null && on >= away.since) ||
  pastAways.some(({ since, until }) => on >= since && on < until)

/** The day duties began again after time away, the last one by a day: no duty is due before it (R51, R52). */
export function resumedOn({ pastAways }: Pick<Person, 'pastAways'>, by: Day | null = null): Day | null {
  const ends = pastAways.map(({ until }) => until).filter((until) => by === null || until <= by)
  return ends.length === 0 ? null : ends.reduce((a, b) => (a > b ? a : b))
}

/** One line about somebody who is gone, for every page that shows them; calm, and the same for everybody. */
export function awayLine({ away }: Gone): AwayLine | null {
  if (!away) return null
  const { kind, since, by, confirmed } = away
  return { kind, since, confirmed: confirmed !== null, words: confirmed ? known(kind, since) : heard(kind, since, by) }
}

function known(kind: AwayKind, since: Day): string {
  if (kind === 'hospital') return `住院中，${dayWords(since)}起，先不联系`
  return kind === 'moved' ? `搬走了，${dayWords(since)}起，不再联系` : `${dayWords(since)}去世，不再联系`
}

const heard = (kind: AwayKind, since: Day, by: string): string =>
  `${by || '家里'}说${kind === 'hospital' ? '住院了' : kind === 'moved' ? '搬走了' : '人不在了'}，${dayWords(since)}起。等医生核实`
