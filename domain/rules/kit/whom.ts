import { ageOn, type Day } from '../../model/calendar'
import type { KitWhom } from '../../model/kit'
import type { Person } from '../../model/person'
import { groupWords, tierWords } from '../words'
import { livesHere } from '../staff/helpers'

export type Listed = Pick<Person, 'tier' | 'tags' | 'birthOn' | 'away'>

/** Why somebody is on the list of a round today, in words; empty where they are not. Whoever has died or moved is on none. */
export function whyListed({ tiers, groups, fromAge }: KitWhom, person: Listed, on: Day): string[] {
  if (!livesHere(person)) return []
  const age = ageOn(person.birthOn, on)
  const mine = person.tags.filter(({ from, until }) => from <= on && (until === null || until > on))
  return [
    ...(person.tier && tiers.includes(person.tier) ? [tierWords(person.tier)] : []),
    ...mine.filter(({ group }) => groups.includes(group)).map(({ group }) => groupWords(group)),
    ...(fromAge !== null && age >= fromAge ? [`${age} 岁`] : []),
  ]
}

/** 红·重点，或 60 岁以上: any one of them is enough. */
export const whomWords = ({ tiers, groups, fromAge }: KitWhom): string => {
  const named = [...tiers.map(tierWords), ...groups.map(groupWords)]
  if (fromAge === null) return named.join('，或')
  return [...named, `${named.length > 0 ? ' ' : ''}${fromAge} 岁及以上`].join('，或')
}

export const isForNobody = ({ tiers, groups, fromAge }: KitWhom): boolean =>
  tiers.length === 0 && groups.length === 0 && fromAge === null
