import { type Output, type PostView } from '@domain/contract'
import { ageOn, type Day } from '@domain/model/day'
import { reaches } from '@domain/model/place-code'
import { type Door, type DoorDuty, type DoorPerson, type Section } from '@domain/rules/list-order'
import { groupWords } from '@domain/rules/words'
import { type DutyPerson } from '@/components/duty-card'
import { noteOf } from '../parts/duty-words'
import { isUntiered } from '@/words/tiers'
import { clockWords } from '../parts/when'

type List = Output<'today.list'>

export interface UrgentView {
  readonly key: string
  readonly personId: string
  readonly title: string
  readonly at: string
  readonly door: string
  readonly person: DutyPerson
  readonly phone: string | null
  readonly householdId: string | null
  /** A cadre takes it over; a clinician goes on to treat and settle it. */
  readonly next: 'take' | 'treat'
}

export interface DoorView {
  readonly key: string
  readonly householdId: string | null
  readonly door: string
  readonly family: string
  readonly people: readonly DutyPerson[]
  readonly duties: string
  readonly note?: string
  readonly daysLate: number
  readonly due: string
  readonly order: string
  readonly phone: string | null
  readonly waiting: boolean
  /** The person, where everything at this door is the clinic's. */
  readonly clinicOf: string | null
  /** The question, where somebody asks to be bound. */
  readonly bondId: string | null
  /** A device that waits to be disinfected: nobody's door, so the list of devices opens. */
  readonly isDevice: boolean
}

export interface SectionView {
  readonly section: Section
  readonly title: string
  readonly urgent: readonly UrgentView[]
  readonly doors: readonly DoorView[]
}

const names: Record<Section, string> = {
  danger: '要马上处理',
  late: '迟了',
  today: '今天',
  window: '这几天都行',
  missed: '前几天没记',
}

/** Only what today asks for is counted: what may wait until Sunday is no debt yet. */
export const owedToday = ({ danger, late, today }: List['counts']): number => danger + late + today

export function headOf(list: Pick<List, 'counts' | 'placeNames'>): { title: string; aside: string } {
  const left = owedToday(list.counts)
  const [first = '', ...rest] = list.placeNames
  return {
    title: left > 0 ? `还有 ${left} 户` : '今天的办完了',
    aside: rest.length > 0 ? `${first}等 ${rest.length + 1} 处` : first,
  }
}

/** The doors as far as they are shown, under what they are: the order is the server's (E03) and is not touched. */
export function sectionsOf(
  doors: readonly Door[],
  counts: List['counts'],
  today: Day,
  waitingFor: ReadonlySet<string> = new Set(),
  posts: readonly PostView[] = [],
): SectionView[] {
  return (['danger', 'late', 'today', 'window', 'missed'] as const).flatMap((section) => {
    const mine = doors.filter((door) => door.section === section)
    if (mine.length === 0) return []
    const urgent = mine.flatMap((door) => urgentAt(door, today))
    return [
      {
        section,
        title: `${names[section]}，${counts[section]} 户`,
        urgent,
        doors:
          section === 'danger' ? [] : mine.map((door) => doorView(door, today, waitingFor, coveredFor(door, posts))),
      },
    ]
  })
}

function urgentAt(door: Door, today: Day): UrgentView[] {
  if (door.section !== 'danger') return []
  return door.people.flatMap((person) => {
    const duty = leadDanger(person)
    if (!duty || person.personId === null) return []
    const next = duty.kind === 'urgent-clinic' ? 'treat' : 'take'
    return [
      {
        key: `${door.key}-${person.personId}`,
        personId: person.personId,
        title: `${duty.note?.replace(' ℃', '\u00a0℃') ?? '有危险信号'}，${next === 'take' ? '等人接手' : '等医生处理'}`,
        at: duty.at === null ? '' : `${clockWords(duty.at)} 报`,
        door: door.plate,
        person: personView(person, door.village, today),
        phone: person.phone,
        householdId: door.householdId,
        next,
      } satisfies UrgentView,
    ]
  })
}

/** Who holds both posts takes over first: that stops the ladder. */
const leadDanger = ({ duties }: DoorPerson): DoorDuty | undefined =>
  duties.find(({ kind }) => kind === 'urgent-cadre') ?? duties.find(({ kind }) => kind === 'urgent-clinic')

/** The list does not know whose house it is called; it is seldom the child's. */
const eldest = (people: readonly DoorPerson[]): DoorPerson | undefined =>
  [...people].sort((a, b) => ((a.birthOn ?? '9') < (b.birthOn ?? '9') ? -1 : 1))[0]

const CLINIC = ['urgent-clinic', 'first-contact', 'follow-up', 'remeasure', 'route', 'panel']

/** 代谁的户: a door that is here only because somebody is on leave (E21). */
function coveredFor({ grid }: Door, posts: readonly PostView[]): string | null {
  const here = posts.filter(({ place }) => reaches(place, grid))
  return here.length > 0 && here.every(({ covers }) => covers) ? (here[0].covers ?? null) : null
}

function doorView(door: Door, today: Day, waitingFor: ReadonlySet<string>, covered: string | null): DoorView {
  const duties = door.people.flatMap((person) => person.duties)
  const [lead] = door.people
  const bond = duties.find(({ kind }) => kind === 'bond')
  const isDevice = duties.every(({ kind }) => kind === 'device-clean')
  const note = duties.map(noteOf).find((words) => words !== null)
  const said = [covered && `代${covered}的户`, note].filter(Boolean).join('，')
  return {
    key: door.key,
    householdId: door.householdId,
    door: door.plate || '没说门牌',
    family:
      isDevice && lead ? lead.name : bond && lead ? `有人要认${lead.name}` : `${eldest(door.people)?.name ?? ''}家`,
    people: bond || isDevice ? [] : door.people.map((person) => personView(person, door.village, today)),
    duties: door.words,
    ...(said && { note: said }),
    daysLate: door.daysLate,
    due: door.dueWords,
    order: door.orderWords,
    phone: bond ? null : (door.people.find(({ phone }) => phone)?.phone ?? null),
    waiting: door.people.some(({ personId }) => personId !== null && waitingFor.has(personId)),
    clinicOf: duties.every(({ kind }) => CLINIC.includes(kind)) ? (lead?.personId ?? null) : null,
    bondId: bond ? bond.dutyId.replace(/:bond$/, '') : null,
    isDevice,
  }
}

function personView({ name, birthOn, tier, groups }: DoorPerson, village: string, today: Day): DutyPerson {
  const age = birthOn === null ? undefined : ageOn(birthOn, today)
  return {
    name,
    groups: groups.map(groupWords),
    ...(age !== undefined && { age }),
    ...(tier === null ? { untiered: isUntiered(age, village, today) } : { tier }),
  }
}

/** Whom something still waits on this phone for: 存在手机里. */
export const personIdsIn = (entries: readonly { readonly input: unknown }[]): Set<string> =>
  new Set(entries.flatMap(({ input }) => (input as { personId?: string } | null)?.personId ?? []))
