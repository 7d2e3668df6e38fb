import { type Output } from '@domain/contract'
import { ageOn, type Day } from '@domain/model/calendar'
import { isUntiered } from '@/words/tiers'
import { dayAt } from '@/words/when'

type List = Output<'today.list'>
type Door = List['doors'][number]
type Person = Door['people'][number]
type Duty = Person['duties'][number]

/** What only a clinician settles; a caller who is a cadre too finds the rest on the cadre's list. */
const CLINICAL: readonly Duty['kind'][] = [
  'urgent-clinic',
  'first-contact',
  'follow-up',
  'remeasure',
  'route',
  'panel',
  'referral',
  'confirm-away',
  'close-episode',
]
/** Dealt with by deciding, not by having been in touch (A20). */
const DECIDED: readonly Duty['kind'][] = ['route', 'panel']

export interface DueRow {
  readonly personId: string
  readonly name: string
  readonly age?: number
  readonly tier?: NonNullable<Person['tier']>
  /** The township's plan classifies nobody of this age (A02). */
  readonly untiered: boolean
  readonly groups: Person['groups']
  readonly phone: string | null
  readonly door: string
  readonly duties: string
  readonly note?: string
  readonly due: string
  readonly daysLate: number
  readonly urgent: boolean
  /** Nothing is owed but where they are treated: the card opens that page. */
  readonly toDecide: boolean
  /** The first thing owed is the next step of a referral: the card opens that page (E23). */
  readonly onTheWay: boolean
  /** A clinician has taken it over: what is left is to see to it. */
  readonly taken: boolean
}

/** One row a person, in the order the server gave: danger, then risk × lateness, then today's (E03). */
export function dueRows(doors: readonly Door[], now: number): DueRow[] {
  const rows = doors.flatMap((door) =>
    door.people.flatMap((person): DueRow[] => {
      const duties = person.duties.filter((duty) => CLINICAL.includes(duty.kind))
      const lead = duties[0]
      if (person.personId === null || !lead) return []
      return [
        {
          personId: person.personId,
          name: person.name,
          age: ageOf(person, now),
          tier: person.tier ?? undefined,
          untiered: person.tier === null && isUntiered(ageOf(person, now), door.village, dayAt(now) as Day),
          groups: person.groups,
          phone: person.phone,
          door: door.plate,
          duties: [...new Set(duties.map((duty) => duty.words))].join('、'),
          note: duties.map((duty) => noteWords(duty.note)).find(Boolean),
          due: lead.dueWords,
          daysLate: Math.max(...duties.map((duty) => duty.daysLate)),
          urgent: duties.some((duty) => duty.urgent),
          toDecide: duties.every((duty) => DECIDED.includes(duty.kind)),
          onTheWay: lead.kind === 'referral',
          taken: duties.some((duty) => duty.taken),
        },
      ]
    }),
  )
  return [...rows.filter((row) => row.urgent), ...rows.filter((row) => !row.urgent)]
}

/** 上次 2023-02-05 → 上次 2月5日 */
const noteWords = (note: string | null): string | undefined =>
  note?.replace(/\d{4}-0?(\d+)-0?(\d+)/g, (_, month: string, on: string) => `${month}月${on}日`)

const ageOf = ({ birthOn }: Person, now: number): number | undefined =>
  birthOn === null ? undefined : ageOn(birthOn, dayAt(now) as Day)

export interface DueSection {
  readonly key: 'danger' | 'late' | 'today'
  readonly title: string
  readonly rows: readonly DueRow[]
}

/** Grouped as they are to be done; an empty group is not shown. */
export function dueSections(rows: readonly DueRow[]): DueSection[] {
  const late = rows.filter((row) => !row.urgent && row.daysLate > 0)
  const rest = rows.filter((row) => !row.urgent && row.daysLate === 0)
  const all: DueSection[] = [
    { key: 'danger', title: '要马上处理', rows: rows.filter((row) => row.urgent) },
    { key: 'late', title: '迟了', rows: late },
    { key: 'today', title: '今天和这两天', rows: rest },
  ]
  return all.filter((section) => section.rows.length > 0)
}
