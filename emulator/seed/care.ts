import type { Pregnancy } from '@domain/model/care'
import type { Mode, Outcome } from '@domain/model/contact'
import type { Reading } from '@domain/model/reading'
import { closeEpisode, settleReferral, takeUrgent } from '@domain/rules/person/clinic'
import { contact } from '@domain/rules/person/contact'
import type { PersonEvent } from '@domain/rules/person/events'
import { report } from '@domain/rules/person/report'
import { personStream } from '@domain/rules/person/stream'
import type { Decision, Meta } from '@domain/rules/stream'
import type { By } from '@domain/model/commit'
import type { Person } from '@domain/model/person'
import { byRelative, type Relative } from './families'
import type { Ids } from './ids'
import { byWorker, type Stage, type Villager, type Worker } from './stage'

export interface About {
  readonly stage: Stage
  readonly villager: Villager
  readonly at: number
}

/** One deed about somebody registered, decided by the rules. */
export function deed<O>(
  { stage, villager, at }: About,
  action: string,
  by: By,
  input: object,
  decide: (person: Person, meta: Meta, ids: Ids) => Decision<PersonEvent, O>,
): O {
  return stage.past.does({
    stream: personStream,
    id: villager.id,
    action,
    by,
    at,
    input: { personId: villager.id, ...input },
    decide: (person, meta, ids) => {
      if (!person) throw new Error(`${action}: nobody is registered as ${villager.id}`)
      return decide(person, meta, ids)
    },
  })
}

const idsOf = (ids: Ids) => ({ episode: ids('e'), alert: ids('a') })

/** 报情况 */
export const says = (
  about: About,
  relative: Relative,
  reading: Reading,
  infected = true,
  pregnancy: Pregnancy | null = null,
) =>
  deed(about, 'report.submit', byRelative(relative), { reading, infected, pregnancy }, (person, meta, ids) =>
    report(
      person,
      {
        reading,
        infected,
        role: relative.kinship === 'self' ? 'self' : 'family',
        occurredAt: about.at,
        pregnancy,
        ids: idsOf(ids),
      },
      meta,
    ),
  )

export interface Talk {
  readonly outcome?: Outcome
  readonly mode?: Mode
  readonly reading?: Reading
  readonly infected?: boolean
  readonly note?: string
  readonly advice?: string
  readonly everyDays?: number
}

/** 记一笔 by a cadre, 随访 by a clinician. */
export function talks(about: About, worker: Worker, talk: Talk = {}) {
  const role = worker.role === 'doctor' ? 'doctor' : 'cadre'
  return deed(
    about,
    role === 'doctor' ? 'followUp.record' : 'contact.record',
    byWorker(worker),
    talk,
    (person, meta, ids) =>
      contact(
        person,
        {
          role,
          outcome: talk.outcome ?? 'fine',
          mode: talk.mode ?? 'phone',
          via: null,
          infected: talk.infected ?? false,
          reading: talk.reading ?? null,
          note: talk.note ?? null,
          advice: talk.advice ?? null,
          everyDays: talk.everyDays ?? null,
          occurredAt: about.at,
          pregnancy: null,
          ids: idsOf(ids),
        },
        meta,
      ),
  )
}

export type Settled = Parameters<typeof settleReferral>[1]['outcome']

/** 我来接手 */
export const takesOver = (about: About, worker: Worker) =>
  deed(about, 'urgent.take', byWorker(worker), {}, (person, meta) => takeUrgent(person, worker.role, meta))

export const settles = (about: About, doctor: Worker, outcome: Settled, note: string) =>
  deed(about, 'referral.settle', byWorker(doctor), { outcome, note }, (person, meta, ids) =>
    settleReferral(person, { outcome, note, referralId: ids('f') }, meta),
  )

export const closes = (about: About, doctor: Worker, basis: string) =>
  deed(about, 'episode.close', byWorker(doctor), { basis }, (person) => closeEpisode(person, basis))
