import { type ContactResult } from '@domain/contract'
import { type Day } from '@domain/model/day'
import { send } from '@/cloud/outbox'
import { type PersonFace } from '../view'
import { isDanger, recordsOf, type Draft } from './flow'
import { judgeHere } from './vitals'

export interface Danger {
  readonly personId: string
  readonly name: string
  readonly level: ContactResult['level']
  readonly words: readonly string[]
  /** Judged on this phone; nobody else knows of it yet. */
  readonly untold: boolean
}

export interface Saved {
  readonly results: readonly ContactResult[]
  /** How many wait on this phone. */
  readonly queued: number
  readonly dangers: readonly Danger[]
}

export interface Refusal {
  readonly refusal: string
  readonly name: string
  /** Whose entry is in already and must not be sent twice. */
  readonly done: readonly string[]
}

/** Sends one entry a person, in the order of the list, and stops at the first refusal. */
export async function saveAll(
  draft: Draft,
  people: readonly PersonFace[],
  place: { readonly township: string; readonly today: Day },
): Promise<Saved | Refusal> {
  const results: ContactResult[] = []
  const dangers: Danger[] = []
  const done: string[] = []
  let queued = 0
  for (const { personId, title, input } of recordsOf(draft, people)) {
    const person = people.find((one) => one.personId === personId)
    const name = person?.name ?? ''
    const sent = await send('contact.record', input, title)
    if ('queued' in sent) {
      queued++
      const vitals = draft.vitals[personId]
      const here = vitals && person && judgeHere(vitals, person, place.township, place.today)
      if (here && isDanger(here.level))
        dangers.push({ personId, name, level: here.level, words: here.flags.map(({ words }) => words), untold: true })
    } else if (sent.ok) {
      const { level, flags } = sent.data
      results.push(sent.data)
      if (isDanger(level))
        dangers.push({ personId, name, level, words: flags.map(({ words }) => words), untold: false })
    } else return { refusal: sent.refusal, name, done }
    done.push(personId)
  }
  return { results, queued, dangers }
}
