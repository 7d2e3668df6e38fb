import type { Account } from '@domain/model/account'
import { dayOf, type Day } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Equipment } from '@domain/model/equipment'
import type { Person } from '@domain/model/person'
import { settingsOn } from '@domain/policy/own-settings'
import { packFor } from '@domain/policy/pack-for'
import { digestMark, slotAt } from '@domain/rules/reminders/digest'
import { find, getMany, MOST_ROWS, _, type Doc, type Where } from '../_store/database'
import type { Run } from '../_store/runs'
import { turningOn } from './leaves'
import { isThrough, passesOf } from './policy'

/**
 * Which of some townships a turn has anything to do in: all looked at together, so that a quiet turn costs the same for thirty as
 * for one (P14). Each job still decides for itself; a township is named here if any of them may find something.
 */
export async function withWork(places: readonly string[], now: number): Promise<readonly string[]> {
  const today = dayOf(now)
  const township = _.in(places)
  const slots = places.map((code) => ({ code, id: slotIdAt(code, today, now) }))
  const [alerts, referrals, vehicles, turning, halfSent, planned, passes] = await Promise.all([
    rows<Person>('people', { township, 'alert.at': _.gt(0) }, ['township', 'alert.takenBy']),
    rows<Duty>('duties', { township, kind: 'referral', dueAt: _.gt(0).and(_.lt(now)) }, ['township']),
    rows<Equipment>('equipment', { township, kind: 'vehicle', state: 'out' }, ['township']),
    rows<Account>('accounts', turningOn(township, today), ['postPlaces']),
    rows<Run>('runs', { township, done: false }, ['township']),
    getMany<Run>(
      'runs',
      slots.flatMap(({ id }) => id ?? []),
      ['_id'],
    ),
    passesOf(places.filter((code) => settingsOn(code, today).length > 0)),
  ])
  const lists = [alerts, referrals, vehicles, turning, halfSent]
  if (lists.some(({ length }) => length === MOST_ROWS)) return places
  const untold = slots.filter(({ id }) => id !== null && !planned.some(({ _id }) => _id === id))
  const busy = new Set([
    ...alerts.filter(({ alert }) => !alert?.takenBy).map((one) => one.township),
    ...[...referrals, ...vehicles, ...halfSent].map((one) => one.township),
    ...turning.flatMap(({ postPlaces }) => postPlaces),
    ...untold.map(({ code }) => code),
    ...places.filter((code) => !isThrough(code, today, passes)),
  ])
  return places.filter((code) => busy.has(code))
}

function slotIdAt(code: string, today: Day, now: number): string | null {
  const slot = slotAt(now, packFor(code, today).policy)
  return slot && digestMark(code, slot.id)
}

const rows = <T extends Doc>(collection: string, where: Where, fields: readonly string[]): Promise<T[]> =>
  find<T>(collection, where, { limit: MOST_ROWS, fields })
