import { LOAN, type Equipment } from '@domain/model/equipment'
import { townshipOf } from '@domain/model/place'
import { capacitiesOver } from '@domain/rules/access'
import { ranks } from '@domain/rules/equipment/stream'
import { equipmentRow } from '@domain/rules/equipment/view'
import { query, type Context } from '../../_runtime/handler'
import { equipmentIn, readyVehicles } from '../../_store/equipment'
import { peopleById } from '../../_store/history'
import { noteView } from '../../_store/seen'

/** What one reply carries (P9). */
const ROWS = 24

/** Devices and vehicles of a place; who has one is told to those who answer for the holder, and noted as looked at (E30). */
export const equipmentList = query('equipment.list', async ({ after = ranks.first }, place, context) => {
  const { openid, capacity, now } = context
  const [found, vehicles] = await Promise.all([
    equipmentIn(place, after, ROWS + 1),
    readyVehicles(townshipOf(place)),
    noteView({ openid, capacity, about: place, action: 'equipment.list' }, now),
  ])
  const page = found.slice(0, ROWS)
  const needed = await stillNeeded(page)
  return {
    rows: page.map((one) => rowFor(one, context, needed)),
    more: found.length > ROWS ? page[page.length - 1].rank : null,
    vehiclesFree: vehicles.length,
  }
})

/** What is still needed where it is: on loan, by who is treated at home or in danger; a vehicle, while its referral is open. */
async function stillNeeded(page: readonly Equipment[]): Promise<ReadonlySet<string>> {
  const holders = page.flatMap(({ holder }) => holder ?? [])
  if (holders.length === 0) return new Set()
  const people = await peopleById([...new Set(holders.map(({ personId }) => personId))])
  const needed = people.flatMap(({ _id, episode, alert, referral }) => [
    ...((episode ?? alert) ? [`${_id} ${LOAN}`] : []),
    ...(referral ? [`${_id} ${referral.id}`] : []),
  ])
  return new Set(needed)
}

/** One row as this caller may see it. */
export function rowFor(one: Equipment, { account, today }: Context, needed: ReadonlySet<string>) {
  const over = (place: string) => capacitiesOver(account, today, { place, personId: null })
  const atHolder = one.holder ? over(one.holder.grid) : new Set<string>()
  return equipmentRow(one, {
    capacities: over(one.grid),
    knowsHolder: ['cadre', 'doctor', 'office'].some((role) => atHolder.has(role)),
    stillNeeded: one.holder ? needed.has(`${one.holder.personId} ${one.holder.for}`) : null,
    today,
  })
}
