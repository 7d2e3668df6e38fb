import type { Account } from '@domain/model/account'
import { dayOf } from '@domain/model/day'
import { placeName, townshipName } from '@domain/policy/tenants'
import { isLive } from '@domain/rules/account/stream'
import type { Desk } from './index'

export interface Person {
  readonly openid: string
  readonly name: string
  readonly words: string
  readonly township: string | null
  readonly startPage: string
}

const roleNames = {
  cadre: '村干部',
  doctor: '医生',
  office: '防控办公室',
  admin: '管理员',
  volunteer: '志愿者',
  keeper: '店里的人',
} as const
const HOME = 'pages/home/index'
const MOST = 30

/** Anybody with an account, as one says who they are. */
export function whoIs({ cloud, cast }: Desk, openid: string): Person {
  const known = cast.people.find((one) => one.openid === openid)
  if (known) return known
  const account = cloud.database.collection('accounts').get(openid) as unknown as Account | undefined
  if (!account) return { openid, name: openid, words: '还没有账号', township: null, startPage: HOME }
  return personOf(account, cloud.clock.now())
}

function personOf(account: Account, now: number): Person {
  const posts = account.posts.filter((post) => isLive(post, dayOf(now)))
  const bonds = account.bonds.filter(({ state }) => state === 'confirmed')
  const asked = account.bonds.filter(({ state }) => state === 'asked')
  const words = [
    ...posts.map((post) => `${roleNames[post.role]}，${placeName(post.place)}`),
    ...(bonds.length > 0 ? [`管着 ${bonds.map(({ name }) => name).join('、')}`] : []),
    ...(asked.length > 0 ? ['等村干部确认'] : []),
  ]
  const township = account.township ?? posts[0]?.township ?? null
  return {
    openid: account._id,
    name: account.name ?? '没写名字',
    words: words.join('；') || '只选了村',
    township,
    startPage: HOME,
  }
}

/** Accounts whose name, post or people contain the words. */
export function findPeople(desk: Desk, words: string): Person[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const accounts = desk.cloud.database.collection('accounts').all() as unknown as Account[]
  return accounts
    .map((account) => whoIs(desk, account._id))
    .filter((one) => `${one.name} ${one.words} ${one.township ? townshipName(one.township) : ''}`.includes(wanted))
    .slice(0, MOST)
}

/** The named people, by township and by what they are to it. */
export function castGroups({ cast }: Desk): { title: string; people: readonly Person[] }[] {
  const groups = new Map<string, Person[]>()
  for (const one of cast.people) {
    const at = one.role === 'resident' || one.role === 'family' ? '居民和家属' : '做事的人'
    const title = one.township === null ? '还没有账号' : `${townshipName(one.township)}，${at}`
    groups.set(title, [...(groups.get(title) ?? []), one])
  }
  return [...groups].map(([title, people]) => ({ title, people }))
}
