import type { CallLine } from '../contract/views'
import type { StaffRole } from '../model/account'
import { contains, levelOf, type Place } from '../model/place-code'
import type { DutyPhones } from '../model/roster'
import { townshipAt, villageAt } from '../policy/tenants'
import { dutyLine } from './roster/duty-phone'

interface Helper {
  readonly name: string
  readonly phone: string | null
  readonly role: StaffRole
  readonly place: string
  /** Off duty until then (epoch ms). */
  readonly restUntil: number | null
}

/**
 * Whom to call, in this order (A33): the village's doctor, the clinic's duty phone, the cadre of the grid, who is on duty for
 * the township (B41), 120. Who is off duty stands behind the duty phones, and says so; where no doctor is on duty and no clinic
 * has a telephone, the township's is the first.
 */
export function callLadder(
  place: Place,
  helpers: readonly Helper[],
  duty: readonly DutyPhones[],
  now: number,
): CallLine[] {
  // The narrowest post is the nearest person: the village's own doctor before the township's.
  const near = helpers
    .filter((helper) => helper.phone && contains(helper.place, place.grid))
    .sort((a, b) => b.place.length - a.place.length)
  const rests = ({ restUntil }: Helper): boolean => restUntil !== null && restUntil > now
  const line = (kind: CallLine['kind'], words: (place: string) => string) => (helper: Helper) => ({
    kind,
    words: `${words(helper.place)}${rests(helper) ? '，现在不当班' : ''}`,
    name: helper.name,
    phone: helper.phone ?? '',
  })
  const clinic = villageAt(place.village)?.clinic
  const centre = townshipAt(place.township)?.healthCentre
  const doctors = near.filter(({ role }) => role === 'doctor')
  const working = doctors.filter((one) => !rests(one))
  const township = dutyLine(place.township, duty, now)
  const first = working.length === 0 && !clinic && !centre
  const doctor = line('doctor', (held) => (levelOf(held) === 'township' ? '卫生院医生' : '村医生'))
  return [
    ...working.map(doctor),
    ...(township && first ? [township] : []),
    ...(clinic ? [{ kind: 'clinic' as const, words: '村卫生室', ...clinic }] : []),
    ...(centre ? [{ kind: 'clinic' as const, words: '24 小时值班', ...centre }] : []),
    ...doctors.filter(rests).map(doctor),
    ...[...near.filter((one) => !rests(one)), ...near.filter(rests)]
      .filter(({ role }) => role === 'cadre')
      .map(line('cadre', () => '村干部')),
    ...(township && !first ? [township] : []),
    { kind: 'emergency', name: '120', words: '喘不上气、叫不醒、嘴唇发紫', phone: '120' },
  ]
}
