import type { GapsView } from '@domain/contract'
import type { Account, Post } from '@domain/model/account'
import { addDays, type Day } from '@domain/model/day'
import { contains, townshipOf, villageOf } from '@domain/model/place'
import { placeName } from '@domain/policy/tenants'
import { isLive } from '@domain/rules/account/stream'
import { gapsIn, helperRoles } from '@domain/rules/staff/helpers'
import { query } from '../../_runtime/handler'
import { helpersOn, orphansOf, peopleIn, villagesOf } from '../../_store/alone'
import { everyOf, _ } from '../../_store/database'

/** How long before a post runs out the office is told whom it leaves alone. */
const AHEAD_DAYS = 7

/** Where nobody answers for people, and where nobody soon will (A03). */
export const staffGaps = query('staff.gaps', async (_input, township, { today }): Promise<GapsView> => {
  const accounts = await everyOf<Account>('accounts', { postPlaces: township })
  const [gaps, lapsing] = await Promise.all([
    gapsNow(township, accounts, today),
    lapsingSoon(township, accounts, today),
  ])
  return { gaps, lapsing }
})

async function gapsNow(township: string, accounts: readonly Account[], today: Day): Promise<GapsView['gaps']> {
  const workers = helpersOn(accounts, today)
  const lists = await Promise.all(
    helperRoles.map(async (role) => {
      const people = await peopleIn(gapsIn(villagesOf(township), workers, role))
      // A cadre is missing in a grid, a doctor in a village.
      const where = people.map(({ grid, village }) => (role === 'cadre' ? grid : village))
      return [...new Set(where)].sort().map((place) => ({
        ...{ role, place, placeName: placeName(place) },
        people: where.filter((one) => one === place).length,
      }))
    }),
  )
  const gaps = lists.flat()
  const left = await leftToOffice(gaps.map(({ place }) => place))
  return gaps.map((gap) => ({ ...gap, officeSince: left.find((post) => answeredFor(post, gap))?.until ?? null }))
}

/** Posts the office said it takes the people of, the latest first. */
async function leftToOffice(places: readonly string[]): Promise<Post[]> {
  if (places.length === 0) return []
  const held = [...new Set(places.flatMap((place) => [place, villageOf(place), townshipOf(place)]))]
  const accounts = await everyOf<Account>('accounts', { 'posts.place': _.in(held) })
  const posts = accounts.flatMap((account) => account.posts.filter((post) => post.leftToOffice))
  return posts.sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))
}

const answeredFor = (post: Post, gap: { role: string; place: string }): boolean =>
  post.role === gap.role && contains(post.place, gap.place)

async function lapsingSoon(township: string, accounts: readonly Account[], today: Day): Promise<GapsView['lapsing']> {
  const soon = accounts.flatMap((account) =>
    account.posts.flatMap((post) =>
      post.until !== null && isLive(post, today) && !post.covers && post.until <= addDays(today, AHEAD_DAYS)
        ? [{ account, post, until: post.until }]
        : [],
    ),
  )
  const lapsing = soon.map(async ({ account, post, until }) => {
    // Counted on the last day it holds, with what the others hold on the day after: whoever begins then is there.
    const after = helpersOn(accounts, until)
    const ends = { ...post, postId: post.id, openid: account._id, name: '', phone: null, restUntil: null }
    const orphans = await orphansOf(township, [...after, ends], (one) => one === ends)
    return {
      ...{ postId: post.id, accountId: account._id, name: account.name ?? '', role: post.role },
      ...{ placeName: placeName(post.place), until, alone: orphans?.people ?? 0 },
    }
  })
  return (await Promise.all(lapsing)).sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}
