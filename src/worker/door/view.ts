import { type HouseholdView, type PostView, type RequestLine } from '@domain/contract'
import { ageOn, type Day } from '@domain/model/day'
import { type Said } from '@domain/model/care'
import { type DutyKind } from '@domain/model/duty'
import { type Tier, type VulnerableGroup } from '@domain/model/person'
import { type Door } from '@domain/rules/list-order'
import { type Policy } from '@domain/policy/pack'
import { packFor } from '@domain/policy/pack-for'
import { groupWords, outcomeWords } from '@domain/rules/words'
import { type DutyPerson } from '@/components/duty-card'
import { type Asked } from '@/words/answers'
import { isUntiered } from '@/words/tiers'
import { agoWords } from '../parts/when'

export interface DutyFace {
  readonly key: string
  readonly kind: DutyKind
  readonly words: string
  readonly due: string
  readonly late: number
  readonly mine: boolean
}

export interface PersonFace {
  readonly personId: string
  readonly name: string
  readonly age?: number
  readonly birthOn: Day | null
  /** Which further questions to ask (R30, A19). */
  readonly child: boolean
  readonly pregnant: Said
  readonly tier: Tier | null
  readonly groups: readonly VulnerableGroup[]
  readonly phone: string | null
  readonly episodeDay: number | null
  readonly alert: HouseholdView['people'][number]['alert']
  /** 在家治, 等县专家定: where, without the clinical grounds (A35). */
  readonly treatment: string | null
  /** 住院中，2月8日起，先不联系 */
  readonly away: string | null
  readonly last: HouseholdView['people'][number]['lastAttempt']
  readonly duties: readonly DutyFace[]
}

/** A door as its page shows it: from the server, or from the list until the server has answered. */
export interface DoorFace {
  readonly householdId: string
  /** Null while only the list is known. */
  readonly v: number | null
  readonly plate: string
  readonly village: string
  readonly head: string
  readonly phone: string | null
  readonly hardship: HouseholdView['hardship']
  readonly township: string
  readonly people: readonly PersonFace[]
  readonly requests: readonly RequestLine[]
}

export const faceOf = (house: HouseholdView, today: Day): DoorFace => ({
  householdId: house.householdId,
  v: house.v,
  plate: house.plate,
  village: house.villageName,
  head: house.head,
  phone: house.phone,
  hardship: house.hardship,
  township: house.grid.slice(0, 9),
  requests: house.requests,
  people: house.people.map((person) => ({
    personId: person.personId,
    name: person.name,
    age: person.age,
    birthOn: person.birthOn,
    child: person.child,
    pregnant: person.pregnant,
    tier: person.tier,
    groups: person.tags.filter((tag) => tag.from <= today).map((tag) => tag.group),
    phone: person.phone,
    episodeDay: person.episode?.dayNumber ?? null,
    alert: person.alert,
    treatment: person.treatment?.words ?? null,
    away: person.away?.words ?? null,
    last: person.lastAttempt,
    duties: person.duties.map(({ dutyId, kind, words, dueWords, late, mine }) => ({
      key: dutyId,
      kind,
      words,
      due: dueWords,
      late,
      mine,
    })),
  })),
})

/** What the day's list knew of the door: only its own duties, and nobody who is owed nothing. */
export const faceFromList = (door: Door, today: Day): DoorFace => ({
  householdId: door.householdId ?? '',
  v: null,
  plate: door.plate,
  village: '',
  head: door.people[0]?.name ?? '',
  phone: null,
  hardship: null,
  township: door.village.slice(0, 9),
  requests: [],
  people: door.people.flatMap(({ personId, name, birthOn, tier, groups, phone, duties }) =>
    personId === null
      ? []
      : [
          {
            personId,
            name,
            ...(birthOn && { age: ageOn(birthOn, today) }),
            birthOn,
            ...askedByAge(birthOn && ageOn(birthOn, today), packFor(door.village.slice(0, 9), today).policy),
            tier,
            groups,
            phone,
            episodeDay: null,
            alert: null,
            treatment: null,
            away: null,
            last: null,
            duties: duties.map(({ dutyId, kind, words, dueWords, daysLate }) => ({
              key: dutyId,
              kind,
              words,
              due: dueWords,
              late: daysLate,
              mine: true,
            })),
          },
        ],
  ),
})

/** The list knows an age and nothing else: whoever may be concerned is asked. */
function askedByAge(age: number | null, { childBelowAge, mayBePregnantAges }: Policy): Asked {
  const [from, to] = mayBePregnantAges.value
  const may = age !== null && age >= from && age <= to
  return { child: age !== null && age < childBelowAge.value, pregnant: may ? 'unknown' : 'no' }
}

/** 2 人，这一趟能办 3 件 (E06) */
export function headWords(face: DoorFace): string {
  const here = mineAt(face).length + face.requests.filter(({ state }) => state !== 'handed-over').length
  return `${face.people.length} 人，${here > 0 ? `这一趟能办 ${here} 件` : '今天没有要办的'}`
}

export const mineAt = (face: DoorFace): DutyFace[] =>
  face.people.flatMap((person) => person.duties.filter(({ mine }) => mine))

/** The last time anybody tried here, in words; that it reached nobody is said for what it is (F15). */
export function lastWords(face: DoorFace, today: Day): { said: string; means?: string } | null {
  const last = face.people.flatMap((p) => (p.last ? [{ ...p.last, name: p.name }] : [])).sort((a, b) => b.at - a.at)[0]
  if (!last) return null
  const how = last.mode === 'visit' ? '上门' : last.mode === 'phone' ? '打过' : '联系过'
  const whom = face.people.length > 1 ? `（${last.name}）` : ''
  const visit = face.people.some((person) => person.duties.some(({ kind }) => kind === 'visit'))
  const missed = last.outcome !== 'fine' && last.outcome !== 'not-fine'
  return {
    said: `${agoWords(last.at, today)} ${last.who}${how}${whom}，${outcomeWords(last.outcome)}。`,
    ...(missed && { means: visit ? '没联系上不等于没事，所以要上门。' : '没联系上不等于没事，再试。' }),
  }
}

export interface Number {
  readonly name: string
  readonly phone: string
}

/** Every number one can reach this door by, each once: whom something is owed first, then the others, then the house. */
export function numbersAt(face: DoorFace): Number[] {
  const owed = (person: PersonFace) => person.duties.filter(({ mine }) => mine).length
  const people = [...face.people].sort((a, b) => owed(b) - owed(a))
  const all = [
    ...people.flatMap(({ name, phone }) => (phone ? [{ name, phone }] : [])),
    ...(face.phone ? [{ name: `${face.head}家`, phone: face.phone }] : []),
  ]
  return all.filter(({ phone }, n) => all.findIndex((one) => one.phone === phone) === n)
}

/** Who may write a contact down here: a cadre. A clinician follows up on a page of its own. */
export const mayRecord = (posts: readonly PostView[] | undefined): boolean =>
  posts === undefined || posts.some(({ role }) => role === 'cadre')

/** A person as the line at the head of a block. */
export const lineOf = ({ name, age, tier, groups }: PersonFace, township: string, today: Day): DutyPerson => ({
  name,
  groups: groups.map(groupWords),
  ...(age !== undefined && { age }),
  ...(tier === null ? { untiered: isUntiered(age, township, today) } : { tier }),
})
