import { addDays } from '@domain/model/day'
import type { Allocation } from '@domain/model/allocation'
import type { Shelf } from '@domain/model/stock'
import { floorCategories } from '@domain/policy/formulary'
import { packFor } from '@domain/policy/pack-for'
import { townships } from '@domain/policy/tenants'
import { decline, promise } from '@domain/rules/allocation/answer'
import { ask, draft } from '@domain/rules/allocation/ask'
import { deliveryOf, receive, unitsOf } from '@domain/rules/allocation/receive'
import { onOrder, shortage } from '@domain/rules/allocation/shortage'
import { allocationStream, type AllocationEvent } from '@domain/rules/allocation/stream'
import { standingOf } from '@domain/rules/stock/floor'
import { receive as shelve } from '@domain/rules/stock/goods'
import { known } from '@domain/rules/stock/lots'
import { shelfStream } from '@domain/rules/stock/stream'
import type { Decision, Meta } from '@domain/rules/stream'
import { allocationIdOf, shelfIdOf } from '../../cloudfunctions/_runtime/ids'
import { CHAOYUAN, HONGGUAN } from './cast'
import { kitRound } from './kits'
import { byWorker, type Stage, type Worker } from './stage'

/** What both townships ask the county for, in every state a screen can show, and one round of health kits half handed out. */
export function askAndHandOut(stage: Stage): void {
  for (const township of townships) {
    const named = township.villages.find(({ code }) => code === CHAOYUAN || code === HONGGUAN) ?? township.villages[0]
    const office = stage.workerFor('office', township.code)
    const hospital = shelfIdOf(township.code, 'hospital', township.healthCentre.name)
    const clinic = shelfIdOf(named.code, 'clinic', named.clinic.name)
    requests(stage, { township: township.code, hospital, clinic, office })
    kitRound(stage, { township: township.code, village: named.code, clinic, office })
  }
}

interface County {
  readonly township: string
  readonly hospital: string
  readonly clinic: string
  readonly office: Worker
}

const WHO = '县物资保障组 王科长'

function requests(stage: Stage, { township, hospital, clinic, office }: County): void {
  // Asked for yesterday, and nobody has answered yet.
  asks(stage, clinic, 'dextromethorphan', stage.daysAgo(1, 16, 5))
  // Promised for tomorrow.
  asks(stage, hospital, 'lianhua', stage.daysAgo(3, 9, 30))
  answers(stage, hospital, 'lianhua', 'allocation.promise', office, stage.daysAgo(2, 11, 20), (one, meta) =>
    promise(one, { no: 1, packs: one.packs, who: WHO, on: addDays(stage.today, 1) }, meta),
  )
  // Came this week with two packs too few: open until somebody says what becomes of it.
  byHand(stage, hospital, 'antigen-test', 20, stage.daysAgo(6, 10, 15))
  answers(stage, hospital, 'antigen-test', 'allocation.promise', office, stage.daysAgo(5, 15, 0), (one, meta) =>
    promise(one, { no: 1, packs: 20, who: WHO, on: null }, meta),
  )
  comes(stage, hospital, 'antigen-test', 18, stage.daysAgo(2, 14, 40))
  // Came as promised, and one the county could not meet.
  byHand(stage, clinic, 'ibuprofen-suspension', 10, stage.daysAgo(9, 9, 10))
  comes(stage, clinic, 'ibuprofen-suspension', 10, stage.daysAgo(6, 15, 30))
  byHand(stage, clinic, 'acetylcysteine', 30, stage.daysAgo(5, 17, 45))
  answers(stage, clinic, 'acetylcysteine', 'allocation.decline', office, stage.daysAgo(4, 9, 50), (one, meta) =>
    decline(one, { no: 1, who: WHO, note: '县里这一样也没有了，先用氨溴索' }, meta),
  )
  const at = stage.daysAgo(1, 18, 45)
  const note = '按推演，三天后退热药不够'
  const item = 'paracetamol-er'
  does(stage, { id: hospital, item, action: 'allocation.draft', by: office, at, township }, (one, shelf, meta) =>
    draft(one, { id: allocationIdOf(hospital, item), shelf, item, packs: 40, note }, meta),
  )
}

interface Step {
  readonly id: string
  readonly item: string
  readonly action: string
  readonly by: Worker
  readonly at: number
  readonly township?: string
}
type Decide = (one: Allocation | null, shelf: Shelf, meta: Meta) => Decision<AllocationEvent, unknown>

const shelfIn = (stage: Stage, id: string): Shelf => stage.past.get<Shelf>('shelves', id) as Shelf

function does(stage: Stage, { id: shelfId, item, action, by, at }: Step, decide: Decide): void {
  const id = allocationIdOf(shelfId, item)
  stage.script.at(at, () =>
    stage.past.does({
      ...{ stream: allocationStream, id, action, by: byWorker(by), at, input: { shelfId, item } },
      decide: (one, meta) => decide(one, shelfIn(stage, shelfId), meta),
    }),
  )
}

const answers = (
  stage: Stage,
  shelfId: string,
  item: string,
  action: string,
  by: Worker,
  at: number,
  decide: (one: Allocation, meta: Meta) => Decision<AllocationEvent, unknown>,
): void => does(stage, { id: shelfId, item, action, by, at }, (one, _shelf, meta) => decide(one as Allocation, meta))

/** As much as the shelf lacks on that day; where it lacks nothing, what its clinician thinks right. */
function asks(stage: Stage, shelfId: string, item: string, at: number): void {
  stage.script.at(at, () => {
    const shelf = shelfIn(stage, shelfId)
    const by = doctorOf(stage, shelf)
    const category = floorCategories.find((one) => one === known(item).category) ?? 'fever'
    const { policy } = packFor(shelf.township, stage.today)
    const people = stage.doors
      .filter(({ grid }) => shelf.serves.some((one) => grid.startsWith(one)))
      .reduce((sum, door) => sum + door.people.length, 0)
    const others = stage.past.all<Allocation>('allocations').filter((one) => one.shelfId === shelfId)
    const id = allocationIdOf(shelfId, item)
    stage.past.does({
      ...{ stream: allocationStream, id, action: 'allocation.ask', by: byWorker(by), at, input: { shelfId, item } },
      decide: (one, meta) => {
        const { alarm, orderUpTo: upTo, usable } = standingOf(shelf, category, { people, on: meta.on, policy })
        const sum = shortage({ upTo, usable, onOrder: onOrder(others, category) })
        const own = alarm && sum.short > 0 ? { note: null } : { packs: 12, note: '要过年了，多备一点' }
        return ask(one, { id, shelf, item, alarm, sum, ...own }, meta)
      },
    })
  })
}

const doctorOf = (stage: Stage, { kind, village, township }: Shelf): Worker =>
  stage.workerFor('doctor', kind === 'clinic' ? village : township)

function byHand(stage: Stage, shelfId: string, item: string, packs: number, at: number): void {
  stage.script.at(at, () => {
    const shelf = shelfIn(stage, shelfId)
    const id = allocationIdOf(shelfId, item)
    const note = '要过年了，多备一点'
    stage.past.does({
      ...{ stream: allocationStream, id, action: 'allocation.ask', by: byWorker(doctorOf(stage, shelf)), at },
      input: { shelfId, item, packs, note },
      decide: (one, meta) => ask(one, { id, shelf, item, packs, note, alarm: false, sum: null }, meta),
    })
  })
}

/** The shelf's half and the request's, as the function does them. */
function comes(stage: Stage, shelfId: string, item: string, packs: number, at: number): void {
  stage.script.at(at, () => {
    const shelf = shelfIn(stage, shelfId)
    const by = byWorker(doctorOf(stage, shelf))
    const id = allocationIdOf(shelfId, item)
    const lots = [{ lot: 'X2301', expiryOn: addDays(stage.today, 420), packs }]
    const delivery = deliveryOf(stage.past.get<Allocation>('allocations', id) as Allocation)
    const deed = { by, at, input: { shelfId, lots }, action: 'allocation.receive' }
    stage.past.does({
      ...{ ...deed, stream: shelfStream, id: shelfId },
      decide: (state, meta) => shelve(state as Shelf, { lots: unitsOf(item, lots), for: delivery, note: null }, meta),
    })
    stage.past.does({
      ...{ ...deed, stream: allocationStream, id },
      decide: (one, meta) => receive(one as Allocation, { no: 1, lots, note: null }, meta),
    })
  })
}
