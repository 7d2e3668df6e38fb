import { ageOn, type Day } from '../../model/calendar'
import type { Household, Person, Tag } from '../../model/person'
import { placeName, villageName } from '../../policy/tenants'
import { dayStateOf } from '../day-state'
import { dutiesOf } from '../duties'
import { daysLate } from '../lateness'
import { groupWords, stateWords, tierWords } from '../words'
import { diseaseWords, hardshipWords, pregnancyWords, sexWords, vaccinationWords } from '../words-facts'
import { ledgerColumns, type CorrectableKey, type ColumnKey } from './columns'

type Facts = Pick<Person, 'name' | 'sex' | 'birthOn' | 'phone' | 'disease' | 'vaccination' | 'tags'>

/** What a cell says about a fact; reading it back gives the same fact. */
export const factWords: { readonly [K in CorrectableKey]: (facts: Facts) => string } = {
  name: ({ name }) => name,
  sex: ({ sex }) => sexWords(sex),
  birthOn: ({ birthOn }) => birthOn,
  phone: ({ phone }) => phone ?? '',
  disease: ({ disease }) => diseaseWords(disease),
  vaccination: ({ vaccination }) => vaccinationWords(vaccination),
  groups: ({ tags }) => tags.map(groupAndDates).join('；'),
}

/** 孤寡老人（2023-02-01起）, 残疾人（2023-01-01至2023-03-01） */
const groupAndDates = ({ group, from, until }: Tag): string =>
  `${groupWords(group)}（${from}${until === null ? '起' : `至${until}`}）`

/** 3网格 */
export const gridWords = (grid: string): string => placeName(grid).split(' ')[1] ?? ''

/** What the door counts as; a blank, which erases nothing, where it is neither. */
export const hardshipCell = (door: Pick<Household, 'hardship'> | undefined): string =>
  hardshipWords(door?.hardship ?? null)

interface Writing {
  /** A person whose door cannot be found has none. */
  readonly door: Pick<Household, 'head' | 'hardship' | 'v'> | undefined
  readonly today: Day
  readonly now: number
  /** Names and numbers made out only in part, and nothing by which they could be looked up again (E12). */
  readonly masked: boolean
}

/** One person as a row of the ledger, in the order of its columns (A04). */
export function writeRow(person: Person, writing: Writing): string[] {
  const cells = cellsOf(person, writing)
  return ledgerColumns.map(({ key }) => cells[key])
}

function cellsOf(person: Person, { door, today, now, masked }: Writing): Record<ColumnKey, string> {
  const late = Math.max(0, ...dutiesOf(person).map((duty) => daysLate(duty, today, now)))
  const gone = person.away?.confirmed != null
  const facts = Object.fromEntries(Object.entries(factWords).map(([key, words]) => [key, words(person)])) as Record<
    CorrectableKey,
    string
  >
  return {
    ...facts,
    ...(masked && { name: maskedName(facts.name), phone: maskedPhone(facts.phone), birthOn: maskedDay(facts.birthOn) }),
    village: villageName(person.village),
    grid: gridWords(person.grid),
    plate: person.plate,
    head: masked ? maskedName(door?.head ?? '') : (door?.head ?? ''),
    age: String(ageOn(person.birthOn, today)),
    tier: person.tier === null ? (person.toSurvey ? '情况没问全' : '') : tierWords(person.tier),
    hardship: hardshipCell(door),
    pregnancy: person.pregnancy ? pregnancyWords(person.pregnancy) : '',
    treatment: person.episode ? `${person.episode.openedOn}起` : '',
    late: late > 0 && !gone ? `迟 ${late} 天` : '',
    today: stateWords(dayStateOf(person, today) ?? 'nobody-tried'),
    registeredOn: person.registeredOn,
    id: masked ? '' : person._id,
    version: masked ? '' : String(person.v),
    doorVersion: masked || !door ? '' : String(door.v),
  }
}

/** 张** */
export const maskedName = (name: string): string => {
  const [first = '', ...rest] = name
  return first + '*'.repeat(rest.length)
}
/** 138****5678 */
const maskedPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
const maskedDay = (on: string): string => `${on.slice(0, 4)}-**-**`
