import { addDays, dayOf } from '@domain/model/day'
import type { LotUnits, Shelf, ShelfKind, StockCategory } from '@domain/model/stock'
import { floorCategories, itemOf } from '@domain/policy/formulary'
import { packFor } from '@domain/policy/pack-for'
import { townships, type Township } from '@domain/policy/tenants'
import { count } from '@domain/rules/stock/count'
import { give, receive, writeOff } from '@domain/rules/stock/goods'
import { announce, returneesIdOf, returneeStream } from '@domain/rules/stock/returnees'
import { open, say } from '@domain/rules/stock/shelf'
import { shelfStream, type ShelfEvent } from '@domain/rules/stock/stream'
import { arrive, send, transferOver } from '@domain/rules/stock/transfers'
import type { Decision, Meta } from '@domain/rules/stream'
import { shelfIdOf } from '../../cloudfunctions/_runtime/ids'
import { CHAOYUAN, HONGGUAN } from './cast'
import type { Ids } from './ids'
import { appoint } from './staff'
import { byWorker, type Stage, type Worker } from './stage'

/** The article a category is filled with, and what of it goes over the counter at once. */
const articles: Readonly<Record<(typeof floorCategories)[number], string>> = {
  fever: 'paracetamol-tablet',
  cough: 'ambroxol',
  'chinese-patent': 'lianhua',
  antigen: 'antigen-test',
}

/** Percent of the people served that stands there at the beginning, and courses used a day since, as a share of them. */
interface Filled {
  readonly percent: number
  readonly usedPercent: number
}
type Plan = Readonly<Record<(typeof floorCategories)[number], Filled>>

const all = (one: Filled): Plan => ({ fever: one, cough: one, 'chinese-patent': one, antigen: one })
const enough = all({ percent: 40, usedPercent: 6 })
/** Below 15 %, just under fourteen days, no use on record, enough: the clinic of the named village. */
const mixed: Plan = {
  fever: { percent: 17, usedPercent: 5 },
  cough: { percent: 40, usedPercent: 20 },
  'chinese-patent': { percent: 30, usedPercent: 0 },
  antigen: { percent: 45, usedPercent: 8 },
}
const others: readonly (Plan | null)[] = [
  enough,
  { ...enough, antigen: { percent: 14, usedPercent: 4 } },
  enough,
  all({ percent: 30, usedPercent: 0 }),
  { ...enough, cough: { percent: 40, usedPercent: 22 } },
  enough,
  // A clinic that has not begun to write anything down.
  null,
]

/** Hospitals, clinics, pharmacies and co-ops of both townships, in every state a screen can show (B04, B13, B14, A28). */
export function stockShelves(stage: Stage): void {
  for (const township of townships) {
    const office = stage.workerFor('office', township.code)
    const keeper = appoint(stage, office, 'keeper', [township.code], 11)
    const hospital = opens(stage, township.code, 'hospital', township.healthCentre.name, township.healthCentre.phone)
    fills(stage, hospital, { ...enough, 'chinese-patent': { percent: 14, usedPercent: 3 } })
    township.villages.forEach(({ code, clinic }, n) => {
      const id = opens(stage, code, 'clinic', clinic.name, clinic.phone)
      const plan = code === CHAOYUAN || code === HONGGUAN ? mixed : others[n % others.length]
      if (plan) fills(stage, id, plan)
    })
    shops(stage, township, keeper)
  }
  for (const village of [CHAOYUAN, HONGGUAN]) inVillage(stage, village)
}

type Decide = (shelf: Shelf, meta: Meta, ids: Ids) => Decision<ShelfEvent, unknown>

/** Does it at that time; `input` is what the screen would have sent. */
function does(stage: Stage, id: string, action: string, by: Worker, at: number, input: object, decide: Decide): void {
  stage.script.at(at, () =>
    stage.past.does({
      ...{ stream: shelfStream, id, action, by: byWorker(by), at, input: { shelfId: id, ...input } },
      decide: (shelf, meta, ids) => decide(shelf as Shelf, meta, ids),
    }),
  )
}

function opens(stage: Stage, place: string, kind: ShelfKind, name: string, phone: string | null): string {
  const id = shelfIdOf(place, kind, name)
  const input = { place, kind, name, phone }
  const by = stage.workerFor('office', place)
  does(stage, id, 'stock.open', by, stage.daysAgo(13, 13, 5), input, (shelf) => open(shelf, { id, ...input }))
  return id
}

const shelfIn = (stage: Stage, id: string): Shelf => stage.past.get<Shelf>('shelves', id) as Shelf
const keeperOf = (stage: Stage, { kind, village, township }: Shelf): Worker =>
  stage.workerFor('doctor', kind === 'clinic' ? village : township)

const peopleServed = (stage: Stage, { serves }: Shelf): number =>
  stage.doors.reduce(
    (sum, { grid, people }) => sum + (serves.some((one) => grid.startsWith(one)) ? people.length : 0),
    0,
  )

const lotOf = (stage: Stage, item: string, units: number, [lot, lastDay]: readonly [string, number]): LotUnits => ({
  ...{ item, lot, units },
  expiryOn: addDays(stage.today, lastDay),
})

const packs = (item: string, courses: number): number => {
  const { unitsPerCourse, unitsPerPack } = itemOf(item)!
  return Math.ceil((courses * unitsPerCourse) / unitsPerPack) * unitsPerPack
}

/** The first delivery, and what has gone over the counter every third day since. */
function fills(stage: Stage, id: string, plan: Plan): void {
  const at = stage.daysAgo(13, 14, 10)
  stage.script.at(at, () => {
    const shelf = shelfIn(stage, id)
    const people = peopleServed(stage, shelf)
    const by = keeperOf(stage, shelf)
    const lots = floorCategories.map((category, n) =>
      lotOf(stage, articles[category], packs(articles[category], (people * plan[category].percent) / 100), [
        `${'ABCD'[n]}2301`,
        300 + 40 * n,
      ]),
    )
    const kits = lotOf(stage, 'health-kit', shelf.kind === 'hospital' ? 60 : 12, ['K2302', 400])
    receives(stage, id, by, at, [...lots, kits])
  })
  for (let day = 12; day >= 1; day -= 3)
    floorCategories.forEach((category, n) => {
      if (plan[category].usedPercent > 0)
        uses(stage, id, category, plan[category].usedPercent / 4, stage.daysAgo(day, 10, 10 * n))
    })
}

const receives = (stage: Stage, id: string, by: Worker, at: number, lots: readonly LotUnits[]): void =>
  stage.past.does({
    ...{ stream: shelfStream, id, action: 'stock.receive', by: byWorker(by), at, input: { shelfId: id, lots } },
    decide: (shelf, meta) => receive(shelf as Shelf, { lots, note: '上级配发' }, meta),
  }) as never

function uses(stage: Stage, id: string, category: keyof Plan & StockCategory, percent: number, at: number): void {
  stage.script.at(at, () => {
    const shelf = shelfIn(stage, id)
    const item = articles[category]
    const units = Math.max(1, Math.round((peopleServed(stage, shelf) * percent) / 100)) * itemOf(item)!.unitsPerCourse
    const scarce = packFor(shelf.township, dayOf(at)).policy.scarceItems.value
    const input = { shelfId: id, item, units }
    const by = byWorker(keeperOf(stage, shelf))
    stage.past.does({
      ...{ stream: shelfStream, id, action: 'stock.give', by, at, input },
      decide: (state, meta, ids) => give(state as Shelf, { id: ids('g'), item, units, note: null, scarce }, meta),
    })
  })
}

/** A pharmacy that spoke last evening, one nobody has heard of for days, a co-op with what a home needs. */
function shops(stage: Stage, { code, name, villages }: Township, keeper: Worker): void {
  const spoke = opens(stage, code, 'pharmacy', `${name.slice(0, 2)}大药房`, keeper.phone)
  const silent = opens(stage, villages[0].code, 'pharmacy', `${villages[0].name}便民药店`, null)
  const levels = (['tight', 'ample', 'ample', 'out'] as const).map((level, n) => ({
    category: floorCategories[n],
    level,
  }))
  const says = (id: string, by: Worker, at: number) =>
    does(stage, id, 'stock.say', by, at, { levels }, (shelf, meta) => say(shelf, levels, meta))
  says(spoke, keeper, stage.daysAgo(1, 18, 20))
  says(silent, stage.workerFor('office', code), stage.daysAgo(4, 9, 15))

  const coop = opens(stage, code, 'coop', `${name}供销社`, keeper.phone)
  const at = stage.daysAgo(12, 15, 30)
  stage.script.at(at, () =>
    receives(stage, coop, keeper, at, [
      ...[lotOf(stage, 'rice', 80, ['M2301', 300]), lotOf(stage, 'oil', 60, ['Y2301', 420])],
      ...[lotOf(stage, 'heating', 50, ['T2301', 700]), lotOf(stage, 'huoxiang', 400, ['H2210', 260])],
      ...[lotOf(stage, 'health-kit', 40, ['K2302', 400]), lotOf(stage, 'lianhua', 300, ['C2301', 380])],
    ]),
  )
}

/** In the named villages: an expired lot, one written off, a box that came, one under way, a count nobody has confirmed yet. */
function inVillage(stage: Stage, village: string): void {
  const township = townships.find(({ villages }) => villages.some(({ code }) => code === village))!
  const clinic = shelfIdOf(village, 'clinic', township.villages.find(({ code }) => code === village)!.clinic.name)
  const coop = shelfIdOf(township.code, 'coop', `${township.name}供销社`)
  const [doctor, office] = [stage.workerFor('doctor', village), stage.workerFor('office', village)]
  const old = lotOf(stage, 'antigen-test', 20, ['D2202', -10])
  const came = stage.daysAgo(11, 9, 40)
  stage.script.at(came, () =>
    receives(stage, clinic, doctor, came, [old, lotOf(stage, 'ibuprofen-suspension', 3, ['B2211', 12])]),
  )
  const loss = { item: 'antigen-test', lot: 'D2202', units: 2, reason: 'broken', note: '盒子压坏' } as const
  does(stage, clinic, 'stock.writeOff', doctor, stage.daysAgo(6, 17, 5), loss, (shelf, meta) =>
    writeOff(shelf, loss, meta),
  )

  moves(
    stage,
    { from: coop, to: clinic, item: 'huoxiang', lot: 'H2210', units: 50, by: office, at: stage.daysAgo(5, 9, 20) },
    doctor,
  )
  moves(stage, {
    from: coop,
    to: clinic,
    item: 'lianhua',
    lot: 'C2301',
    units: 60,
    by: office,
    at: stage.daysAgo(1, 16, 40),
  })

  const counted = stage.daysAgo(1, 17, 30)
  does(stage, clinic, 'stock.count', doctor, counted, {}, (shelf, meta) => {
    const there = shelf.lots.find(({ item }) => item === 'ambroxol') as LotUnits
    return count(shelf, [{ ...there, units: there.units - 1 }], meta)
  })
  returns(stage, village, doctor)
}

interface Box {
  readonly from: string
  readonly to: string
  readonly item: string
  readonly lot: string
  readonly units: number
  readonly by: Worker
  readonly at: number
}

/** A box from one shelf to another; with somebody to take it in, it has come the same afternoon. */
function moves(stage: Stage, { from, to, item, lot, units, by, at }: Box, taker?: Worker): void {
  const lots = [{ item, lot, units }]
  does(stage, from, 'stock.send', by, at, { toShelfId: to, lots }, (shelf, meta, ids) =>
    send(shelf, { id: ids('x'), to: shelfIn(stage, to), lots, note: null }, meta),
  )
  if (!taker) return
  const later = at + 5 * 3_600_000
  stage.script.at(later, () => {
    const sender = shelfIn(stage, from)
    const transfer = sender.transfers.find((one) => one.to === to && one.at === at) ?? null
    const input = { shelfId: to, fromShelfId: from, transferId: transfer?.id }
    const deed = { stream: shelfStream, by: byWorker(taker), at: later, input }
    const arrival = { transfer, fromName: sender.name, got: null, missing: null, note: null }
    stage.past.does({
      ...deed,
      id: to,
      action: 'stock.arrive',
      decide: (shelf, meta) => arrive(shelf as Shelf, arrival, meta),
    })
    stage.past.does({
      ...{ ...deed, id: from, action: 'stock.arrive' },
      decide: (shelf) => transferOver(shelf as Shelf, transfer?.id ?? ''),
    })
  })
}

/** Home for the new year and still there; more are expected. */
function returns(stage: Stage, village: string, by: Worker): void {
  const announces = (at: number, from: number, until: number, people: number, note: string) => {
    const wish = { from: addDays(stage.today, from), until: addDays(stage.today, until), people, note }
    stage.script.at(at, () =>
      stage.past.does({
        ...{ stream: returneeStream, id: returneesIdOf(village), action: 'returnee.add', by: byWorker(by), at },
        input: { place: village, ...wish },
        decide: (_state, meta) => announce(village, wish, meta),
      }),
    )
  }
  announces(stage.daysAgo(12, 10, 15), -12, 7, 36, '过年回来，元宵后走')
  announces(stage.daysAgo(2, 10, 40), 9, 20, 12, '清工回来')
}
