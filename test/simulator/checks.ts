import type { Duty } from '@domain/model/duty'
import type { Person } from '@domain/model/person'
import type { Send } from '@domain/model/send'
import { inspect } from '../../emulator/database/inspect'
import { dayOf } from './clock-words'
import type { Played } from './simulate'
import type { Attempt } from './wechat'
import type { Run } from '../../cloudfunctions/_store/runs'
import { workers, type World } from './world'

/** What must never be, in words; looked for at WeChat and in the ledger of messages, whatever the functions did inside. */
export function violationsOf(world: World, { schedule, strikes, calmRuns }: Played): string[] {
  const { attempts } = world.cloud.wechat
  const stored = inspect(world.store)
  const sends = stored.collection('sends').all() as unknown as Send[]
  const digests = sends.filter(({ notice }) => notice.kind === 'digest')
  const lastDay = dayOf(schedule.calmFrom)
  const runs = stored.collection('runs').all() as unknown as Run[]
  const heldUp = [...strikes.values()].includes('slow')
  const failed = calmRuns.filter(({ ended }) => ended !== 'done')
  return [
    ...duplicateDigests(attempts),
    ...attempts.filter((one) => one.withoutGrant).map((one) => `sent without a grant: ${wordsOf(one)}`),
    ...attempts
      .filter((one) => isDigest(one) && one.delivered && isQuiet(one.at))
      .map((one) => `at night: ${wordsOf(one)}`),
    ...sends.filter(({ state }) => state === 'claimed').map(({ _id }) => `still claimed: ${_id}`),
    ...digests.flatMap((send) => untrue(send, attempts)),
    ...untrueUrgent(sends, attempts),
    ...(strikes.size === 0 && (schedule.style === 'none' || schedule.style === 'one')
      ? sends.filter(({ state }) => state === 'unknown').map(({ _id }) => `unknown: ${_id}`)
      : []),
    ...lostDigests(stored.collection('duties').all() as unknown as Duty[], digests, lastDay),
    ...lostDangers(
      stored.collection('people').all() as unknown as Person[],
      stored.collection('duties').all() as unknown as Duty[],
      sends,
    ),
    ...unseenDangers(stored.collection('people').all() as unknown as Person[]),
    ...runs.flatMap(outOfOrder),
    ...(heldUp ? [] : runs.flatMap((run) => sentOutOfOrder(run, attempts))),
    ...failed.map(({ requestId, ended }) => `${requestId} ${ended} though nothing went wrong any more`),
  ]
}

const isDigest = ({ templateId }: Attempt): boolean => templateId.startsWith('tmpl-digest')
const wordsOf = ({ openid, templateId, at }: Attempt): string =>
  `${templateId} to ${openid} ${new Date(at).toISOString()}`
/** With what clocks may be off and calls may last. */
const isQuiet = (at: number): boolean => {
  const minutes = (Math.floor(at / 60_000) + 8 * 60) % (24 * 60)
  return minutes < 8 * 60 - 3 || minutes > 21 * 60 + 3
}

/** More than one digest on one phone in one slot. */
export function duplicateDigests(attempts: readonly Attempt[]): string[] {
  const seen = new Map<string, number>()
  for (const one of attempts.filter((one) => isDigest(one) && one.delivered)) {
    const key = `${one.openid} ${dayOf(one.at)}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return [...seen].flatMap(([key, times]) => Array.from({ length: times - 1 }, () => `a digest twice: ${key}`))
}

/** A digest the ledger tells of otherwise than it went. */
function untrue({ _id, openid, on, state }: Send, attempts: readonly Attempt[]): string[] {
  const there = attempts.some((one) => isDigest(one) && one.openid === openid && one.delivered && dayOf(one.at) === on)
  if (state === 'sent' && !there) return [`says sent and is not there: ${_id}`]
  return (state === 'failed' || state === 'no-grant') && there ? [`says ${state} and is there: ${_id}`] : []
}

/** Danger signs: as many on the phone as the ledger says were sent, or may have been. */
function untrueUrgent(sends: readonly Send[], attempts: readonly Attempt[]): string[] {
  return workers.flatMap(({ openid }) => {
    const mine = sends.filter((send) => send.openid === openid && send.notice.kind !== 'digest')
    const count = (state: Send['state']) => mine.filter((send) => send.state === state).length
    const there = attempts.filter((one) => one.openid === openid && !isDigest(one) && one.delivered).length
    if (there > count('sent') + count('unknown'))
      return [`${there} danger messages to ${openid}, more than were claimed`]
    return there < count('sent') ? [`${there} danger messages to ${openid}, fewer than the ledger says`] : []
  })
}

/** Somebody who has something due on the last day and whom no message of that day is about, in whatever state. */
function lostDigests(duties: readonly Duty[], digests: readonly Send[], lastDay: string): string[] {
  return workers
    .filter(({ role, place }) =>
      duties.some(
        (duty) =>
          duty.role === role &&
          (role === 'doctor' ? duty.village : duty.grid) === place &&
          duty.kind !== 'missed' &&
          duty.opensOn !== null &&
          duty.opensOn <= lastDay &&
          duty.dueOn !== null &&
          duty.dueOn <= lastDay,
      ),
    )
    .filter(({ openid }) => !digests.some((send) => send.openid === openid && send.on === lastDay))
    .map(({ openid }) => `lost: the digest of ${openid} on ${lastDay}`)
}

/** A danger sign nobody has taken over that is on no list, or that the nearest were not told of. */
function lostDangers(people: readonly Person[], duties: readonly Duty[], sends: readonly Send[]): string[] {
  return people.flatMap(({ _id, alert, grid, village }) => {
    if (!alert || alert.takenBy) return []
    const listed = duties.some((duty) => duty.personId === _id && duty.kind === 'urgent-cadre' && duty.opensOn !== null)
    const nearest = workers.filter(({ role, place }) => (role === 'cadre' ? place === grid : place === village))
    const untold = nearest.filter(
      ({ openid }) => !sends.some((send) => send.openid === openid && send.about === alert.id),
    )
    return [
      ...(listed ? [] : [`danger on no list: ${_id}`]),
      ...untold.map(({ openid }) => `danger ${alert.id} never told to ${openid}`),
    ]
  })
}

/** A reading that calls for help (A14) and that the product took down without a word: nobody here ever settles one. */
const unseenDangers = (people: readonly Person[]): string[] =>
  people
    .filter(({ alert, readings }) => !alert && readings.some(({ reading: { spo2 = 100 } }) => spo2 < 93))
    .map(({ _id }) => `danger not seen: ${_id}`)

/** The riskiest first (Q3): in a slot's plan nobody with a danger sign open stands behind somebody without. */
function outOfOrder({ _id, planned }: Run): string[] {
  const digests = planned.flatMap(([openid, doors, , urgent]) =>
    typeof doors === 'string' ? [] : [{ openid, urgent: Number(urgent) }],
  )
  const without = digests.findIndex(({ urgent }) => urgent === 0)
  return digests.flatMap(({ openid, urgent }, n) =>
    without >= 0 && n > without && urgent > 0 ? [`${openid} has danger and comes late in ${_id}`] : [],
  )
}

/** What is planned earlier goes out earlier, group after group; a message held up on its way for minutes is no fault of ours. */
function sentOutOfOrder({ _id, planned, size }: Run, attempts: readonly Attempt[]): string[] {
  const on = /\d{4}-\d\d-\d\d/.exec(_id)?.[0]
  const groups: { first: number; last: number }[] = []
  planned.forEach(([openid, doors], n) => {
    if (typeof doors === 'string') return
    const group = (groups[Math.floor(n / size)] ??= { first: Infinity, last: -Infinity })
    for (const { at } of attempts.filter((one) => isDigest(one) && one.openid === openid && dayOf(one.at) === on)) {
      group.first = Math.min(group.first, at)
      group.last = Math.max(group.last, at)
    }
  })
  return groups.flatMap(({ first }, n) =>
    groups.slice(0, n).some(({ last }) => last > first) ? [`group ${n} went out before an earlier one: ${_id}`] : [],
  )
}
