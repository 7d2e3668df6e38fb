import { LOAN } from '@domain/model/equipment'
import { capacitiesOver } from '@domain/rules/access'
import { homePlace } from '@domain/rules/equipment/stream'
import { query } from '../../_runtime/handler'
import { freeDevicesAt, heldBy } from '../../_store/equipment'
import { noteView } from '../../_store/seen'
import { rowFor } from './equipment.list'

/** What one reply carries (P9). */
const ROWS = 24

/** Free devices the caller may lend to a person: those of the village, and of the township for who works for it (A13). */
export const equipmentFree = query('equipment.free', async (_input, person, context) => {
  const { account, today, openid, capacity, now } = context
  const mine = [person.village, person.township].filter((home) =>
    capacitiesOver(account, today, { place: homePlace(home).grid, personId: null }).has('doctor'),
  )
  const [held, ...lists] = await Promise.all([
    heldBy(person),
    ...mine.map(freeDevicesAt),
    noteView({ openid, capacity, about: person._id, action: 'equipment.free' }, now).then(() => []),
  ])
  const free = lists.flat()
  const needed = new Set((person.episode ?? person.alert) ? [`${person._id} ${LOAN}`] : [])
  return {
    today,
    name: person.name,
    mayBorrow: needed.size > 0,
    free: free.slice(0, ROWS).map((one) => rowFor(one, context, needed)),
    more: Math.max(0, free.length - ROWS),
    held: held.map((one) => rowFor(one, context, needed)),
  }
})
