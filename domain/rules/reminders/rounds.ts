import type { Policy } from '../../policy/pack'

/** Rungs above the first that a danger sign climbs by the clock before it is told all round again: captain, office. */
const RUNGS = 2

/**
 * Which round of telling a danger sign is in, after so many minutes without anybody taking it over: 0 while it climbs, then one
 * every so often until a person does (A14). `since` is the minute the round began.
 */
export function roundAt(minutes: number, policy: Policy): { round: number; since: number } {
  const climbed = RUNGS * policy.urgentRungMinutes.value
  const every = policy.urgentAgainMinutes.value
  const round = Math.max(0, Math.floor((minutes - climbed) / every))
  return { round, since: round === 0 ? Number.NEGATIVE_INFINITY : climbed + round * every }
}
