import type { Commit } from '@domain/model/commit'
import type { Household, Person } from '@domain/model/person'
import { addPerson, householdStream, MOST_PEOPLE, register, sayHardship } from '@domain/rules/household/stream'
import type { DoorChange, Fault, RowPlan } from '@domain/rules/ledger/plan-row'
import type { LedgerRow } from '@domain/rules/ledger/read-sheet'
import { factWords } from '@domain/rules/ledger/write-row'
import { correct } from '@domain/rules/person/correct'
import { personStream } from '@domain/rules/person/stream'
import { refuse } from '@domain/rules/stream'
import type { Context } from '../../_runtime/handler'
import { codesFrom, hashCode, idsFrom } from '../../_runtime/ids'
import { known } from '../../_runtime/known'
import { commit, hashOf, type Command, type Committed } from '../../_store/commit'
import { get } from '../../_store/database'
import { peopleById } from '../../_store/history'
import { changeWords, type Changed, type RowResult } from './page'

interface Planned {
  readonly row: LedgerRow
  readonly plan: RowPlan
}
type Created = Extract<RowPlan, { outcome: 'created' }>
interface NewPeople {
  readonly row: LedgerRow
  readonly plan: Created
}

/** Doors and people changed at the same time; each costs two trips. */
const AT_ONCE = 8
/** What the history says of each correction. */
const REASON = '台账导入'

/** Why a row that looked well could not be done after all, in words. */
const refusals: Readonly<Record<string, string>> = {
  SamePersonTwice: '这一户已经有这个人了',
  HouseholdFull: `这一户满 ${MOST_PEOPLE} 人了，分成两户来记`,
  Stale: '刚被别人改过，再导一次',
}

/** Applies the rows of one page of one file. */
export class Applying {
  constructor(
    private readonly fileId: string,
    private readonly context: Context,
  ) {}

  private readonly ids = (line: number) => idsFrom(`${this.fileId}/${line}`)
  /** One for each row of the file, the same whenever and however often it is sent. */
  readonly commandId = (line: number): string => this.ids(line)('l')
  private readonly personId = (line: number): string => this.ids(line)('p')

  /**
   * @param done what an earlier sending of this page has committed
   * @param there everybody the rows may mean, those an earlier sending has brought in among them
   */
  async all(planned: readonly Planned[], done: readonly Commit[], there: readonly Person[]): Promise<RowResult[]> {
    const before = new Map(done.map(({ commandId, reply }) => [commandId, reply as { cells?: readonly Fault[] }]))
    const ids = new Set<string>(there.map(({ _id }) => _id))
    const results = new Map<number, RowResult>()
    const doors = new Map<string, NewPeople[]>()
    const work: (() => Promise<void>)[] = []
    for (const { row, plan } of planned) {
      const { line } = row
      const said = before.get(this.commandId(line))?.cells
      if (ids.has(this.personId(line))) results.set(line, { outcome: 'created' })
      else if (said) results.set(line, { outcome: 'changed', cells: said })
      else if (plan.outcome === 'refused') results.set(line, { outcome: 'refused', cells: plan.faults })
      else if (plan.outcome === 'changed') work.push(async () => void results.set(line, await this.change(line, plan)))
      else if (plan.outcome === 'unchanged') results.set(line, { outcome: 'unchanged' })
      else {
        const key = `${plan.door.household?._id ?? plan.door.grid}\n${plan.door.plate}`
        const people = doors.get(key) ?? []
        const twin = people.find(({ plan: { person } }) => isSame(person, plan.person))
        if (twin) results.set(line, sameAs(twin.row.line))
        else doors.set(key, [...people, { row, plan }])
      }
    }
    work.push(...[...doors.values()].map((people) => () => this.fill(people, results)))
    await atOnce(work)
    return planned.map(({ row }) => results.get(row.line) ?? { outcome: 'refused', cells: [] })
  }

  private order(line: number, what: unknown): Command {
    const { by, now } = this.context
    const payloadHash = hashOf({ fileId: this.fileId, line, what })
    return { id: this.commandId(line), action: 'ledger.import', payloadHash, by, at: now, occurredAt: now }
  }

  /** A correction like any other; what somebody else has changed since it was planned is not overwritten. */
  private async change(line: number, plan: Changed): Promise<RowResult> {
    const { person, changes, keys, door } = plan
    const cells = changeWords(plan)
    if (door) {
      const said = await this.sayOfDoor(line, door, keys.length === 0 ? cells : undefined)
      if (!said.ok || keys.length === 0) return resultOf(said, { outcome: 'changed', cells })
    }
    const done = await commit(personStream, person._id, person, this.order(line, changes), (state, meta) => {
      const now = known(state)
      if (keys.some((key) => factWords[key](now) !== factWords[key](person))) return refuse('Stale')
      const decision = correct(now, { baseV: now.v, changes, reason: REASON }, meta)
      return decision.ok ? { ...decision, reply: { cells } } : decision
    })
    return resultOf(done, { outcome: 'changed', cells })
  }

  /** 脱贫户 or 监测户 (B03), by itself or before what else the row changes: done twice it is done once. */
  private async sayOfDoor(line: number, door: DoorChange, cells?: readonly Fault[]): Promise<Committed<unknown>> {
    const { household, hardship } = door
    const order = this.order(line, { hardship })
    const id = cells ? order.id : this.ids(line)('w')
    return commit(householdStream, household._id, household, { ...order, id }, (state) => {
      const now = known(state)
      if ((now.hardship ?? null) !== (household.hardship ?? null)) return refuse('Stale')
      const decision = sayHardship(now, { baseV: now.v, hardship })
      return decision.ok ? { ...decision, reply: { cells: cells ?? [] } } : decision
    })
  }

  /** New people of one door: all of them with the door where it is new, otherwise one by one. */
  private async fill(people: readonly NewPeople[], results: Map<number, RowResult>): Promise<void> {
    const [first] = people
    let householdId = first.plan.door.household?._id
    let rest = people
    if (householdId === undefined) {
      householdId = this.ids(first.row.line)('h')
      const together = people.slice(0, MOST_PEOPLE)
      rest = people.slice(MOST_PEOPLE)
      const result = await this.open(householdId, together)
      for (const { row } of together) results.set(row.line, result)
      if (result.outcome === 'refused') rest.forEach(({ row }) => results.set(row.line, result))
      if (result.outcome === 'refused') return
    }
    for (const { row, plan } of rest) results.set(row.line, await this.add(householdId, row.line, plan))
  }

  /** The card's code is shown to nobody: a cadre makes a new card at the door. */
  private async open(id: string, people: readonly NewPeople[]): Promise<RowResult> {
    const [{ row, plan }] = people
    const { grid, plate, head, phone } = plan.door
    const cardHash = hashCode(codesFrom(`${this.fileId}/${row.line}`, this.context.openid)())
    const persons = people.map((one) => one.plan.person)
    const hardship = people.find((one) => one.plan.door.hardship !== undefined)?.plan.door.hardship ?? null
    const order = this.order(row.line, { grid, plate, head, hardship, persons })
    const done = await commit(householdStream, id, null, order, (_state, meta) =>
      register(
        {
          ...{ id, place: grid, plate, head, phone, hardship, people: persons, cardHash, cardCode: '' },
          personIds: people.map((one) => this.personId(one.row.line)),
        },
        meta,
      ),
    )
    return resultOf(done, { outcome: 'created' })
  }

  private async add(householdId: string, line: number, { person, door: { hardship } }: Created): Promise<RowResult> {
    const household = known(await get<Household>('households', householdId))
    if (hardship !== undefined && hardship !== (household.hardship ?? null)) {
      const said = await this.sayOfDoor(line, { household, hardship })
      if (!said.ok) return resultOf(said, { outcome: 'created' })
    }
    const people: Person[] = await peopleById(household.personIds)
    const done = await commit(householdStream, householdId, household, this.order(line, person), (state, meta) => {
      const door = known(state)
      return addPerson(door, people, { baseV: door.v, person, personId: this.personId(line) }, meta)
    })
    return resultOf(done, { outcome: 'created' })
  }
}

const isSame = (a: Created['person'], b: Created['person']): boolean => a.name === b.name && a.birthOn === b.birthOn
const sameAs = (line: number): RowResult => ({
  outcome: 'refused',
  cells: [{ column: 'name', words: `和第 ${line} 行是同一个人` }],
})

function resultOf(done: Committed<unknown>, otherwise: RowResult): RowResult {
  if (done.ok) return otherwise
  return {
    outcome: 'refused',
    cells: [{ column: 'name', words: refusals[done.refusal] ?? '这一行没存进去，再导一次' }],
  }
}

/** Some at a time; one that fails is the whole page's failure, and the page is sent again. */
async function atOnce(work: readonly (() => Promise<void>)[]): Promise<void> {
  const queue = [...work]
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
