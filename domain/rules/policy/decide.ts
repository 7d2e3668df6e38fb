import { addDays, type Day } from '../../model/calendar'
import { earliestFrom, inOrder, withOwn, type Changes } from '../../policy/own-settings'
import { planFor } from '../../policy/pack-for'
import type { Policy } from '../../policy/pack'
import { isAmber } from '../../policy/parameter'
import { parameterWords, sourceWords, valueWords } from '../../policy/parameter-words'
import { faultOf } from '../../policy/settings'
import { sameValue } from '../../policy/strictness'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { gapsFrom } from './gaps'
import type { PolicyEvent, TownshipPolicy } from './stream'

const FARTHEST_DAYS = 366

export interface SaveCommand {
  readonly township: string
  readonly from: Day
  readonly changes: Changes
  readonly reason: string
}

type Refusal = ReturnType<typeof refuse>

/** Whether each value is one the township may set; the first that is not is named, with what holds and where it stands. */
export function refuseChanges({ township, from, changes }: Omit<SaveCommand, 'reason'>): Refusal | null {
  const plan = planFor(township, from).policy
  for (const [key, value] of Object.entries(changes) as [keyof Policy, unknown][]) {
    const fault = faultOf(key, value, plan)
    if (fault)
      return refuse(fault, {
        key,
        title: parameterWords[key],
        holds: valueWords(plan[key].value),
        source: sourceWords(plan[key]),
      })
  }
  return null
}

/**
 * Saves a version on top of the plan (F03, R20): from tomorrow at the earliest, stricter or confirming, and only where the
 * linter finds nothing in any pack that will hold from then on.
 */
export function savePolicy(
  state: TownshipPolicy | null,
  command: SaveCommand,
  meta: Meta,
): Decision<PolicyEvent, { version: number; from: Day }> {
  const { township, from, changes, reason } = command
  const earliest = earliestFrom(meta.at)
  const latest = addDays(meta.on, FARTHEST_DAYS)
  if (from < earliest || from > latest) return refuse('DayDoesNotFit', { earliest, latest })
  const refused = refuseChanges(command)
  if (refused) return refused

  const versions = state?.versions ?? []
  const plan = planFor(township, from)
  const now = withOwn(plan, inOrder(versions), from).policy
  const says = (Object.entries(changes) as [keyof Policy, unknown][]).some(
    ([key, value]) => !sameValue(now[key].value, value) || isAmber(now[key]),
  )
  if (!says) return refuse('NothingChanged')

  const version = versions.length + 1
  const next = { version, from, changes, reason, by: meta.by.name, at: meta.at, withdrawn: null }
  const gaps = gapsFrom(township, [...versions, next], from)
  if (gaps.length > 0) return refuse('PolicyHasGaps', gaps)
  return decided([{ type: 'saved', township, from, changes, reason }], { version, from })
}

/** Takes back a version that is not in force yet; one that is can only be followed by another (R20). */
export function withdrawPolicy(
  state: TownshipPolicy | null,
  version: number,
  meta: Meta,
): Decision<PolicyEvent, Record<string, never>> {
  const found = state?.versions.find((one) => one.version === version)
  if (!state || !found || found.withdrawn) return refuse('NoSuchVersion')
  if (found.from < earliestFrom(meta.at)) return refuse('InForceAlready')
  const rest = state.versions.filter((one) => one.version !== version)
  const gaps = gapsFrom(state.township, rest, found.from)
  return gaps.length > 0 ? refuse('PolicyHasGaps', gaps) : decided([{ type: 'withdrawn', version }], {})
}
