import type { Equipment } from '@domain/model/equipment'
import type { Person } from '@domain/model/person'
import { labelWords } from '@domain/rules/equipment/words'
import { routeView } from '@domain/rules/route-view'
import { query } from '../../_runtime/handler'
import { readyVehicles } from '../../_store/equipment'
import { noteView } from '../../_store/seen'
import { vehiclesOut } from '../../_store/vehicle'

/** Where somebody is treated and why, and the way there (F02, E23). The view is recorded. */
export const routeViewQuery = query(
  'route.view',
  async (_input, person, { openid, capacity, capacities, today, now }) => {
    const staff = capacities.has('cadre') || capacities.has('doctor')
    const [vehicles] = await Promise.all([
      staff && (person.referral || person.pastReferrals.length > 0) ? vehiclesFor(person) : undefined,
      noteView({ openid, capacity, about: person._id, action: 'route.view' }, now),
    ])
    return routeView(person, { capacities, today, now, vehicles })
  },
)

/** What of the township's vehicles can be sent, and what is out for this person (B31). */
async function vehiclesFor({ _id, township }: Person) {
  const [free, out] = await Promise.all([readyVehicles(township), vehiclesOut(township)])
  return {
    free: free.map(vehicleView),
    out: out.filter(({ holder }) => holder?.personId === _id).map(vehicleView),
  }
}
const vehicleView = (one: Equipment) => ({ id: one._id, label: labelWords(one) })
