import type { Account, Bond, Kinship } from '../../model/account'
import { ageOn, type Day } from '../../model/calendar'
import type { Household, Person } from '../../model/person'
import { GUARDIAN_BELOW_AGE } from '../../policy/law'
import { isVillage } from '../../policy/tenants'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { AccountEvent } from './stream'

type Consent = { text: string; asGuardian: boolean }

/** Questions one account may have waiting at once: enough for a family, too few for fishing. */
const MOST_ASKED = 6

const live = (account: Account | null): Bond[] =>
  (account?.bonds ?? []).filter((bond) => bond.state === 'asked' || bond.state === 'confirmed')

const needsGuardian = (person: { birthOn: Day }, consent: { asGuardian: boolean }, on: Day): boolean =>
  ageOn(person.birthOn, on) < GUARDIAN_BELOW_AGE && !consent.asGuardian

/** Binds by the household's card: who holds the card and knows the name is let in at once. */
export function bindByCard(
  account: Account | null,
  found: { household: Household | null; people: readonly Person[] },
  command: { bondId: string; name: string; kinship: Kinship; consent: Consent },
  meta: Meta,
): Decision<AccountEvent, { bondId: string; personId: string }> {
  if (!account?.privacyText) return refuse('JoinFirst')
  const person = found.household && found.people.find((one) => one.name === command.name)
  if (!person) return refuse('CardUnknown')
  const bound = live(account).find((bond) => bond.personId === person._id)
  if (bound) return refuse('AlreadyBound', { bondId: bound.id })
  if (needsGuardian(person, command.consent, meta.on)) return refuse('GuardianNeeded')
  const bond: Bond = {
    id: command.bondId,
    kinship: command.kinship,
    state: 'confirmed',
    personId: person._id,
    village: person.village,
    name: person.name,
    plate: person.plate,
    phone: null,
    consent: { ...command.consent, at: meta.at },
    at: meta.at,
  }
  return decided([{ type: 'bond-made', bond, name: null }], { bondId: bond.id, personId: person._id })
}

/** Without the card a cadre of the village is asked; until then the bond gives no sight of anything. */
export function askForBond(
  account: Account | null,
  command: {
    bondId: string
    village: string
    name: string
    plate: string | null
    phone: string | null
    myName: string
    kinship: Kinship
    consent: Consent
  },
  meta: Meta,
): Decision<AccountEvent, { bondId: string }> {
  if (!account?.privacyText) return refuse('JoinFirst')
  if (!isVillage(command.village)) return refuse('NoSuchPlace')
  if (live(account).filter((bond) => bond.state === 'asked').length >= MOST_ASKED) return refuse('TooManyAsked')
  const bond: Bond = {
    id: command.bondId,
    kinship: command.kinship,
    state: 'asked',
    personId: null,
    village: command.village,
    name: command.name,
    plate: command.plate,
    phone: command.phone,
    consent: { ...command.consent, at: meta.at },
    at: meta.at,
  }
  return decided([{ type: 'bond-made', bond, name: command.myName }], { bondId: bond.id })
}

/** A cadre says who is meant; `person` is null where nobody is. */
export function answerBond(
  asker: Account | null,
  command: { bondId: string; person: Person | null },
  meta: Meta,
): Decision<AccountEvent, Record<string, never>> {
  const bond = asker?.bonds.find((one) => one.id === command.bondId)
  if (!bond || bond.state !== 'asked') return refuse('AlreadyAnswered')
  if (command.person && needsGuardian(command.person, bond.consent, meta.on)) return refuse('GuardianNeeded')
  return decided([{ type: 'bond-answered', bondId: bond.id, personId: command.person?._id ?? null }], {})
}

/** Ends a bond, and with it the consent given for it. */
export function endBond(account: Account | null, bondId: string): Decision<AccountEvent, Record<string, never>> {
  if (!live(account).some((bond) => bond.id === bondId)) return refuse('NoSuchBond')
  return decided([{ type: 'bond-ended', bondId }], {})
}

/**
 * A relative lends the messages of their own phone to the person they are bound to, or takes them back (F16). Done twice it is
 * done once; one's own phone is told anyway.
 */
export function lend(
  account: Account | null,
  { bondId, lent }: { bondId: string; lent: boolean },
): Decision<AccountEvent, { lent: boolean }> {
  const bond = account?.bonds.find((one) => one.id === bondId)
  if (bond?.state !== 'confirmed' || bond.kinship === 'self') return refuse('NoSuchBond')
  return decided(Boolean(bond.lentAt) === lent ? [] : [{ type: 'bond-lent', bondId, lent }], { lent })
}
