import { reaches, townshipOf } from '@domain/model/place'
import type { Account, StaffRole } from '@domain/model/account'
import { packFor } from '@domain/policy/pack-for'
import { waveInput } from '@domain/policy/wave-assumptions'
import { isLive } from '@domain/rules/account/stream'
import { returneesOn } from '@domain/rules/stock/returnees'
import { middleDay, waveView } from '@domain/rules/wave/view'
import { query, Refused } from '../../_runtime/handler'
import { count } from '../../_store/database'
import { returneesIn } from '../../_store/returnees'
import { inPlace } from '../../_store/scope'
import { shelvesIn } from '../../_store/shelves'
import { staffUnder } from '../../_store/staff'
import { populationOf } from '../stock/population'

/** A wave worked through for a township or a village with what stands there today (F07); nothing is written but the day's head count. */
export const waveRun = query('wave.run', async ({ assumptions = {}, after }, place, { today }) => {
  const township = townshipOf(place)
  const [shelves, returnees, population, red, yellow, staff] = await Promise.all([
    shelvesIn(township),
    returneesIn(township),
    populationOf(township, today),
    count('people', { ...inPlace(place), tier: 'red' }),
    count('people', { ...inPlace(place), tier: 'yellow' }),
    staffUnder(township, today),
  ])
  const middle = middleDay(today, waveInput(assumptions))
  const holding = (role: StaffRole) =>
    staff.filter(({ posts }) => posts.some((post) => isLive(post, today) && post.role === role && within(post, place)))
      .length
  const view = waveView(
    {
      ...{ place, on: today, shelves, red, yellow },
      registered: population.people,
      returnees: Object.fromEntries(returnees.map((one) => [one.village, returneesOn(one, middle)])),
      cadres: holding('cadre'),
      doctors: holding('doctor'),
    },
    assumptions,
    packFor(township, today).policy,
    after,
  )
  if (view.people.registered + view.people.returnees === 0) throw new Refused('NobodyThere')
  return view
})

/** Whether somebody's work at a post is, or may be, in the place. */
const within = ({ place: held }: Account['posts'][number], place: string): boolean =>
  reaches(held, place) || reaches(place, held)
