import { instantOf, MS_PER_DAY } from '@domain/model/calendar'
import type { Roster } from '@domain/model/roster'
import { dutyPhoneAt } from '@domain/rules/roster/duty-phone'
import { rosterStaff } from '@domain/rules/roster/staff'
import { rosterIdOf } from '@domain/rules/roster/stream'
import { query } from '../../_runtime/handler'
import { get } from '../../_store/database'
import { keptAt, referralsLate } from '../../_store/figures'
import { staffUnder } from '../../_store/staff'

const WEEK_MS = 7 * MS_PER_DAY

/** Seven days and what planning them needs: the week before, the day after, who works here (B41). */
export const rosterView = query('roster.view', async ({ from }, township, { now, today }) => {
  const [roster, staff, alert, late] = await Promise.all([
    get<Roster>('rosters', rosterIdOf(township)),
    staffUnder(township, today),
    keptAt(township, 'alert'),
    referralsLate(township, now),
  ])
  const start = instantOf(from)
  const shifts = roster?.shifts ?? []
  return {
    now,
    today,
    from,
    v: roster?.plan ?? 0,
    shifts: shifts.filter((one) => one.until > start - WEEK_MS && one.from < start + WEEK_MS + MS_PER_DAY),
    duty: dutyPhoneAt(township, shifts, now),
    handOver: roster?.handOvers[roster.handOvers.length - 1] ?? null,
    open: { alert: alert.length, 'referral-late': late.length },
    staff: rosterStaff(staff, township, today),
  }
})
