import { HEALTH_TEXT, PRIVACY_TEXT } from '@domain/policy/law'
import type { Account, Kinship } from '@domain/model/account'
import { ageOn } from '@domain/model/day'
import { townshipOf, villageOf } from '@domain/model/place'
import type { Household, Person } from '@domain/model/person'
import { GUARDIAN_BELOW_AGE } from '@domain/policy/law'
import { townshipAt, villageAt } from '@domain/policy/tenants'
import { askForBond, bindByCard } from '@domain/rules/account/bonds'
import { accountStream } from '@domain/rules/account/stream'
import { decided } from '@domain/rules/stream'
import { givenName } from './names'
import type { Door, Stage, Villager } from './stage'

/** Somebody with WeChat who speaks for a person, possibly for themselves. */
export interface Relative {
  readonly openid: string
  readonly name: string
  readonly kinship: Kinship
}

export const byRelative = ({ openid, name, kinship }: Relative) => ({
  openid,
  capacity: kinship === 'self' ? 'self' : 'family',
  name,
})

/** First opening: the privacy text and a village. Workers join as anybody does. */
export function join(
  stage: Stage,
  { openid, name }: { openid: string; name: string },
  place: string,
  at: number | null,
): void {
  const [first] = townshipAt(place)?.villages ?? []
  const village = villageAt(place) ?? first
  if (!village) throw new Error(`not a place of ours: ${place}`)
  const input = { township: townshipOf(place), village: village.code, privacyText: PRIVACY_TEXT, name }
  stage.past.does({
    stream: accountStream,
    id: openid,
    action: 'account.join',
    by: { openid, capacity: 'anyone', name },
    at: at ?? stage.daysAgo(14, 8, 0),
    input,
    decide: () => decided([{ type: 'joined', ...input }], {}),
  })
}

/** Joins on the first time, then binds by the code on the door's card (E14). */
export function bind(stage: Stage, relative: Relative, door: Door, villager: Villager, at: number): void {
  const { openid, name, kinship } = relative
  if (!stage.past.get<Account>('accounts', openid)) join(stage, relative, door.grid, at)
  const asGuardian = ageOn(villager.birthOn, stage.today) < GUARDIAN_BELOW_AGE
  const consent = { text: HEALTH_TEXT, asGuardian }
  const input = { name: villager.name, kinship, consent }
  stage.past.does({
    stream: accountStream,
    id: openid,
    action: 'bond.byCard',
    by: { openid, capacity: 'anyone', name },
    at,
    input,
    decide: (state, meta, ids) => {
      const household = stage.past.get<Household>('households', door.id)
      const people = door.people.flatMap(({ id }) => stage.past.get<Person>('people', id) ?? [])
      return bindByCard(state, { household, people }, { ...input, bondId: ids('b') }, meta)
    },
  })
}

/** Without the card: asks the cadres of the village, and waits. */
export function askToBind(stage: Stage, relative: Relative, door: Door, villager: Villager, at: number): void {
  const { openid, name, kinship } = relative
  if (!stage.past.get<Account>('accounts', openid)) join(stage, relative, door.grid, at)
  const consent = { text: HEALTH_TEXT, asGuardian: false }
  const input = {
    village: villageOf(door.grid),
    name: villager.name,
    plate: door.plate,
    phone: villager.phone,
    myName: name,
    kinship,
    consent,
  }
  stage.past.does({
    stream: accountStream,
    id: openid,
    action: 'bond.ask',
    by: { openid, capacity: 'anyone', name },
    at,
    input,
    decide: (state, meta, ids) => askForBond(state, { ...input, bondId: ids('b') }, meta),
  })
}

/** 大字版 */
export function chooseElderView(stage: Stage, { openid, name }: Relative, at: number): void {
  stage.past.does({
    stream: accountStream,
    id: openid,
    action: 'account.view',
    by: { openid, capacity: 'anyone', name },
    at,
    input: { elder: true },
    decide: () => decided([{ type: 'view-chosen', elder: true }], {}),
  })
}

/** The person's own phone, or a child's far away. */
export function relativeOf(stage: Stage, door: Door, villager: Villager): Relative {
  const random = stage.random.fork(`relative/${door.key}`)
  const openid = `demo-of-${villager.id.slice(2)}`
  const age = ageOn(villager.birthOn, stage.today)
  if (villager.phone !== null && (age < 60 || random.chance(0.3)))
    return { openid, name: villager.name, kinship: 'self' }
  const sex = random.chance(0.6) ? 'female' : 'male'
  return { openid, name: villager.name[0] + givenName(sex, Math.max(24, age - 27), random), kinship: 'parent' }
}
