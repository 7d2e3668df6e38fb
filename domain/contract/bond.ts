import { Kinship } from '../model/account'
import { BondId, PersonId } from '../model/ids'
import { VillageCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { cardCode, phone, text } from './fields'

/** Separate agreement to this person's health data; for a child under 14 the guardian's (E17). */
const healthConsent = z.object({ text: text(40), asGuardian: z.boolean() })

export const bond = {
  /** Binds the caller to a person by the code on the household's card and the person's full name. */
  'bond.byCard': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ code: cardCode, name: text(20), kinship: Kinship, consent: healthConsent }),
    refusals: ['CardUnknown', 'GuardianNeeded', 'JoinFirst', 'AlreadyBound'],
  }).returns<{ bondId: string; personId: string }>(),

  /** Without a card: a cadre of the village is asked to say who is meant. */
  'bond.ask': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({
      village: VillageCode,
      name: text(20),
      plate: z.optional(text(20)),
      phone: z.optional(phone),
      myName: text(20),
      kinship: Kinship,
      consent: healthConsent,
    }),
    refusals: ['NoSuchPlace', 'JoinFirst', 'TooManyAsked'],
  }).returns<{ bondId: string }>(),

  /** A cadre says which person of the village is meant, or that nobody is. */
  'bond.answer': endpoint({
    kind: 'command',
    who: ['cadre'],
    about: 'bond',
    input: z.object({ bondId: BondId, personId: z.nullable(PersonId) }),
    refusals: ['AlreadyAnswered', 'GuardianNeeded', 'NoSuchPerson'],
  }).returns<Record<string, never>>(),

  /** Ends the caller's own bond; takes back the consent with it. */
  'bond.end': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ bondId: BondId }),
    refusals: ['NoSuchBond'],
  }).returns<Record<string, never>>(),
}
