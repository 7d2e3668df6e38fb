import { addDays, earlierOf, instantOf, laterOf, type Day } from '../../model/calendar'
import type { Duty } from '../../model/duty'
import { knowing, settingsOn } from '../../policy/own-settings'

/**
 * A stricter setting makes a duty due sooner, never sooner than the day it came into force (R92): what was not owed by then
 * without it is due on that day, and what was late already stays as late as it was. `owed` answers by the settings known.
 */
export function dueNotBefore(township: string, on: Day, owed: () => Duty[]): Duty[] {
  const inForce = settingsOn(township, on)
  const duties = owed()
  const last = inForce[inForce.length - 1]
  if (!last || duties.every(({ dueOn }) => dueOn === null || dueOn >= last.from)) return duties
  const earlier = settingsOn(township, addDays(last.from, -1))
  const without = knowing(township, earlier, () => dueNotBefore(township, on, owed))
  return duties.map((duty) =>
    heldBack(
      duty,
      without.find(({ _id }) => _id === duty._id),
      last.from,
    ),
  )
}

function heldBack(duty: Duty, before: Duty | undefined, from: Day): Duty {
  if (duty.dueOn === null || duty.dueOn >= from) return duty
  const dueOn = laterOf(duty.dueOn, earlierOf(before?.dueOn ?? from, from))
  const start = instantOf(from)
  const dueAt = duty.dueAt === null ? null : Math.max(duty.dueAt, Math.min(before?.dueAt ?? start, start))
  return { ...duty, dueOn, dueAt }
}
