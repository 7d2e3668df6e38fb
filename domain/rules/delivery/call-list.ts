import { dayOf, type Day } from '../../model/calendar'
import type { Duty, DutyKind } from '../../model/duty'
import { reaches } from '../../model/place-code'
import { toDoors, type Door, type DoorDuty, type DoorPerson } from '../list-order'
import { isDue } from './owed'

/** As many as one printout holds; a longer list is cut by village, and says how many are left. */
export const MOST_PRINTED = 500

/** A line on paper that may lie on a desk: whom to call at which number, and for what in a word. No illness, no class. */
export interface PrintedRow {
  /** What the code of the row carries: an id that says nothing to whoever finds the paper. */
  readonly code: string
  readonly name: string
  readonly grid: string
  readonly plate: string
  readonly phone: string | null
  readonly doing: string
}

const calls: Partial<Record<DutyKind, string>> = {
  visit: '上门看一眼',
  escort: '陪着出门',
  medicine: '送东西',
  'device-back': '收回东西',
  'device-clean': '收拾东西',
  'confirm-away': '问人在不在',
}

/** What to do in a word: everything that is a call is the same call, whatever is behind it. */
function doingWords(duties: readonly DoorDuty[]): string {
  const words = duties.map(({ kind, urgent }) => (urgent ? '马上联系' : (calls[kind] ?? '联系一次')))
  const all = [...new Set(words)]
  return all.filter((one) => one !== '联系一次' || !all.includes('马上联系')).join('、')
}

/** The people of a place with something due for a role, riskiest first (E03), a row each. */
export function printedRows(
  duties: readonly Duty[],
  { place, role, now }: { place: string; role: 'cadre' | 'doctor'; now: number },
): PrintedRow[] {
  const today: Day = dayOf(now)
  const due = duties.filter((duty) => duty.role === role && reaches(place, duty.grid) && isDue(duty, today))
  return toDoors(due, today, now).flatMap((door) => door.people.flatMap((person) => rowOf(door, person)))
}

/** Who is not in the registry yet has no id to scan: such questions stay on the phone. */
const rowOf = ({ grid, plate }: Door, { personId, name, phone, duties }: DoorPerson): PrintedRow[] =>
  personId === null ? [] : [{ code: personId, name, grid, plate, phone, doing: doingWords(duties) }]
