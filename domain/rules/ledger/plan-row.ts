import type { NewPerson } from '../../contract/registry'
import type { Day } from '../../model/calendar'
import type { Hardship, Household, Person } from '../../model/person'
import { villageOf } from '../../model/place-code'
import { placeName } from '../../policy/tenants'
import type { Correctable } from '../person/events'
import { hardshipWords } from '../words-facts'
import { correctable, type CorrectableKey, type Cells, type ColumnKey } from './columns'
import {
  readBirth,
  readDisease,
  readGroups,
  readHardship,
  readPhone,
  readSex,
  readText,
  readGrid,
  readVaccination,
  readVillage,
  type NewTag,
  type Read,
} from './read-cell'
import type { LedgerRow } from './read-sheet'
import { factWords, hardshipCell } from './write-row'

export interface Fault {
  readonly column: ColumnKey
  readonly words: string
}
export type Changes = Partial<Omit<Correctable, 'tags' | 'pregnancy'>> & { tags?: readonly NewTag[] }

/** What becomes of one row: something, nothing, or a refusal that says which cell and why (E11). */
export type RowPlan =
  | { readonly outcome: 'unchanged'; readonly person: Person }
  | {
      readonly outcome: 'changed'
      readonly person: Person
      readonly changes: Changes
      readonly keys: readonly CorrectableKey[]
      /** What their door counts as from now on; absent where the row says nothing new of it. */
      readonly door?: DoorChange
    }
  | { readonly outcome: 'created'; readonly door: NewDoor; readonly person: NewPerson }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }

/** 脱贫户, 监测户 or neither, of a whole door (B03). */
export interface DoorChange {
  readonly household: Household
  readonly hardship: Hardship | null
}

/** The door a new person lives behind: there already, or opened with them. */
export interface NewDoor {
  readonly grid: string
  readonly plate: string
  readonly head: string
  readonly phone: string | null
  readonly household: Household | null
  /** What the door counts as, where the row says so. */
  readonly hardship?: Hardship | null
}

/** What the registry knows around the rows of one page. */
export interface Known {
  readonly township: string
  readonly today: Day
  /** Everybody a row may mean: named by its number, or of its name in the township. */
  readonly people: readonly Person[]
  /** Their doors, and those that stand where a new person would live. */
  readonly households: readonly Household[]
  /** What somebody's facts were when the file was written, where they have been corrected since. */
  readonly factsThen: ReadonlyMap<string, Partial<Correctable>>
  /** What a door counted as when the file was written, where that was said anew since. */
  readonly hardshipThen: ReadonlyMap<string, Hardship | null>
}

const refused = (column: ColumnKey, words: string): RowPlan => ({ outcome: 'refused', faults: [{ column, words }] })

/** Written as the number of somebody who only looks like a person already there. */
const NEW = ['新', '新增', 'new']

/** Judges a row on its own: nothing in it depends on another row, so a bad one stops nothing else (A04). */
export function planRow(row: LedgerRow, known: Known): RowPlan {
  const { sameAs, doorSaid } = row
  if (doorSaid && !doorSaid.same) return refused('hardship', `和第 ${doorSaid.line} 行说的不一样，同一户只能填一样`)
  // What an earlier row has said of the door is that row's to do.
  const cells: Cells = doorSaid ? { ...row.cells, hardship: undefined } : row.cells
  if (sameAs !== null) return refused(cells.id ? 'id' : 'name', `和第 ${sameAs} 行是同一个人`)
  const { id } = cells
  if (id !== undefined && !NEW.includes(id.toLowerCase())) {
    const person = known.people.find((one) => one._id === id && one.township === known.township)
    return person ? planKnown(person, cells, known) : refused('id', '没有这个档案号。新增的人，这一格空着')
  }
  return planNamed(cells, known, id !== undefined)
}

/** Somebody without a number: the same name and day of birth at the same door is the same person; elsewhere, asked about. */
function planNamed(cells: Cells, known: Known, surelyNew: boolean): RowPlan {
  const born = readBirth(cells.birthOn ?? '', known.today)
  const namesakes =
    'value' in born ? known.people.filter((one) => one.name === cells.name && one.birthOn === born.value) : []
  const here = namesakes.filter((one) => doorFaults(one, cells, known).length === 0)
  if (here.length > 1)
    return refused(
      'id',
      `这里有 ${here.length} 个同名同生日的人（${here.map(({ _id }) => _id).join('、')}），填上是哪个档案号`,
    )
  if (here.length === 1 && !surelyNew) return planKnown(here[0], cells, known)
  if (namesakes.length > 0 && !surelyNew) {
    const [{ grid, plate, _id }] = namesakes
    return refused(
      'name',
      `同名同生日的人登记在${placeName(grid)} ${plate}（${_id}）。是他，填上档案号；不是他，档案号写“新”`,
    )
  }
  return planNew(cells, known)
}

/** A cell that says what it said when it was exported changes nothing, whatever it says: so an export brought back is silent. */
function planKnown(person: Person, cells: Cells, known: Known): RowPlan {
  const faults = doorFaults(person, cells, known)
  const changes: Changes = {}
  const keys: CorrectableKey[] = []
  const then = known.factsThen.get(person._id) ?? {}
  for (const key of correctable) {
    const text = cells[key]
    if (text === undefined || text === factWords[key](person)) continue
    const field = fieldOf(key)
    if (field in then) {
      // Corrected in the registry since the file was written: what the file merely repeats must not undo it.
      if (text === factWords[key]({ ...person, ...then })) continue
      faults.push({ column: key, words: `登记里后来改成了“${factWords[key](person)}”。以哪个为准，看一眼再导` })
      continue
    }
    const read = readFact(key, text, person, known.today)
    if ('fault' in read) faults.push({ column: key, words: read.fault })
    else if (!same(read.value, field === 'tags' ? person.tags.map(undeclared) : person[field])) {
      Object.assign(changes, { [field]: read.value })
      keys.push(key)
    }
  }
  const household = known.households.find((one) => one._id === person.householdId)
  const hardship = doorSays(cells, household, known)
  if (hardship && 'fault' in hardship) faults.push({ column: 'hardship', words: hardship.fault })
  if (faults.length > 0) return { outcome: 'refused', faults }
  const door = household && hardship && 'value' in hardship ? { household, hardship: hardship.value } : undefined
  if (keys.length === 0 && !door) return { outcome: 'unchanged', person }
  return { outcome: 'changed', person, changes, keys, ...(door && { door }) }
}

/** What the row says of the door; null where that is nothing, or nothing new. */
function doorSays(
  { hardship }: Cells,
  household: Household | undefined,
  { hardshipThen }: Known,
): Read<Hardship | null> | null {
  if (hardship === undefined || hardship === hardshipCell(household)) return null
  const then = household && hardshipThen.get(household._id)
  if (then !== undefined && hardship === hardshipWords(then)) return null
  if (then !== undefined)
    return { fault: `登记里后来改成了“${hardshipCell(household) || '空'}”。以哪个为准，看一眼再导` }
  const read = readHardship(hardship)
  return 'value' in read && household && read.value === (household.hardship ?? null) ? null : read
}

const fieldOf = (key: CorrectableKey) => (key === 'groups' ? 'tags' : key)
const undeclared = ({ group, from, until }: Person['tags'][number]): NewTag => ({ group, from, until })
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function readFact(key: CorrectableKey, text: string, person: Pick<Person, 'tags'>, today: Day): Read<unknown> {
  switch (key) {
    case 'name':
      return readText(text)
    case 'sex':
      return readSex(text)
    case 'birthOn':
      return readBirth(text, today)
    case 'phone':
      return readPhone(text)
    case 'disease':
      return readDisease(text)
    case 'vaccination':
      return readVaccination(text)
    case 'groups':
      return readGroups(text, person.tags, today)
  }
}

/** Where somebody lives is not corrected through a file: a move has its own way, and keeps its history. */
function doorFaults(person: Person, cells: Cells, { township, households }: Known): Fault[] {
  const faults: Fault[] = []
  const lives = `登记在${placeName(person.grid)} ${person.plate}，搬家不能在这里改`
  const village = cells.village === undefined ? null : readVillage(cells.village, township)
  if (village && !('value' in village && village.value === person.village))
    faults.push({ column: 'village', words: lives })
  const grid = cells.grid === undefined ? null : readGrid(cells.grid, villageOf(person.grid))
  if (grid && !('value' in grid && grid.value === person.grid)) faults.push({ column: 'grid', words: lives })
  if (cells.plate !== undefined && cells.plate !== person.plate.trim()) faults.push({ column: 'plate', words: lives })
  const household = households.find((one) => one._id === person.householdId)
  if (cells.head !== undefined && household && cells.head !== household.head.trim())
    faults.push({ column: 'head', words: `登记的户主是${household.head}，户主不能在这里改` })
  return faults
}

function planNew(cells: Cells, known: Known): RowPlan {
  const faults: Fault[] = []
  const take = <T>(column: ColumnKey, read: Read<T>): T | undefined => {
    if ('value' in read) return read.value
    faults.push({ column, words: read.fault })
    return undefined
  }
  const or = <T>(column: ColumnKey, read: (text: string) => Read<T>, otherwise: T | undefined): T | undefined => {
    const text = cells[column]
    if (text !== undefined) return take(column, read(text))
    return otherwise === undefined ? take<T>(column, { fault: '没填' }) : otherwise
  }
  const village = or('village', (text) => readVillage(text, known.township), undefined)
  const grid = village === undefined ? undefined : or('grid', (text) => readGrid(text, village), undefined)
  const plate = or('plate', readText, undefined)
  const name = or('name', readText, undefined)
  const sex = or('sex', readSex, undefined)
  const birthOn = or('birthOn', (text) => readBirth(text, known.today), undefined)
  const phone = or('phone', readPhone, null)
  const disease = or('disease', readDisease, 'unknown')
  const vaccination = or('vaccination', readVaccination, 'unknown')
  const tags = or('groups', (text) => readGroups(text, [], known.today), [])
  const head = or('head', readText, name ?? '')
  const doors = known.households.filter((one) => one.grid === grid && one.plate === plate)
  const household = doors.length > 1 ? doors.find((one) => one.head === head) : (doors[0] ?? null)
  const said = doorSays(cells, household ?? undefined, known)
  const hardship = said ? take('hardship', said) : undefined
  if (household === undefined)
    faults.push({ column: 'plate', words: `这个门牌有 ${doors.length} 户，户主填上其中一户的` })
  if (faults.length > 0 || !grid || !plate || !name || !sex || !birthOn || !disease || !vaccination || !head || !tags)
    return { outcome: 'refused', faults }
  return {
    outcome: 'created',
    door: { grid, plate, head, phone: phone ?? null, household: household ?? null, hardship },
    person: { name, sex, birthOn, phone: phone ?? null, disease, vaccination, tags },
  }
}
