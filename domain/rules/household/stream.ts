import type { Hardship, Household } from '../../model/person'
import { pregnancySaid } from '../pregnancy'
import { refuse, type Decision, decided, type Meta, type Stream } from '../stream'
import { newPerson } from '../person/stream'
import type { NewPerson } from '../../contract/registry'
import { gridPlace } from '../../model/place-code'
import type { Person } from '../../model/person'

export type HouseholdEvent =
  | { type: 'registered'; household: Omit<Household, 'v'> }
  | { type: 'person-added'; personId: string; name: string }
  | { type: 'card-renewed'; cardHash: string }
  | { type: 'hardship-said'; hardship: Hardship | null; before: Hardship | null }

/** As many as a card and a screen can hold; more people are more doors. */
export const MOST_PEOPLE = 12

export const householdStream: Stream<Household, HouseholdEvent> = {
  name: 'household',
  collection: 'households',
  evolve(state, event, meta) {
    if (event.type === 'registered') return { ...event.household, v: meta.v }
    if (!state) throw new Error('household: unknown')
    if (event.type === 'person-added') return { ...state, personIds: [...state.personIds, event.personId] }
    if (event.type === 'hardship-said') return { ...state, hardship: event.hardship }
    return { ...state, cardHash: event.cardHash }
  },
  finish: (state) => state,
  follow: () => [],
  about: (household) => [household._id, ...household.personIds],
  township: (household) => household.township,
}

/** A door and its people in one commit: either all of it is in the registry or none (B01: every door lies in one grid). */
export function register(
  command: {
    id: string
    place: string
    plate: string
    head: string
    phone: string | null
    hardship?: Hardship | null
    people: readonly NewPerson[]
    personIds: readonly string[]
    cardHash: string
    cardCode: string
  },
  meta: Meta,
): Decision<HouseholdEvent, { householdId: string; personIds: readonly string[]; cardCode: string }> {
  const fault = faultIn(command.people, [], meta)
  if (fault) return refuse(fault)
  const household: Household = {
    _id: command.id,
    v: meta.v,
    ...gridPlace(command.place),
    plate: command.plate,
    head: command.head,
    phone: command.phone,
    cardHash: command.cardHash,
    personIds: [...command.personIds],
    hardship: command.hardship ?? null,
  }
  const births = command.people.map((given, n) =>
    newPerson({ id: command.personIds[n], household, given: bornWith(given, meta), meta }),
  )
  return decided(
    [{ type: 'registered', household }],
    { householdId: command.id, personIds: command.personIds, cardCode: command.cardCode },
    births,
  )
}

export function addPerson(
  household: Household,
  people: readonly Person[],
  command: { baseV: number; person: NewPerson; personId: string },
  meta: Meta,
): Decision<HouseholdEvent, { personId: string }> {
  if (command.baseV !== household.v) return refuse('Stale', { v: household.v })
  if (household.personIds.length >= MOST_PEOPLE) return refuse('HouseholdFull')
  const fault = faultIn([command.person], people, meta)
  if (fault) return refuse(fault)
  const born = newPerson({ id: command.personId, household, given: bornWith(command.person, meta), meta })
  return decided([{ type: 'person-added', personId: born._id, name: born.name }], { personId: born._id }, [born])
}

export function renewCard(
  household: Household,
  command: { baseV: number; cardHash: string; cardCode: string },
): Decision<HouseholdEvent, { cardCode: string }> {
  if (command.baseV !== household.v) return refuse('Stale', { v: household.v })
  return decided([{ type: 'card-renewed', cardHash: command.cardHash }], { cardCode: command.cardCode })
}

/** Whether a household counts as 脱贫户 or 监测户 (B03); what stood before is kept (E37). */
export function sayHardship(
  household: Household,
  command: { baseV: number; hardship: Hardship | null },
): Decision<HouseholdEvent, { v: number }> {
  if (command.baseV !== household.v) return refuse('Stale', { v: household.v })
  const before = household.hardship ?? null
  if (command.hardship === before) return refuse('NothingChanged')
  return decided([{ type: 'hardship-said', hardship: command.hardship, before }], { v: household.v + 1 })
}

const bornWith = ({ pregnancy, ...given }: NewPerson, { on }: Meta) => ({
  ...given,
  pregnancy: pregnancy ? pregnancySaid(pregnancy, on) : null,
})

function faultIn(given: readonly NewPerson[], known: readonly Person[], meta: Meta): string | null {
  if (given.some((person) => person.birthOn > meta.on)) return 'BornInTheFuture'
  const keys = [...known, ...given].map((person) => `${person.name} ${person.birthOn}`)
  return new Set(keys).size < keys.length ? 'SamePersonTwice' : null
}
