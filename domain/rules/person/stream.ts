import { addDays, dayOf, laterOf } from '../../model/calendar'
import type { Person } from '../../model/person'
import type { Reading } from '../../model/reading'
import { packFor } from '../../policy/pack-for'
import { dayStateDoc } from '../day-state'
import { dutiesOf, nextReviewOn } from '../duties'
import { settles } from '../discharge'
import type { Meta, Stream } from '../stream'
import { tierOf } from '../tier'
import type { PersonEvent, ReadingRole } from './events'

/** Longer than any window the rules look back on (the weekly count, four days of fever, a week of trend). */
const KEPT_DAYS = 21

function evolve(state: Person | null, event: PersonEvent, meta: Meta): Person {
  if (!state) throw new Error('person: the first version comes with the household')
  const episode = state.episode
  switch (event.type) {
    case 'reported':
      return keepReading(state, event.reading, event.role, meta)

    case 'episode-opened':
      return {
        ...state,
        episode: {
          id: event.episodeId,
          openedAt: meta.occurredAt,
          openedOn: dayOf(meta.occurredAt),
          everyDays: event.everyDays,
          everyDaysSetOn: meta.on,
          lastReachedOn: null,
          acknowledgedAt: null,
          remeasureOn: null,
        },
      }

    case 'report-seen':
      return { ...state, episode: episode && { ...episode, acknowledgedAt: meta.at } }

    case 'contacted': {
      const next = event.reading ? keepReading(state, event.reading, event.contact.role as ReadingRole, meta) : state
      const reachedByClinic =
        next.episode && settles(event.contact, 'follow-up', packFor(state.township, meta.on).policy).settles
      return {
        ...next,
        contacts: [...next.contacts, event.contact].sort((a, b) => a.at - b.at),
        episode:
          next.episode && reachedByClinic
            ? {
                ...next.episode,
                lastReachedOn: next.episode.lastReachedOn
                  ? laterOf(next.episode.lastReachedOn, event.contact.on)
                  : event.contact.on,
              }
            : next.episode,
      }
    }

    case 'interval-shortened':
      return { ...state, episode: episode && { ...episode, everyDays: event.everyDays, everyDaysSetOn: event.from } }

    case 'remeasure-due':
      return { ...state, episode: episode && { ...episode, remeasureOn: event.on } }

    case 'alert-raised':
      return { ...state, alert: event.alert }

    case 'alert-taken':
      return {
        ...state,
        alert: state.alert && { ...state.alert, takenBy: { role: event.role, name: event.name, at: meta.at } },
      }

    case 'alert-settled':
      return { ...state, alert: null }

    case 'episode-closed':
      return {
        ...state,
        episode: null,
        pastEpisodes: episode
          ? [...state.pastEpisodes, { id: episode.id, openedOn: episode.openedOn, closedOn: meta.on }]
          : state.pastEpisodes,
      }

    case 'corrected':
      return { ...state, ...event.changes }

    case 'time-passed':
      return state
  }
}

function keepReading(state: Person, reading: Reading, role: ReadingRole, meta: Meta): Person {
  const kept = { at: meta.occurredAt, on: dayOf(meta.occurredAt), role, reading }
  const measuredAgain = state.episode?.remeasureOn && reading.spo2 !== undefined && !reading.afterActivity
  return {
    ...state,
    readings: [...state.readings, kept].sort((a, b) => a.at - b.at),
    episode: state.episode && measuredAgain ? { ...state.episode, remeasureOn: null } : state.episode,
  }
}

function finish(state: Person, { on }: Meta): Person {
  const { policy } = packFor(state.township, on)
  const oldest = addDays(on, -KEPT_DAYS)
  const { tier, toSurvey } = tierOf(state, on, policy)
  const next: Person = {
    ...state,
    asOf: on,
    tier,
    toSurvey,
    contacts: state.contacts.filter((contact) => contact.on >= oldest),
    readings: state.readings.filter((reading) => reading.on >= oldest),
  }
  return { ...next, reviewOn: nextReviewOn(next) }
}

export const personStream: Stream<Person, PersonEvent> = {
  name: 'person',
  collection: 'people',
  evolve,
  finish,
  follow: (person) => [
    ...dutiesOf(person).map((doc) => ({ collection: 'duties' as const, doc, keep: false })),
    ...[...new Set(person.contacts.map((contact) => contact.on))]
      .flatMap((on) => dayStateDoc(person, on) ?? [])
      .map((doc) => ({ collection: 'dayStates' as const, doc, keep: true })),
  ],
  about: (person) => [person._id, person.householdId],
  township: (person) => person.township,
}

/** A person as the registry first knows them: version 0 of their stream, born with the household's commit. */
export function newPerson(facts: {
  id: string
  household: { _id: string; township: string; village: string; grid: string; plate: string; phone: string | null }
  given: Pick<Person, 'name' | 'sex' | 'birthOn' | 'phone' | 'disease' | 'vaccination'> & {
    tags: readonly Omit<Person['tags'][number], 'declaredBy'>[]
  }
  meta: Meta
}): Person {
  const { household, given, meta } = facts
  const { tags, ...known } = given
  return finish(
    {
      _id: facts.id,
      v: 0,
      asOf: meta.on,
      householdId: household._id,
      township: household.township,
      village: household.village,
      grid: household.grid,
      plate: household.plate,
      registeredOn: meta.on,
      ...known,
      tier: null,
      toSurvey: false,
      reviewOn: null,
      tags: tags.map((tag) => ({ ...tag, declaredBy: meta.by.name })),
      episode: null,
      pastEpisodes: [],
      alert: null,
      contacts: [],
      readings: [],
    },
    meta,
  )
}
