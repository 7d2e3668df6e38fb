import type { Account } from '@domain/model/account'
import type { Capacity } from '@domain/contract/endpoint'
import type { Day } from '@domain/model/day'
import type { MedicineRequest, OpenStage } from '@domain/model/request'
import { contains } from '@domain/model/place'
import { capacitiesOver, placesHeld } from '@domain/rules/access'
import { requestView } from '@domain/rules/request/view'
import { count, find, _ } from '../../_store/database'
import { inPlace } from '../../_store/scope'

type Post = Extract<Capacity, 'cadre' | 'doctor' | 'volunteer'>

/** Where an account holds any of these posts, a place inside another left out. */
export function placesOf(account: Account | null, posts: readonly Post[], today: Day): string[] {
  const held = [...new Set(posts.flatMap((post) => placesHeld(account, post, today)))]
  return held.filter((place) => !held.some((other) => other !== place && contains(other, place)))
}

/** The first so many at a step in some places after a turn, in the order of their turns: no document is read that is not theirs. */
export async function pageOf(
  places: readonly string[],
  stages: readonly OpenStage[],
  { after = '', size }: { after?: string; size: number },
): Promise<{ page: MedicineRequest[]; next: string | null }> {
  const lists = await Promise.all(
    places.flatMap((place) =>
      stages.map((state) =>
        find<MedicineRequest>(
          'requests',
          { ...inPlace(place), state, turn: _.gt(after) },
          { orderBy: [['turn', 'asc']], limit: size + 1 },
        ),
      ),
    ),
  )
  const all = lists.flat().sort((a, b) => (a.turn < b.turn ? -1 : 1))
  const page = all.slice(0, size)
  return { page, next: all.length > size ? page[page.length - 1].turn : null }
}

/** How many there are at a step. */
export const howMany = async (places: readonly string[], state: OpenStage): Promise<number> =>
  (await Promise.all(places.map((place) => count('requests', { ...inPlace(place), state })))).reduce((a, b) => a + b, 0)

/** A request as the caller may see it. */
export const viewFor = (request: MedicineRequest, account: Account | null, openid: string, today: Day) =>
  requestView(request, {
    openid,
    today,
    capacities: capacitiesOver(account, today, { place: request.grid, personId: request.personId }),
  })
