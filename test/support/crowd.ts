import { day, type Day } from '@domain/model/day'
import { exactly } from '@domain/rules/account/stream'
import type { LocalCloud } from '../../emulator'
import { LIANGPING } from './village'

/** Many workers, each with one grid and one door due there, and a consent each at WeChat and on our ledger. */
export function crowdOf(cloud: LocalCloud, n: number, { on = '2023-02-08', granted = true } = {}): string[] {
  const ids = Array.from({ length: n }, (_one, k) => `w-${String(k).padStart(4, '0')}`)
  cloud.database.put(
    'accounts',
    ids.map((id, k) => worker(id, gridOf(k))),
  )
  cloud.database.put(
    'duties',
    ids.map((id, k) => doorDue(id, gridOf(k), day(on))),
  )
  if (granted) grantAll(cloud, ids)
  return ids
}

/** One accept of each, seen by WeChat and by the phone. */
export function grantAll(cloud: LocalCloud, openids: readonly string[], template = 'digest'): void {
  for (const openid of openids) {
    cloud.messages.consent(openid, `tmpl-${template}`, 'accept')
    const _id = `${openid}:${template}:one-time`
    const left = Number(cloud.database.collection('grants').get(_id)?.left ?? 0) + 1
    const kept = { lead: left, refusedAt: 0, usedIn: '', spentBy: '' }
    cloud.database.put('grants', [{ _id, openid, key: template, kind: 'one-time', left, ...kept }])
  }
}

/** Villages of made-up codes, as many grids each as a code has room for. */
const gridOf = (k: number): string => `${LIANGPING}${800 + Math.floor(k / 90)}-${String((k % 90) + 1).padStart(2, '0')}`

function worker(openid: string, grid: string) {
  const village = grid.slice(0, 12)
  const post = {
    id: `post-${openid}`,
    role: 'cadre',
    place: grid,
    township: LIANGPING,
    from: '2022-12-01',
    until: null,
  }
  return {
    _id: openid,
    ...{ v: 1, asOf: '2023-02-01', name: openid, phone: null, township: LIANGPING, village, privacyText: null },
    ...{ elder: false, restUntil: null, leave: null, covering: [], coversUntil: null, bonds: [] },
    posts: [{ ...post, grantedBy: 'a' }],
    postPlaces: [exactly(grid), grid, village, LIANGPING].sort(),
  }
}

function doorDue(who: string, grid: string, dueOn: Day) {
  return {
    _id: `p-${who}:weekly-contact`,
    ...{ v: 1, kind: 'weekly-contact', clause: 'B37', role: 'cadre', householdId: `h-${who}`, personId: `p-${who}` },
    ...{ township: LIANGPING, village: grid.slice(0, 12), grid, subjectId: null, opensOn: dueOn, dueOn, dueAt: null },
    ...{ untilOn: null, windowEndOn: null, tier: 'green', urgent: false, have: 0, need: 1, note: null },
    for: { name: '某人', birthOn: null, plate: '1组1号', phone: null, groups: [], tier: null },
  }
}
