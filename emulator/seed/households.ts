import { addDays, type Day } from '@domain/model/day'
import type { VulnerableGroup } from '@domain/model/person'
import { givenName, surnameOf } from './names'
import { Deck, type Random } from './random'
import type { Stage, Villager } from './stage'
import type { healthDecks } from './health'

/** Who lives behind a door in the hills while the middle generation works in the cities. */
type Kind = 'alone' | 'couple' | 'keepers' | 'three' | 'family' | 'middle'
const kinds: readonly (readonly [Kind, number])[] = [
  ['alone', 3],
  ['couple', 6],
  ['keepers', 4],
  ['three', 6],
  ['family', 8],
  ['middle', 6],
]
/** A child whose parents are away is left behind; now and then there is no parent, or none who can provide. */
const childGroups: readonly (readonly [VulnerableGroup | null, number])[] = [
  [null, 6],
  ['left-behind-child', 4],
  ['orphan', 1],
  ['unsupported-child', 1],
]
const adultGroups: readonly (readonly [VulnerableGroup | null, number])[] = [
  [null, 120],
  ['disabled', 2],
  ['other-declared', 1],
]
/** Not every elder alone is on the list of the lonely. */
const aloneGroups: readonly (readonly [VulnerableGroup | null, number])[] = [
  [null, 2],
  ['lonely-elder', 3],
]

type Sex = 'male' | 'female'
interface Member {
  readonly sex: Sex
  readonly age: number
  readonly surname: string
  readonly groups: Deck<VulnerableGroup | null>
}

/** Makes households one after another; the decks run through them all. */
export class Households {
  private readonly kinds: Deck<Kind>
  private readonly groups: Record<'child' | 'adult' | 'alone' | 'none', Deck<VulnerableGroup | null>>

  constructor(
    private readonly stage: Stage,
    private readonly health: ReturnType<typeof healthDecks>,
  ) {
    const deck = <T>(name: string, counts: readonly (readonly [T, number])[]) =>
      new Deck(counts, stage.random.fork(`household/${name}`))
    this.kinds = deck('kind', kinds)
    this.groups = {
      child: deck('child', childGroups),
      adult: deck('adult', adultGroups),
      alone: deck('alone', aloneGroups),
      none: deck('none', [[null, 1]]),
    }
  }

  /** The people of one door, oldest first. */
  next(random: Random): Villager[] {
    const members = this.members(this.kinds.deal(), random)
    const names = new Set<string>()
    return members
      .sort((a, b) => b.age - a.age)
      .map((member) => {
        let name = member.surname + givenName(member.sex, member.age, random)
        while (names.has(name)) name = member.surname + givenName(member.sex, member.age, random)
        names.add(name)
        return this.villager(member, name, random)
      })
  }

  private members(kind: Kind, random: Random): Member[] {
    const [family, other, third] = [surnameOf(random), surnameOf(random), surnameOf(random)]
    const { child, adult, alone, none } = this.groups
    const one = (surname: string, sex: Sex, age: number, groups = adult): Member => ({ surname, sex, age, groups })
    const sexOf = (): Sex => (random.chance(0.5) ? 'female' : 'male')
    /** Fewer the older. */
    const aged = (low: number, high: number): number => low + Math.floor((high - low + 1) * random.next() ** 2)
    const pair = (low: number, high: number, wife: string): Member[] => {
      const age = aged(low, high)
      return [one(family, 'male', age), one(wife, 'female', age - random.int(0, 5))]
    }
    const children = (high: number, groups: Member['groups']): Member[] =>
      Array.from({ length: random.int(1, 2) }, () => one(family, sexOf(), random.int(1, high), groups))
    switch (kind) {
      case 'alone':
        return [one(family, random.chance(0.7) ? 'female' : 'male', aged(66, 91), alone)]
      case 'couple':
        return pair(65, 87, other)
      case 'keepers':
        return [...pair(60, 76, other), ...children(13, child)]
      case 'three':
        return [one(third, 'female', aged(64, 84)), ...pair(34, 50, other), ...children(16, none)]
      case 'family':
        return [...pair(26, 52, other), ...children(15, none)]
      case 'middle':
        return [...pair(50, 64, other), ...(random.chance(0.4) ? [one(family, sexOf(), random.int(19, 28))] : [])]
    }
  }

  private villager({ sex, age, groups }: Member, name: string, random: Random): Villager {
    const { today } = this.stage
    const group = groups.deal()
    return {
      id: '',
      name,
      sex,
      birthOn: bornAt(age, today, random),
      phone: age >= 14 && random.chance(age >= 75 ? 0.5 : 0.85) ? this.stage.phone() : null,
      ...this.health(age),
      tags: group === null ? [] : [{ group, ...datesOf(today, random) }],
    }
  }
}

/** A birthday that makes somebody so many completed years old today. */
export const bornAt = (age: number, today: Day, random: Random): Day => {
  const year = Number(today.slice(0, 4)) - age - 1
  const after = `${String(year)}${today.slice(4)}` as Day
  return addDays(after, random.int(2, 363))
}

/** Most are on the list without an end; some come off it soon, some come onto it in the next days (R55, R56). */
function datesOf(today: Day, random: Random): { from: Day; until: Day | null } {
  const from = addDays(today, -random.int(20, 200))
  const turn = random.next()
  if (turn < 0.08) return { from: addDays(today, random.int(1, 4)), until: null }
  return { from, until: turn < 0.2 ? addDays(today, random.int(1, 20)) : null }
}
