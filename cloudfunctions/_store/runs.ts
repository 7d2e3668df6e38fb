import { dayOf, type Day } from '@domain/model/day'
import type { Notice, Send } from '@domain/model/send'
import type { Digest } from '@domain/rules/reminders/digest'
import type { Message } from './messages/deliver'
import { add, change, find, type Doc } from './database'

export type Outcome = Pick<Send, 'state' | 'channel' | 'code'>

/** One message of a slot, as short as it can be kept: a worker's digest, or to whom which person's check is announced. */
export type Planned =
  | readonly [openid: string, doors: number, late: number, urgent: number, place: string | null, office?: true]
  | readonly [openid: string, personId: string, lent: boolean]

export const isCheck = ([, what]: Planned): boolean => typeof what === 'string'

export const plannedDigest = ({ openid, doors, late, urgent, place, office }: Digest): Planned =>
  office ? [openid, doors, late, urgent, place, office] : [openid, doors, late, urgent, place]

/** A check of the clinic's is announced once a day and person, however many slots the day has. */
export const checkMark = (personId: string, on: Day): string => `check:${personId}:${on}`

/** The message a planned one is; the same from the run alone, whoever carries it on. */
export function messageOf(run: Pick<Run, '_id' | 'township' | 'at'>, planned: Planned): Message {
  const [openid, what] = planned
  if (typeof what === 'string') {
    const about = checkMark(what, dayOf(run.at))
    const through = planned[2] === true ? { through: openid } : {}
    return { id: `${about}:${openid}`, openid, township: run.township, notice: { kind: 'check' }, about, ...through }
  }
  const [, , late, urgent, place, office] = planned as readonly [string, number, number, number, string | null, true?]
  const notice: Notice = { kind: 'digest', doors: what, late, urgent, place, ...(office && { office }) }
  return { id: `${run._id}:${openid}`, openid, township: run.township, notice, about: run._id }
}

/**
 * A slot's messages in one township, in one document: who is to be told what, how far it has come, and what became of each.
 * Group after group is claimed by its version, so that of two who work on it one stops (E42).
 */
export interface Run extends Doc {
  readonly v: number
  readonly township: string
  /** When it was planned. */
  readonly at: number
  readonly planned: readonly Planned[]
  /** Whom nothing could be sent when it was planned: they are written down and not gone through (C03). */
  readonly without: readonly Planned[]
  /** How many are claimed at a time, and how many such groups have been. */
  readonly size: number
  readonly claimed: number
  /** What became of a claimed group, by its number; missing while it is in hand. */
  readonly results: Readonly<Record<string, GroupResult>>
  readonly done: boolean
}
export interface GroupResult {
  readonly at: number
  readonly of: readonly Outcome[]
}

/** Runs of a township that nobody has put down yet. */
export const openRuns = (township: string): Promise<Run[]> =>
  find<Run>('runs', { township, done: false }, { limit: 100 })

export const isPlanned = async (id: string): Promise<boolean> =>
  (await find('runs', { _id: id }, { limit: 1, fields: ['done'] })).length > 0

export const startRun = (run: Run): Promise<boolean> => add('runs', run)

/** The run as `changes` make it, or null where somebody else has moved it since it was read. */
export async function moveRun(
  run: Run,
  changes: Partial<Pick<Run, 'claimed' | 'done'>>,
  result: { readonly group: number; readonly is: GroupResult } | null,
): Promise<Run | null> {
  const v = run.v + 1
  const fields = { v, ...changes, ...(result && { [`results.${result.group}`]: result.is }) }
  if ((await change('runs', { _id: run._id, v: run.v }, fields)) !== 1) return null
  return { ...run, ...changes, v, results: result ? { ...run.results, [result.group]: result.is } : run.results }
}
