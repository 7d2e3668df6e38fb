import type { Account, StaffRole } from '../model/account'
import { dayOf, type Day } from '../model/calendar'
import type { DayState } from '../model/duty'
import { contains } from '../model/place-code'
import { packFor } from '../policy/pack-for'
import { townships } from '../policy/tenants'
import { isOnLeave } from './account/leave'
import { isLive } from './account/stream'
import { planDigests, slotAt, type Digest } from './reminders/digest'
import { mayBeTold } from './reminders/may-be-told'
import { contactFigures, countPeople, type ContactFigure } from './figures'
import type { DueRow, Replay } from './replay'

export interface ReplayedWorker {
  readonly openid: string
  readonly role: StaffRole
  readonly place: string
}

/** Where everything stands at an instant, as far as the log tells it: the due list, the day's figures, who is to be told. */
export interface Standing {
  readonly at: number
  readonly due: readonly DueRow[]
  readonly figures: Readonly<Record<string, Record<ContactFigure, number>>>
  readonly messages: Readonly<Record<string, { slot: string | null; digests: readonly Digest[] }>>
}

/** The same due list, report and planned messages from the same log, whoever asks (F04). */
export function standingAt(replay: Replay, at: number): Standing {
  const due = replay.dueList(at)
  return replay.asKnown(() => standingOf(replay, due, at))
}

function standingOf(replay: Replay, due: readonly DueRow[], at: number): Standing {
  const today = dayOf(at)
  const days = (replay.following('dayStates') as DayState[]).filter(({ on }) => on === today)
  const staff = toldIn(replay, at)
  const each = <T>(of: (township: string) => T) => Object.fromEntries(townships.map(({ code }) => [code, of(code)]))
  return {
    at,
    due,
    figures: each((township) => figuresOf(due, days, township, today, at)),
    messages: each((township) => {
      const { policy } = packFor(township, today)
      const slot = slotAt(at, policy)
      const workers = staff.filter(({ place }) => contains(township, place))
      const own = due.filter((duty) => duty.township === township)
      return { slot: slot && slot.id, digests: slot ? planDigests(own, workers, today, at, policy) : [] }
    }),
  }
}

/** Who may be told something at an instant: neither on leave nor off duty (E21, A33). */
const toldIn = (replay: Replay, at: number): ReplayedWorker[] => {
  const accounts = new Map((replay.all('accounts') as Account[]).map((account) => [account._id, account]))
  return workersIn(replay, dayOf(at)).filter(({ openid, role }) => {
    const account = accounts.get(openid)
    return account && !isOnLeave(account, dayOf(at)) && mayBeTold({ role, restUntil: account.restUntil }, at)
  })
}

/** Everybody with a live post, one worker each post. */
export const workersIn = (replay: Replay, on: Day): ReplayedWorker[] =>
  (replay.all('accounts') as Account[]).flatMap(({ _id, posts }) =>
    posts.filter((post) => isLive(post, on)).map(({ role, place }) => ({ openid: _id, role, place })),
  )

function figuresOf(due: readonly DueRow[], days: readonly DayState[], township: string, today: Day, now: number) {
  const inside = ({ village }: { village: string }) => contains(township, village)
  const counted = countPeople(due.filter(inside), days.filter(inside), today, now)
  return Object.fromEntries(contactFigures.map((figure) => [figure, counted[figure].size])) as Record<
    ContactFigure,
    number
  >
}
