import { Day } from '../model/day'
import { HouseholdId, PersonId } from '../model/ids'
import { Disease, Hardship, Sex, Tag, Vaccination } from '../model/person'
import { GridCode, PlaceCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { phone, pregnancySaid, text, version } from './fields'
import type { HouseholdView, PersonRow } from './views'

const NewTag = z.object({ group: Tag.shape.group, from: Day, until: z.nullable(Day) })

/** What a cadre writes down about a person; unknown is an answer, a blank is not. */
const NewPerson = z.object({
  name: text(20),
  sex: Sex,
  birthOn: Day,
  phone: z.nullable(phone),
  disease: Disease,
  vaccination: Vaccination,
  tags: z.array(NewTag).check(z.maxLength(6)),
  pregnancy: z.optional(pregnancySaid),
})
export type NewPerson = z.infer<typeof NewPerson>

export const registry = {
  /** All the duties of one door, its people and their open requests (E06). The view is recorded. */
  'household.open': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor', 'office'],
    about: 'household',
    input: z.object({ householdId: HouseholdId }),
    refusals: [],
  }).returns<HouseholdView>(),

  /** Registers a door and its people; answers with the code for the household's card, shown this once. */
  'household.register': endpoint({
    kind: 'command',
    who: ['cadre'],
    about: 'place',
    input: z.object({
      place: GridCode,
      plate: text(20),
      head: text(20),
      phone: z.nullable(phone),
      hardship: z.optional(z.nullable(Hardship)),
      people: z.array(NewPerson).check(z.minLength(1), z.maxLength(12)),
    }),
    refusals: ['BornInTheFuture', 'SamePersonTwice'],
  }).returns<{ householdId: string; personIds: readonly string[]; cardCode: string }>(),

  'household.addPerson': endpoint({
    kind: 'command',
    who: ['cadre'],
    about: 'household',
    input: z.object({ householdId: HouseholdId, baseV: version, person: NewPerson }),
    refusals: ['Stale', 'BornInTheFuture', 'SamePersonTwice', 'HouseholdFull'],
  }).returns<{ personId: string }>(),

  /** A new card; the old code stops working. */
  'household.newCard': endpoint({
    kind: 'command',
    who: ['cadre'],
    about: 'household',
    input: z.object({ householdId: HouseholdId, baseV: version }),
    refusals: ['Stale'],
  }).returns<{ cardCode: string }>(),

  /** Corrects what is written about a person; the old value and who changed it are kept (E37). */
  'person.correct': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      baseV: version,
      changes: z.object({
        name: z.optional(text(20)),
        sex: z.optional(Sex),
        birthOn: z.optional(Day),
        phone: z.optional(z.nullable(phone)),
        disease: z.optional(Disease),
        vaccination: z.optional(Vaccination),
        tags: z.optional(z.array(NewTag).check(z.maxLength(6))),
        pregnancy: z.optional(pregnancySaid),
      }),
      reason: z.optional(text(100)),
    }),
    refusals: ['Stale', 'BornInTheFuture', 'NothingChanged'],
  }).returns<{ v: number }>(),

  /** People of a place by the beginning of their name. */
  'people.find': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor', 'office'],
    about: 'place',
    input: z.object({ place: PlaceCode, name: z.optional(text(20)), after: z.optional(text(60)) }),
    refusals: [],
  }).returns<{ rows: readonly PersonRow[]; more: string | null }>(),
}
