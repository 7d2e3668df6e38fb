import type { Day } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import type { Person } from '@domain/model/person'
import type { Send } from '@domain/model/send'
import { isOpen } from '@domain/rules/lateness'
import { find, getMany, MOST_ROWS, _ } from '../_store/database'
import { oneForEach } from '../_store/messages/family'
import { checkMark, type Planned } from '../_store/runs'

const CHUNK = 500
const kinds: readonly Duty['kind'][] = ['follow-up', 'first-contact']

/**
 * Whom the clinic checks today, each with the phone of the family that is told of it: theirs, or of a relative who lends (F16).
 * Once a person and day, whatever the slots; of who is said to be away nobody is told (E08, R113).
 */
export async function checksToday(duties: readonly Duty[], today: Day): Promise<Planned[]> {
  const due = duties.filter((duty) => kinds.includes(duty.kind) && duty.dueOn === today && isOpen(duty, today))
  const personIds = [...new Set(due.flatMap(({ personId }) => personId ?? []))]
  if (personIds.length === 0) return []
  const [phones, people, told] = await Promise.all([
    oneForEach(personIds),
    getMany<Person>('people', personIds, ['away.kind']),
    toldOf(personIds.map((personId) => checkMark(personId, today))),
  ])
  const there = new Set(people.filter(({ away }) => !away).map(({ _id }) => _id))
  return personIds.flatMap((personId): Planned[] => {
    const phone = phones.get(personId)
    if (!phone || !there.has(personId) || told.has(checkMark(personId, today))) return []
    return [[phone.openid, personId, phone.through !== undefined]]
  })
}

async function toldOf(abouts: readonly string[]): Promise<Set<string>> {
  const chunks = Array.from({ length: Math.ceil(abouts.length / CHUNK) }, (_one, n) =>
    find<Send>(
      'sends',
      { about: _.in(abouts.slice(n * CHUNK, (n + 1) * CHUNK)) },
      { limit: MOST_ROWS, fields: ['about'] },
    ),
  )
  return new Set((await Promise.all(chunks)).flat().map(({ about }) => about))
}
