import type { Account, Bond, Leave, Post } from '../../model/account'
import { addDays, type Day } from '../../model/calendar'
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
  | { type: 'bond-lent'; bondId: string; lent: boolean }
  | { type: 'post-given'; post: Post; name: string; phone: string | null }
  | { type: 'post-ended'; postId: string; on: Day; toOffice?: boolean }
  /** Both sides of a leave: whoever stands in gets the posts, then whoever leaves is on leave (E21). */
  | { type: 'cover-taken'; leave: Leave; posts: readonly Post[] }
  | { type: 'cover-ended'; leaveId: string; on: Day }
  | { type: 'leave-taken'; leave: Leave }
  | { type: 'leave-ended'; leaveId: string; on: Day }

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
  leave: null,
  covering: [],
  turnsOn: null,
  bonds: [],
  toldOf: [],
})

function evolve(known: Account | null, event: AccountEvent, meta: Meta): Account {
  const state = { ...emptyAccount(meta.by.openid, meta.on), ...known }
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
    case 'bond-lent':
      return { ...state, bonds: bonds((bond) => ({ ...bond, lentAt: event.lent ? meta.at : null }), event.bondId) }
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
        posts: state.posts.map((post) =>
          post.id === event.postId
            ? { ...post, until: event.on, ...(event.toOffice ? { leftToOffice: true } : {}) }
            : post,
        ),
      }
    case 'cover-taken':
      return {
        ...state,
        posts: [...state.posts, ...event.posts],
        covering: [...state.covering.filter(({ id }) => id !== event.leave.id), event.leave],
      }
    case 'cover-ended':
      return {
        ...state,
        posts: state.posts.map((post) =>
          post.covers?.leaveId === event.leaveId ? { ...post, until: firstOf(post.until, event.on) } : post,
        ),
        covering: state.covering.map((leave) =>
          leave.id === event.leaveId ? { ...leave, until: firstOf(leave.until, event.on) } : leave,
        ),
      }
    case 'leave-taken':
      return { ...state, leave: event.leave }
    case 'leave-ended':
      return state.leave?.id === event.leaveId
        ? { ...state, leave: { ...state.leave, until: firstOf(state.leave.until, event.on) } }
        : state
  }
}

const firstOf = (until: Day | null, on: Day): Day => (until !== null && until < on ? until : on)

/** How long both sides can still be told that somebody is back. */
const LEAVE_KEPT_DAYS = 7

/** `until` is the first day without the post. */
export const isLive = (post: Post, on: Day): boolean => post.from <= on && (post.until === null || on < post.until)

/** A post's own place is marked `=`, so that "the grid's cadres" and "everyone under the township" are both one lookup. */
export const exactly = (place: string): string => `=${place}`

const placesOf = (post: Post): string[] => {
  const above = levelOf(post.place) === 'grid' ? [villageOf(post.place)] : []
  return [exactly(post.place), post.place, ...above, townshipOf(post.place)]
}

/** Whoever is bound as the person itself, and whoever lends it messages. */
const toldOf = (bonds: readonly Bond[]): string[] =>
  bonds.flatMap(({ state, personId, kinship, lentAt }) =>
    state === 'confirmed' && personId !== null && (kinship === 'self' || lentAt) ? [personId] : [],
  )

function turnsOf({ covering: known, posts }: Account, on: Day) {
  const covering = known.filter(({ until }) => addDays(until, LEAVE_KEPT_DAYS) > on)
  const handedOn = posts.filter(({ takenFrom, until }) => takenFrom && (until === null || on < until))
  const turns = [...covering.map(({ until }) => until), ...handedOn.map(({ from }) => from)].sort()
  return { covering, turnsOn: turns.length > 0 ? turns[turns.length - 1] : null }
}

export const accountStream: Stream<Account, AccountEvent> = {
  name: 'account',
  collection: 'accounts',
  evolve,
  finish: (state, { on }) => ({
    ...state,
    asOf: on,
    ...turnsOf(state, on),
    toldOf: toldOf(state.bonds),
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
