import type { Equipment } from '@domain/model/equipment'
import { homePlace, ranks } from '@domain/rules/equipment/stream'
import { everyOf, find, rangeOf, _ } from './database'
import { inPlace, placesRead } from './scope'

/** One page of what is in a place, after a rank, by what is to be done; what is withdrawn is left out. */
export async function equipmentIn(place: string, after: string, size: number): Promise<Equipment[]> {
  const lists = await Promise.all(
    placesRead(place).map((one) =>
      find<Equipment>(
        'equipment',
        { ...inPlace(one), rank: _.gt(after).and(_.lt(ranks.withdrawn)) },
        { orderBy: [['rank', 'asc']], limit: size },
      ),
    ),
  )
  return lists
    .flat()
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
}

/** Devices that are free at a village or a township; the few that are, so all of them. */
export const freeDevicesAt = (home: string): Promise<Equipment[]> =>
  rangeOf<Equipment>('equipment', { grid: homePlace(home).grid }, 'rank', { after: ranks.ready, upTo: ranks.vehicles })

/** What somebody in a grid has on loan. */
export const heldBy = async ({ _id, grid }: { _id: string; grid: string }): Promise<Equipment[]> => {
  const out = await rangeOf<Equipment>('equipment', { grid }, 'rank', { after: ranks.first, upTo: ranks.disinfect })
  return out.filter(({ holder }) => holder?.personId === _id)
}

/** The vehicles of a township that can be sent now (B31), wherever in it they are kept. */
export const readyVehicles = (township: string): Promise<Equipment[]> =>
  everyOf<Equipment>('equipment', { township, kind: 'vehicle', state: 'ready' })
