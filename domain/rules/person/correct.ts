import type { Person } from '../../model/person'
import { pregnancySaid } from '../pregnancy'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { Correctable, PersonEvent } from './events'

type Given = Partial<Omit<Correctable, 'tags' | 'pregnancy'>> & {
  tags?: readonly Omit<Person['tags'][number], 'declaredBy'>[]
  pregnancy?: Parameters<typeof pregnancySaid>[0]
}

/** Corrects what is written about a person; what stood before stays in the history (E37). */
export function correct(
  person: Person,
  command: { baseV: number; changes: Given; reason: string | null },
  meta: Meta,
): Decision<PersonEvent, { v: number }> {
  if (command.baseV !== person.v) return refuse('Stale', { v: person.v })
  if (command.changes.birthOn && command.changes.birthOn > meta.on) return refuse('BornInTheFuture')

  const { tags, pregnancy, ...plain } = command.changes
  const wanted: Partial<Correctable> = { ...plain }
  if (pregnancy) wanted.pregnancy = pregnancySaid(pregnancy, meta.on)
  if (tags) wanted.tags = tags.map((tag) => ({ ...tag, declaredBy: declaredBefore(person, tag) ?? meta.by.name }))

  const keys = (Object.keys(wanted) as (keyof Correctable)[]).filter((key) => differs(wanted[key], person[key]))
  if (keys.length === 0) return refuse('NothingChanged')
  const pick = (from: Partial<Correctable>) => Object.fromEntries(keys.map((key) => [key, from[key]]))
  return decided([{ type: 'corrected', changes: pick(wanted), before: pick(person), reason: command.reason }], {
    v: meta.v,
  })
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)

const declaredBefore = (person: Person, tag: { group: string; from: string }): string | undefined =>
  person.tags.find((known) => known.group === tag.group && known.from === tag.from)?.declaredBy
