import { addDays, day, type Day, daysBetween, mondayOf, weekdayOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import { clockWords } from '@domain/rules/words'

/**
 * What is owed day by day, written down before it is run. A row names days, then what is owed at noon of each of them: kind, how
 * many have been counted of how many, by whom, until when, under which clause. Nothing else is owed.
 *
 *     01-10            daily-contact       cadre  today        B39
 *                      weekly-contact 0/3  cadre  Fri          B37
 *     Mon 01-16…03-26  weekly-contact 0/3  cadre  Fri          B37
 *     01-24…02-01      nothing
 */
export type Table = ReadonlyMap<Day, readonly string[]>

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const nameOf = (on: Day): string => weekdays[weekdayOf(on) - 1]
const ROW = /^(?:([A-Z][A-Za-z,]+) )?(\d\d-\d\d(?:…\d\d-\d\d)?)\s+(.+)$/

/** `01-10…01-15`, all of them or the weekdays named. */
export function daysIn(text: string, only: string | undefined = undefined): Day[] {
  const [first, last = first] = text.split('…').map((one) => day(`2023-${one}`))
  const all = Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n))
  return only === undefined ? all : all.filter((on) => only.split(',').includes(nameOf(on)))
}

/** Every day written is written once; a day that no row speaks of is a fault of the table and not "nothing". */
export function tableOf(text: string): Table {
  const table = new Map<Day, string[]>()
  let days: Day[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [, only, range, rest = line] = ROW.exec(line.trim()) ?? []
    if (range) {
      days = daysIn(range, only)
      for (const on of days) if (table.has(on)) throw new Error(`${on} is written twice`)
      for (const on of days) table.set(on, [])
    }
    const owed = rest.trim().replace(/\s+/g, ' ')
    if (owed !== 'nothing') for (const on of days) table.get(on)?.push(owed)
  }
  for (const owed of table.values()) owed.sort()
  return table
}

/** A duty as a row of the table names it. */
export function lineOf(duty: Duty, today: Day): string {
  const { kind, have, need, role, clause } = duty
  const counts: Partial<Record<Duty['kind'], string>> = {
    'weekly-contact': ` ${have}/${need}`,
    missed: ` ×${have}`,
    escort: need > 1 ? ` ×${need}` : '',
  }
  return `${kind}${counts[kind] ?? ''} ${role} ${untilWords(duty, today)} ${clause}`
}

function untilWords({ kind, dueOn, dueAt, windowEndOn }: Duty, today: Day): string {
  if (dueOn === null) return 'never'
  // Until when a day gone by can still be recorded: nothing that is due.
  if (kind === 'missed') return dueOn.slice(5)
  const thisWeek = windowEndOn !== null && dueOn > today && mondayOf(dueOn) === mondayOf(today)
  const on = dueOn === today ? 'today' : thisWeek ? nameOf(dueOn) : dueOn.slice(5)
  return dueAt === null ? on : `${on} ${clockWords(dueAt)}`
}
