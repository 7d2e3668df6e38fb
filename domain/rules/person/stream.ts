import { addDays, dayOf, laterOf, type Day } from '../../model/calendar'
import { unassessed, type RouteProposal } from '../../model/care'
import type { Episode, Person } from '../../model/person'
import type { Reading } from '../../model/reading'
import { packFor } from '../../policy/pack-for'
import type { Policy } from '../../policy/pack'
import { dayStateDoc } from '../day-state'
import { dutiesOf, nextReviewOn } from '../duties'
import { settles } from '../discharge'
import { countedUpTo, missedBy } from '../missed'
import type { Meta, Stream } from '../stream'
import { overrideOn, tierOf } from '../tier'
import { owesDecision, proposalFor } from '../treatment-route'
import { unansweredInRow } from '../visit'
import { clockTopics } from './clock-topics'
import { evolveCare, notingTier } from './evolve-care'
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
          assessed: unassessed,
          route: unrouted,
          level3Since: null,
          undecidedSince: null,
          decision: null,
          lookedAt: null,
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
      return { ...state, alert: null, episode: episode && { ...episode, lookedAt: meta.occurredAt } }

    case 'episode-closed':
      return {
        ...state,
        episode: null,
        pastEpisodes: episode
          ? [...state.pastEpisodes, { id: episode.id, openedOn: episode.openedOn, closedOn: meta.on }]
          : state.pastEpisodes,
      }

    case 'corrected':
      return notingTier(state, { ...countedUpTo(state, meta.on), ...event.changes }, meta)

    case 'call-made':
    case 'time-passed':
      return state

    default:
      return evolveCare(state, event, meta)
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

/** Before anything is known a clinician decides; `finish` says at once what the facts say. */
const unrouted: RouteProposal = {
  branch: 'clinician-decides',
  proposed: null,
  level3: false,
  now: false,
  clause: 'R08',
  facts: [],
  pack: '',
}

/** Who died or moved away is in nobody's figure of red, yellow and green (E08); taken back, they are again. */
const isGone = ({ away }: Person): boolean => away?.confirmed != null && away.kind !== 'hospital'

function finish(state: Person, { on, at }: Meta): Person {
  const { policy } = packFor(state.township, on)
  const oldest = addDays(on, -KEPT_DAYS)
  const { tier, toSurvey } = isGone(state) ? { tier: null, toSurvey: false } : tierOf(state, on, policy)
  const next: Person = {
    ...state,
    missed: missedBy(state, state.asOf, on),
    asOf: on,
    tier,
    toSurvey,
    tierOverride: overrideOn(state, on, policy),
    contacts: keptContacts(state.contacts, oldest, policy),
    readings: state.readings.filter((reading) => reading.on >= oldest),
    tierChanges: state.tierChanges.filter((change) => change.on >= oldest),
    episode: state.episode && routed(state, state.episode, on, at),
  }
  return { ...next, reviewOn: nextReviewOn(next) }
}

/**
 * The last weeks' contacts, and however old the first calls nobody answered: the visit they ask for is owed, and late, until
 * somebody is reached (E29).
 */
function keptContacts(contacts: Person['contacts'], oldest: Day, policy: Policy): Person['contacts'] {
  const waited = unansweredInRow(contacts).slice(0, policy.noAnswersBeforeVisit.value)
  return contacts.filter((contact) => contact.on >= oldest || waited.includes(contact))
}

/** Where the router stands on the facts as they are now, since when it is a level-3 case, since when a decision is owed. */
function routed(state: Person, episode: Episode, on: Day, at: number): Episode {
  const proposal = proposalFor(state, episode, on)
  const next = { ...episode, route: proposal, level3Since: proposal.level3 ? (episode.level3Since ?? on) : null }
  return { ...next, undecidedSince: owesDecision(next, state) ? (episode.undecidedSince ?? at) : null }
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
  topics: clockTopics,
  township: (person) => person.township,
}

/** A person as the registry first knows them: version 0 of their stream, born with the household's commit. */
export function newPerson(facts: {
  id: string
  household: { _id: string; township: string; village: string; grid: string; plate: string; phone: string | null }
  given: Pick<Person, 'name' | 'sex' | 'birthOn' | 'phone' | 'disease' | 'vaccination'> & {
    tags: readonly Omit<Person['tags'][number], 'declaredBy'>[]
    pregnancy?: Person['pregnancy']
  }
  meta: Meta
}): Person {
  const { household, given, meta } = facts
  const { tags, pregnancy = null, ...known } = given
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
      pregnancy,
      clinical: { underlying: 'unknown', dialysis: 'unknown', mobility: 'unknown' },
      tierOverride: null,
      tierChanges: [],
      recurring: [],
      away: null,
      pastAways: [],
      missed: [],
      referral: null,
      pastReferrals: [],
      episode: null,
      pastEpisodes: [],
      alert: null,
      contacts: [],
      readings: [],
    },
    meta,
  )
}
