import type { CallLine } from '../../contract/views'
import { addDays, dayOf, hourOf, minuteOf } from '../../model/calendar'
import type { DutyPhones, DutyShift } from '../../model/roster'
import { townshipAt } from '../../policy/tenants'

export interface DutyPhone {
  readonly name: string
  readonly phone: string
  /** Until when that person answers; null for the office's own number. */
  readonly until: number | null
}

/**
 * Which telephone of a township answers now (B41): of several on duty, whoever stays longest; where nobody is, the office's
 * own number. Null only where there is no such township.
 */
export function dutyPhoneAt(township: string, shifts: readonly DutyShift[], now: number): DutyPhone | null {
  const [longest] = shifts
    .filter(({ from, until }) => from <= now && now < until)
    .sort((a, b) => b.until - a.until || a.from - b.from)
  if (longest) return { name: longest.name, phone: longest.phone, until: longest.until }
  const office = townshipAt(township)?.office
  return office ? { ...office, until: null } : null
}

/** 乡值班电话，值到明天 8:00: as a rung of the call ladder (A33). */
export function dutyLine(township: string, planned: readonly DutyPhones[], now: number): CallLine | null {
  const answers = dutyPhoneAt(township, planned.find(({ _id }) => _id === township)?.shifts ?? [], now)
  if (!answers) return null
  const { name, phone, until } = answers
  const whose = /[乡镇]$/.exec(townshipAt(township)?.name ?? '')?.[0] ?? ''
  return {
    kind: 'duty',
    words: `${whose}值班电话${until === null ? '' : `，值到${untilWords(until, now)}`}`,
    name,
    phone,
  }
}

/** 20:00, 明天 8:00, 后天 0:00 */
function untilWords(until: number, now: number): string {
  const [today, on] = [dayOf(now), dayOf(until)]
  const clock = `${hourOf(until)}:${String(minuteOf(until) % 60).padStart(2, '0')}`
  return on === today ? ` ${clock}` : `${on === addDays(today, 1) ? '明天' : '后天'} ${clock}`
}
