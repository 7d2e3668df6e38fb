import { addDays, dayOf, instantOf, type Day } from '../model/calendar'
import type { Commit } from '../model/commit'
import type { DutyKind } from '../model/duty'
import { townshipOf, villageOf } from '../model/place-code'
import { contactKinds } from './figures'
import { type DueRow, Replay, ownRules } from './replay'
import { workersIn, type ReplayedWorker } from './standing'

/** What one asks: the same people and the same entries, under whose rules, with how many more to do it (F05). */
export interface WhatIf {
  readonly township: string
  /** The township whose rules hold; its own where only the workers differ. */
  readonly rules: string
  readonly moreCadres: number
  readonly moreDoctors: number
}

type Role = 'cadre' | 'doctor'

export interface DayLoad {
  readonly on: Day
  /** Due today or late, by kind. */
  readonly due: Readonly<Partial<Record<DutyKind, number>>>
  /** People one of a role must speak to today: one contact settles all it may, so a person counts once a role. */
  readonly contacts: Readonly<Record<Role, number>>
  readonly workers: Readonly<Record<Role, number>>
  /** Contacts a cadre owes in the village where each has most; the one more is put where it is most needed. */
  readonly busiest: { readonly village: string; readonly each: number } | null
}

/** The township as it was: its own rules, its own workers. */
export const asItWas = (township: string): WhatIf => ({ township, rules: township, moreCadres: 0, moreDoctors: 0 })

/**
 * A week under other rules, each day at an hour in the morning. Contacts made stay made, and settle what they settle under
 * the rules asked about; days after the last entry are told as if nobody did anything more.
 */
export function weekUnder(commits: readonly Commit[], what: WhatIf, monday: Day, hour = 8): DayLoad[] {
  const { township, rules } = what
  const replay = new Replay(commits, (own) => (own === township ? rules : ownRules(own)))
  const mornings = Array.from({ length: 7 }, (_one, n) => instantOf(addDays(monday, n), hour)).map((at) => {
    const due = replay.dueList(at).filter((row) => row.township === township && (row.dueOn ?? '') <= dayOf(at))
    const staff = workersIn(replay, dayOf(at)).filter(({ place }) => townshipOf(place) === township)
    return { on: dayOf(at), due, staff }
  })
  const placed = placeCadres(mornings, what.moreCadres)
  return mornings.map(({ on, due, staff }) => ({
    on,
    due: Object.fromEntries(countBy(due.map(({ kind }) => kind))),
    contacts: { cadre: contactsOwed(due, 'cadre').size, doctor: contactsOwed(due, 'doctor').size },
    workers: {
      cadre: headsOf(staff, 'cadre') + what.moreCadres,
      doctor: headsOf(staff, 'doctor') + what.moreDoctors,
    },
    busiest: busiestOf(byVillage(due), (village) => cadresIn(staff, village) + (placed.get(village) ?? 0)),
  }))
}

type Morning = { readonly due: readonly DueRow[]; readonly staff: readonly ReplayedWorker[] }

/** Each one more cadre in turn goes to the village that owes most contacts a cadre over the week. */
function placeCadres(mornings: readonly Morning[], more: number): Map<string, number> {
  const placed = new Map<string, number>()
  const owed = new Map<string, number>()
  for (const { due } of mornings)
    for (const [village, n] of byVillage(due)) owed.set(village, (owed.get(village) ?? 0) + n)
  const { staff } = mornings[mornings.length - 1]
  for (let n = 0; n < more; n++) {
    const most = busiestOf(owed, (village) => cadresIn(staff, village) + (placed.get(village) ?? 0))
    if (most) placed.set(most.village, (placed.get(most.village) ?? 0) + 1)
  }
  return placed
}

/** A village without a cadre counts as one that one person has to see to. */
function busiestOf(owed: ReadonlyMap<string, number>, cadres: (village: string) => number): DayLoad['busiest'] {
  const loads = [...owed].map(([village, n]) => ({ village, each: n / Math.max(1, cadres(village)) }))
  return loads.sort((a, b) => b.each - a.each || (a.village < b.village ? -1 : 1))[0] ?? null
}

function contactsOwed(due: readonly DueRow[], role: Role): Map<string, string> {
  const mine = due.filter((row) => row.role === role && contactKinds.includes(row.kind))
  return new Map(mine.flatMap(({ personId, village }) => (personId === null ? [] : [[personId, village]])))
}

const byVillage = (due: readonly DueRow[]): Map<string, number> => countBy([...contactsOwed(due, 'cadre').values()])

function countBy<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const headsOf = (staff: readonly ReplayedWorker[], role: Role): number =>
  new Set(staff.filter((one) => one.role === role).map(({ openid }) => openid)).size

const cadresIn = (staff: readonly ReplayedWorker[], village: string): number =>
  headsOf(
    staff.filter(({ place }) => villageOf(place) === village),
    'cadre',
  )
