import type { Day } from '../model/calendar'
import type { Duty, DutyKind } from '../model/duty'
import type { Tier, VulnerableGroup } from '../model/person'
import { daysLate, isOpen } from './lateness'
import { dueWords, dutyWords, groupWords, tierWords } from './words'

export interface DoorDuty {
  readonly dutyId: string
  readonly kind: DutyKind
  readonly words: string
  readonly dueWords: string
  readonly clause: string
  readonly note: string | null
  /** A clinician has taken a danger sign over already. */
  readonly taken: boolean
  readonly urgent: boolean
  /** The instant hours are counted to; for a danger sign, when it was said. */
  readonly at: number | null
  readonly daysLate: number
}

export interface DoorPerson {
  /** Null where a duty is about somebody the registry does not know yet. */
  readonly personId: string | null
  readonly subjectId: string | null
  readonly name: string
  readonly birthOn: Day | null
  readonly phone: string | null
  readonly tier: Tier | null
  readonly groups: readonly VulnerableGroup[]
  readonly duties: readonly DoorDuty[]
}

/** The last is quiet: days gone by cannot be done any more, only accounted for (E02). */
export const sections = ['danger', 'late', 'today', 'window', 'missed'] as const
export type Section = (typeof sections)[number]

/** Everything open at one door: one visit, all of it (E06). */
export interface Door {
  readonly key: string
  readonly householdId: string | null
  readonly village: string
  readonly grid: string
  readonly plate: string
  readonly section: Section
  readonly daysLate: number
  /** 「3 件：这周联系、要药、上门看一眼」 */
  readonly words: string
  readonly dueWords: string
  /** Why it stands where it stands: 「红·重点，迟 1 天」. */
  readonly orderWords: string
  readonly people: readonly DoorPerson[]
}

/**
 * Risk × days late (E03). A red day weighs nine, a yellow three, any other one: red one day late comes before green up to
 * eight days late, and nobody green waits for ever behind red.
 */
export const riskWeight = (tier: Tier | null): number => (tier === 'red' ? 9 : tier === 'yellow' ? 3 : 1)

/** What 「怎么排的」 answers. */
export const orderRule =
  '有危险信号的最先，等得久的在前。迟了的按“风险 × 迟几天”排：红算 9，黄算 3，其他算 1。再是今天的，再是不急的。'

/** What is open today, by door, in the order to be done. Another's clock is passed as `now` where hours count. */
export function toDoors(duties: readonly Duty[], today: Day, now?: number): Door[] {
  const byDoor = new Map<string, Duty[]>()
  for (const duty of duties) {
    if (!isOpen(duty, today)) continue
    const key = duty.householdId ?? duty.personId ?? duty.subjectId ?? duty._id
    byDoor.set(key, [...(byDoor.get(key) ?? []), duty])
  }
  return [...byDoor]
    .map(([key, atDoor]) => rank(key, atDoor, today, now))
    .sort(byOrder)
    .map(({ door }) => door)
}

interface Ranked {
  readonly door: Door
  readonly score: number
  readonly weight: number
  /** Among dangers the one that waits longest; else what is due first. */
  readonly first: number | string
}

function rank(key: string, duties: readonly Duty[], today: Day, now?: number): Ranked {
  const scored = duties
    .map((duty) => ({ duty, late: daysLate(duty, today, now), score: scoreOf(duty, today, now) }))
    .sort(
      (a, b) =>
        Number(b.duty.urgent) - Number(a.duty.urgent) ||
        b.score - a.score ||
        Number(a.duty.kind === 'missed') - Number(b.duty.kind === 'missed') ||
        compare(a.duty.dueOn ?? '', b.duty.dueOn ?? '') ||
        compare(a.duty._id, b.duty._id),
    )
  const lead = scored[0].duty
  const late = Math.max(...scored.map((s) => s.late))
  const section = sectionOf(duties, late, today)
  const ordered = scored.map(({ duty }) => duty)
  const kinds = [...new Set(ordered.map(({ kind }) => dutyWords(kind)))]

  return {
    score: Math.max(...scored.map(({ score }) => score)),
    weight: Math.max(...duties.map(({ tier }) => riskWeight(tier))),
    first:
      section === 'danger' ? Math.min(...duties.filter((d) => d.urgent).map((d) => d.dueAt ?? 0)) : (lead.dueOn ?? ''),
    door: {
      key,
      householdId: lead.householdId,
      village: lead.village,
      grid: lead.grid,
      plate: lead.for.plate,
      section,
      daysLate: late,
      words: `${duties.length} 件：${kinds.join('、')}`,
      dueWords: dueWords(lead, today, now),
      orderWords: orderWords(lead, section, daysLate(lead, today, now)),
      people: toPeople(ordered, today, now),
    },
  }
}

const scoreOf = (duty: Duty, today: Day, now?: number): number => riskWeight(duty.tier) * daysLate(duty, today, now)

function sectionOf(duties: readonly Duty[], late: number, today: Day): Section {
  if (duties.some(({ urgent }) => urgent)) return 'danger'
  if (late > 0) return 'late'
  const now = duties.filter(({ kind }) => kind !== 'missed')
  if (now.length === 0) return 'missed'
  return now.some(({ dueOn }) => dueOn === today) ? 'today' : 'window'
}

function byOrder(a: Ranked, b: Ranked): number {
  const section = sections.indexOf(a.door.section) - sections.indexOf(b.door.section)
  if (section !== 0) return section
  const risk = a.door.section === 'danger' ? 0 : b.score - a.score || b.weight - a.weight
  return risk || compare(a.first, b.first) || b.weight - a.weight || compare(a.door.key, b.door.key)
}

function orderWords(lead: Duty, section: Section, late: number): string {
  if (section === 'danger') return '有危险信号'
  const group = lead.for.groups[0]
  // What is about nobody in the registry has no tier to be without.
  const who =
    lead.personId === null
      ? dutyWords(lead.kind)
      : lead.tier === null && group
        ? groupWords(group)
        : tierWords(lead.tier)
  if (late > 0) return `${who}，迟 ${late} 天`
  if (section === 'missed') return `${who}，前几天没记`
  return section === 'today' ? `${who}，今天` : `${who}，不急`
}

function toPeople(duties: readonly Duty[], today: Day, now?: number): DoorPerson[] {
  const people = new Map<string, DoorPerson & { duties: DoorDuty[] }>()
  for (const duty of duties) {
    const key = duty.personId ?? duty.subjectId ?? duty._id
    const { name, birthOn, phone, groups, tier } = duty.for
    const person = people.get(key) ?? {
      personId: duty.personId,
      subjectId: duty.subjectId,
      name,
      birthOn,
      phone,
      groups,
      tier,
      duties: [],
    }
    person.duties.push({
      dutyId: duty._id,
      kind: duty.kind,
      words: dutyWords(duty.kind),
      dueWords: dueWords(duty, today, now),
      clause: duty.clause,
      note: duty.note,
      taken: duty.urgent && duty.have > 0,
      urgent: duty.urgent,
      at: duty.dueAt,
      daysLate: daysLate(duty, today, now),
    })
    people.set(key, person)
  }
  return [...people.values()]
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
