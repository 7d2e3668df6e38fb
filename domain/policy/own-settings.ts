import { addDays, dayOf, type Day } from '../model/calendar'
import type { Pack, Policy } from './pack'
import { isAmber, ownParameter, type OwnWord, type Parameter } from './parameter'
import { isLaxer, sameValue } from './strictness'

/** Parameters with the values a township wants; one that repeats a default confirms it. */
export type Changes = { readonly [K in keyof Policy]?: Policy[K]['value'] }

/** What a township saved, once: it is never edited, only followed by another or withdrawn before its first day. */
export interface OwnVersion {
  readonly version: number
  readonly from: Day
  readonly changes: Changes
  readonly reason: string
  readonly by: string
  readonly at: number
  readonly withdrawn: { readonly by: string; readonly at: number } | null
}

/** Longer than any call can take: what is saved later in the evening could come into force before everybody can know. */
const TO_GET_ROUND_MS = 10 * 60_000

/**
 * The first day a version saved now may hold from: tomorrow; the day after in the last ten minutes before midnight. So no
 * past or running day is ever judged by other rules than it was (R20, R92).
 */
export const earliestFrom = (at: number): Day => addDays(dayOf(at + TO_GET_ROUND_MS), 1)

/** By township, what a process or a log knows of it; each list in order. */
export type Settings = ReadonlyMap<string, readonly OwnVersion[]>

/**
 * What each township has saved, as far as this process knows. `packFor` reads it without being handed it, which is safe for
 * one reason only: versions are never changed, and one holds from the day after it was saved at the earliest. Whoever has
 * read the log once on a day therefore knows every version that can matter on that day or before it.
 */
let known: Settings = new Map()

/** Notes all that a township has saved so far. */
export function knowSettings(township: string, versions: readonly OwnVersion[]): void {
  known = new Map(known).set(township, inOrder(versions))
}

const NOTHING: readonly OwnVersion[] = []
export const settingsOf = (township: string): readonly OwnVersion[] => known.get(township) ?? NOTHING

const beginnings = new WeakMap<readonly OwnVersion[], (readonly OwnVersion[])[]>()

/** What of it is in force on a day, in order; asked again, the same list. */
export function settingsOn(township: string, on: Day): readonly OwnVersion[] {
  const all = settingsOf(township)
  const n = all.filter(({ from }) => from <= on).length
  if (n === all.length) return all
  const lists = beginnings.get(all) ?? []
  beginnings.set(all, lists)
  return (lists[n] ??= all.slice(0, n))
}

/** Answers a question by other knowledge than this process's own: a log played again brings its own (F04). */
export function knowingOnly<T>(settings: Settings, ask: () => T): T {
  const before = known
  known = settings
  try {
    return ask()
  } finally {
    known = before
  }
}

/** The same where one township alone is known otherwise: what it was, or what it would be. */
export const knowing = <T>(township: string, versions: readonly OwnVersion[], ask: () => T): T =>
  knowingOnly(new Map(known).set(township, versions), ask)

/** What still stands, oldest first: what holds on a day is a beginning of this. */
export const inOrder = (versions: readonly OwnVersion[]): readonly OwnVersion[] =>
  versions
    .filter(({ withdrawn }) => withdrawn === null)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.version - b.version))

const made = new WeakMap<Pack, WeakMap<readonly OwnVersion[], Pack[]>>()

/** A plan's pack with what the township made of it by a day; `versions` in order. Asked again, the same object. */
export function withOwn(plan: Pack, versions: readonly OwnVersion[], on: Day): Pack {
  const inForce = versions.filter(({ from }) => from <= on)
  if (inForce.length === 0) return plan
  const byList = made.get(plan) ?? new WeakMap<readonly OwnVersion[], Pack[]>()
  made.set(plan, byList)
  const packs = byList.get(versions) ?? []
  byList.set(versions, packs)
  return (packs[inForce.length] ??= compose(plan, inForce))
}

function compose(plan: Pack, versions: readonly OwnVersion[]): Pack {
  const policy: Record<string, Parameter<unknown>> = { ...plan.policy }
  for (const { version, from, changes, reason, by, at } of versions)
    for (const [key, value] of Object.entries(changes) as [keyof Policy, unknown][]) {
      const under: Parameter<unknown> | undefined = plan.policy[key]
      // A later edition of the plan may ask more than the township once did: then the plan holds.
      if (!under || isLaxer(key, value, under.value)) continue
      const first = policy[key].source.own?.first ?? from
      const own: OwnWord = { version, from, first, by, at, reason, plan: under.value }
      const back = sameValue(value, under.value) && !isAmber(under)
      policy[key] = back ? under : ownParameter(under, value, own)
    }
  const last = versions[versions.length - 1]
  return { ...plan, policy: policy as unknown as Policy, own: { version: last.version, from: last.from } }
}
