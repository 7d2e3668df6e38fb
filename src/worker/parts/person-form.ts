import { type HouseholdPerson, type Input } from '@domain/contract'
import { type Day } from '@domain/model/day'
import { type VulnerableGroup } from '@domain/model/person'
import { pregnancySaid, type PregnancyAnswer } from '@/words/pregnancy'

export type NewPerson = Input<'household.register'>['people'][number]

/** A person as the form holds it; what nobody has asked yet stays open, and 还没问 is an answer (R23). */
export interface PersonDraft {
  readonly name: string
  readonly sex?: NewPerson['sex']
  readonly birthOn: string
  readonly phone: string
  readonly disease?: NewPerson['disease']
  readonly vaccination?: NewPerson['vaccination']
  readonly groups: readonly VulnerableGroup[]
  /** Said now; absent, nothing is changed about it (A19). */
  readonly pregnancy?: Exclude<PregnancyAnswer, 'unsure'>
  readonly dueOn?: string
  readonly endedOn?: string
}

export const emptyPerson: PersonDraft = { name: '', birthOn: '', phone: '', groups: [] }

export type Faults = Partial<
  Record<'name' | 'sex' | 'birthOn' | 'phone' | 'disease' | 'vaccination' | 'pregnancy', string>
>

/** What is still missing or cannot be, by field; empty when it can be saved. */
export function faultsIn(draft: PersonDraft, today: Day): Faults {
  return {
    ...(draft.name.trim() === '' && { name: '写上姓名。' }),
    ...(!draft.sex && { sex: '男还是女，点一个。' }),
    ...(draft.birthOn === ''
      ? { birthOn: '选出生日期；只知道年份，就选 1 月 1 日。' }
      : draft.birthOn > today
        ? { birthOn: '出生日期在今天以后。看一眼年份。' }
        : {}),
    ...(phoneFault(draft.phone) && { phone: phoneFault(draft.phone) }),
    ...(draft.pregnancy === 'gave-birth' && pregnancyFault(draft, today)),
    ...(!draft.disease && { disease: '点一个；没问到就点“还没问”。' }),
    ...(!draft.vaccination && { vaccination: '点一个；没问到就点“还没问”。' }),
  }
}

const pregnancyFault = ({ endedOn }: PersonDraft, today: Day): Faults =>
  endedOn !== undefined && endedOn > today ? { pregnancy: '生的日子在今天以后。看一眼。' } : {}

/** What the form says about a pregnancy; a man's form says nothing, whatever was picked before. */
function pregnancyIn({ sex, pregnancy, dueOn, endedOn }: PersonDraft): Pick<NewPerson, 'pregnancy'> {
  if (sex !== 'female' || !pregnancy) return {}
  const said = pregnancySaid(pregnancy).pregnancy
  if (pregnancy === 'pregnant') return { pregnancy: { pregnant: true, ...(dueOn && { dueOn: dueOn as Day }) } }
  if (pregnancy === 'gave-birth' && endedOn) return { pregnancy: { pregnant: false, endedOn: endedOn as Day } }
  return said ? { pregnancy: said } : {}
}

/** Empty is allowed: not everybody has a telephone. */
export const phoneFault = (phone: string): string | undefined =>
  phone.trim() === '' || /^\+?\d[\d-]{4,15}$/.test(phone.trim()) ? undefined : '只能是数字，看一眼有没有多打。'

export const hasFaults = (faults: Faults): boolean => Object.keys(faults).length > 0

const phoneOf = (phone: string): string | null => phone.trim() || null

/** As the contract takes it; groups begin today. */
export const toPerson = (draft: PersonDraft, today: Day): NewPerson => ({
  name: draft.name.trim(),
  sex: draft.sex ?? 'female',
  birthOn: draft.birthOn as Day,
  phone: phoneOf(draft.phone),
  disease: draft.disease ?? 'unknown',
  vaccination: draft.vaccination ?? 'unknown',
  tags: draft.groups.map((group) => ({ group, from: today, until: null })),
  ...pregnancyIn(draft),
})

export const draftOf = (person: HouseholdPerson): PersonDraft => ({
  name: person.name,
  sex: person.sex,
  birthOn: person.birthOn,
  phone: person.phone ?? '',
  disease: person.disease,
  vaccination: person.vaccination,
  groups: person.tags.map(({ group }) => group),
})

type Changes = Input<'person.correct'>['changes']

/** Only what differs from what is written, so that two people correcting different things do not undo each other. */
export function changesOf(draft: PersonDraft, person: HouseholdPerson, today: Day): Changes {
  const before = draftOf(person)
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  return {
    ...(draft.name.trim() !== before.name && { name: draft.name.trim() }),
    ...(draft.sex !== before.sex && { sex: draft.sex }),
    ...(draft.birthOn !== before.birthOn && { birthOn: draft.birthOn as Day }),
    ...(draft.phone.trim() !== before.phone && { phone: phoneOf(draft.phone) }),
    ...(draft.disease !== before.disease && { disease: draft.disease }),
    ...(draft.vaccination !== before.vaccination && { vaccination: draft.vaccination }),
    ...pregnancyIn(draft),
    ...(!same(draft.groups, before.groups) && {
      tags: draft.groups.map((group) => {
        const known = person.tags.find((tag) => tag.group === group)
        return known ? { group, from: known.from, until: known.until } : { group, from: today, until: null }
      }),
    }),
  }
}
