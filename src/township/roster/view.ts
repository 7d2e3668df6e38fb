import type { RosterStaff, RosterView } from '@domain/contract'
import { addDays, instantOf, MS_PER_DAY, MS_PER_HOUR, type Day } from '@domain/model/calendar'
import type { Shift, Span } from '@domain/model/roster'
import { gapsIn } from '@domain/rules/roster/gaps'
import { beginsAt, likeTheWeekBefore, stretchesOf, type Stretch } from '@domain/rules/roster/patterns'

/** Somebody who can be put on duty: of the staff, or written by hand. */
export interface Person {
  readonly accountId: string | null
  readonly name: string
  readonly phone: string
}

export type Part = Stretch & { readonly is: 'past' | 'now' | 'coming' }

export interface DayBar {
  readonly on: Day
  readonly parts: readonly Part[]
  /** How far into the day it is now, 0 to 1; absent on other days. */
  readonly now?: number
}

/** The next hand-over after midnight belongs to the night before. */
const MORNING_MS = 8 * MS_PER_HOUR

const daySpan = (on: Day): Span => ({ from: instantOf(on), until: instantOf(on) + MS_PER_DAY })
const weekOf = ({ from }: RosterView): Span => ({ from: instantOf(from), until: instantOf(from) + 7 * MS_PER_DAY })

/** The seven days, each as one bar; the stretch that runs is cut at now, so that only what is to come can be filled. */
export function daysOf(view: RosterView, now: number): DayBar[] {
  return Array.from({ length: 7 }, (_one, n) => {
    const on = addDays(view.from, n)
    const span = daySpan(on)
    const parts = stretchesOf(view.shifts, span).flatMap((part) => cutAt(part, now))
    const here = span.from <= now && now < span.until
    return { on, parts, ...(here && { now: (now - span.from) / MS_PER_DAY }) }
  })
}

/** How many whole days have no more than so many stretches together; one at least. */
export function daysWithin(days: readonly DayBar[], most: number): number {
  let parts = 0
  const over = days.findIndex((one) => (parts += one.parts.length) > most)
  return over < 0 ? days.length : Math.max(1, over)
}

function cutAt(part: Stretch, now: number): Part[] {
  if (part.until <= now) return [{ ...part, is: 'past' }]
  if (part.from > now) return [{ ...part, is: 'coming' }]
  if (part.shifts.length > 0) return [{ ...part, is: 'now' }]
  const past = part.from < now ? [{ ...part, until: now, is: 'past' as const }] : []
  return [...past, { ...part, from: now, is: 'now' }]
}

/** What is empty in the seven days, from now on, and the night that belongs to the last of them. */
export function gapsOf(view: RosterView, now: number): Span[] {
  const { from, until } = weekOf(view)
  return gapsIn(view.shifts, Math.max(from, now), Math.max(until + MORNING_MS, now)).filter((gap) => gap.from < until)
}

/** The whole gap an empty stretch lies in, from where somebody put into it would begin. */
export function gapToFill(view: RosterView, part: Span, on: Day, now: number): Span {
  const end = weekOf(view).until + MS_PER_DAY
  const gap = gapsIn(view.shifts, now, end).find((one) => one.from <= part.from && part.from < one.until) ?? part
  return { from: beginsAt(part, gap, on), until: gap.until }
}

/** The week before put into what is empty of this one. */
export function copyOf(view: RosterView, now: number) {
  const { from, until } = weekOf(view)
  return likeTheWeekBefore(view.shifts, { from: Math.max(from, now), until: until + MORNING_MS }).slice(0, 60)
}

/** Shifts of these days that have not begun, one of which can be exchanged with another. */
export const comingOf = (view: RosterView, now: number): Shift[] =>
  view.shifts.filter(({ from, until }) => from > now && until > weekOf(view).from && from < weekOf(view).until)

const keyOf = ({ accountId, name }: Pick<Person, 'accountId' | 'name'>): string => accountId ?? name

/** Whom one is likely to mean: who has been on duty here, then who answers for the whole township; then everybody else. */
export function peopleOf({ shifts, staff }: RosterView): {
  likely: Person[]
  others: RosterStaff[]
  here: RosterStaff[]
} {
  const likely = [...new Map([...shifts].reverse().map((one) => [keyOf(one), one])).values()]
    .map(({ accountId, name, phone }) => ({ accountId, name, phone }))
    .filter(({ accountId }) => accountId === null || staff.some((one) => one.accountId === accountId))
  const known = new Set(likely.map(keyOf))
  const rest = staff.filter((one) => !known.has(one.accountId))
  const wide = (one: RosterStaff): boolean => one.role === 'office' || one.role === 'admin'
  return { likely, here: rest.filter(wide), others: rest.filter((one) => !wide(one)) }
}

/** Whether whoever is on the roster has left their post: their telephone may answer nobody any more. */
export const hasLeft = ({ staff }: RosterView, { accountId }: Shift): boolean =>
  accountId !== null && !staff.some((one) => one.accountId === accountId)

/** A tint a person keeps through the week, so that a shift is found by eye; the name stands in it all the same. */
export function tintsOf({ shifts }: RosterView): (shift: Shift) => number {
  const keys = [...new Set(shifts.map(keyOf))].sort()
  return (shift) => keys.indexOf(keyOf(shift)) % 3
}

export const onlyPlan = ({ from, until, accountId, name, phone, note }: Shift) => ({
  from,
  until,
  accountId,
  name,
  phone,
  note,
})
