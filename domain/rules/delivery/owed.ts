import type { Day } from '../../model/calendar'
import type { Duty } from '../../model/duty'
import { reaches } from '../../model/place-code'
import { daysLate, isOpen } from '../lateness'

export type OwedDuty = Pick<
  Duty,
  '_id' | 'kind' | 'role' | 'grid' | 'householdId' | 'opensOn' | 'dueOn' | 'dueAt' | 'untilOn' | 'urgent'
>

interface Holder {
  readonly role: string
  readonly place: string
}

/** Whether something is a reason to call somebody today: days gone by wait quietly on the list (E02). */
export const isDue = (duty: Pick<OwedDuty, 'kind' | 'role' | 'opensOn' | 'dueOn' | 'untilOn'>, today: Day): boolean =>
  isOpen(duty, today) && duty.dueOn !== null && duty.dueOn <= today && duty.kind !== 'missed'

/** Doors that wait for somebody's posts today, of them late, of them danger signs. */
export function owedBy(posts: readonly Holder[], duties: readonly OwedDuty[], today: Day, now: number) {
  const mine = duties.filter(
    (duty) => isDue(duty, today) && posts.some(({ role, place }) => role === duty.role && reaches(place, duty.grid)),
  )
  const doorsOf = (some: readonly OwedDuty[]) => new Set(some.map((duty) => duty.householdId ?? duty._id)).size
  return {
    doors: doorsOf(mine),
    late: doorsOf(mine.filter((duty) => daysLate(duty, today, now) > 0)),
    urgent: doorsOf(mine.filter(({ urgent }) => urgent)),
  }
}
