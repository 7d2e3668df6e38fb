import type { Account, Bond, Post } from '../../model/account'
import type { Day } from '../../model/calendar'
import type { Duty } from '../../model/duty'
import { levelOf, townshipOf, villageOf, wholeVillage } from '../../model/place-code'
import type { Meta, Stream } from '../stream'

export type AccountEvent =
  | { type: 'joined'; township: string; village: string; privacyText: string; name: string | null }
  | { type: 'view-chosen'; elder: boolean }
  | { type: 'rest-set'; until: number | null }
  | { type: 'bond-made'; bond: Bond; name: string | null }
  | { type: 'bond-answered'; bondId: string; personId: string | null }
  | { type: 'bond-ended'; bondId: string }
  | { type: 'post-given'; post: Post; name: string; phone: string | null }
  | { type: 'post-ended'; postId: string; on: Day }

export const emptyAccount = (openid: string, on: Day): Account => ({
  _id: openid,
  v: 0,
  asOf: on,
  name: null,
  phone: null,
  township: null,
  village: null,
  privacyText: null,
  elder: false,
  restUntil: null,
  posts: [],
  postPlaces: [],
  bonds: [],
})

function evolve(known: Account | null, event: AccountEvent, meta: Meta): Account {
  const state = known ?? emptyAccount(meta.by.openid, meta.on)
  const bonds = (change: (bond: Bond) => Bond, bondId: string) =>
    state.bonds.map((bond) => (bond.id === bondId ? change(bond) : bond))
  switch (event.type) {
    case 'joined':
      return {
        ...state,
        township: event.township,
        village: event.village,
        privacyText: event.privacyText,
        name: event.name ?? state.name,
      }
    case 'view-chosen':
      return { ...state, elder: event.elder }
    case 'rest-set':
      return { ...state, restUntil: event.until }
    case 'bond-made':
      return { ...state, name: event.name ?? state.name, bonds: [...state.bonds, event.bond] }
    case 'bond-answered':
      return {
        ...state,
        bonds: bonds(
          (bond) => ({ ...bond, personId: event.personId, state: event.personId ? 'confirmed' : 'refused' }),
          event.bondId,
        ),
      }
    case 'bond-ended':
      return { ...state, bonds: bonds((bond) => ({ ...bond, state: 'ended' }), event.bondId) }
    case 'post-given':
      return {
        ...state,
        name: event.name,
        phone: event.phone ?? state.phone,
        posts: [...state.posts.filter((post) => post.id !== event.post.id), event.post],
      }
    case 'post-ended':
      return {
        ...state,
        posts: state.posts.map((post) => (post.id === event.postId ? { ...post, until: event.on } : post)),
      }
  }
}

/** `until` is the first day without the post. */
export const isLive = (post: Post, on: Day): boolean => post.from <= on && (post.until === null || on < post.until)

/** A post's own place is marked `=`, so that "the grid's cadres" and "everyone under the township" are both one lookup. */
export const exactly = (place: string): string => `=${place}`

const placesOf = (post: Post): string[] => {
  const above = levelOf(post.place) === 'grid' ? [villageOf(post.place)] : []
  return [exactly(post.place), post.place, ...above, townshipOf(post.place)]
}

export const accountStream: Stream<Account, AccountEvent> = {
  name: 'account',
  collection: 'accounts',
  evolve,
  finish: (state, { on }) => ({
    ...state,
    asOf: on,
    postPlaces: [
      ...new Set(state.posts.filter((post) => post.until === null || on < post.until).flatMap(placesOf)),
    ].sort(),
  }),
  follow: (account) =>
    account.bonds
      .filter((bond) => bond.state === 'asked')
      .map((bond) => ({ collection: 'duties' as const, doc: bondDuty(account, bond), keep: false })),
  about: (account) => [account._id, ...account.bonds.flatMap((bond) => bond.personId ?? [])],
  township: (account) => account.township ?? account.posts[0]?.township ?? null,
}

/** A question to the village's cadres: who is meant (bond without a card)? */
function bondDuty(account: Account, bond: Bond): Duty {
  return {
    _id: `${bond.id}:bond`,
    v: account.v,
    kind: 'bond',
    clause: 'C01',
    role: 'cadre',
    township: townshipOf(bond.village),
    village: bond.village,
    grid: wholeVillage(bond.village),
    householdId: null,
    personId: null,
    subjectId: account._id,
    opensOn: account.asOf,
    dueOn: account.asOf,
    dueAt: null,
    untilOn: null,
    windowEndOn: null,
    tier: null,
    urgent: false,
    have: 0,
    need: 0,
    note: [account.name, bond.kinship].filter(Boolean).join(' '),
    for: { name: bond.name, birthOn: null, plate: bond.plate ?? '', phone: bond.phone, groups: [], tier: null },
  }
}
