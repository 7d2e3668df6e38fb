import { day, type Day } from '@domain/model/day'
import type { LotUnits } from '@domain/model/stock'
import { itemOf } from '@domain/policy/formulary'
import { propose, type Station, type Transfer } from '@domain/rules/rebalance/propose'
import { coursesIn } from '@domain/rules/stock/lots'
import fc from '../support/properties'

const scarce = ['paracetamol-tablet']
const splittable = ({ id }: { id: string }) => scarce.includes(id)
const lot = (item: string, number: string, units: number, expiryOn = '2024-01-31'): LotUnits => ({
  ...{ item, lot: number, units },
  expiryOn: day(expiryOn),
})
const station = (id: string, floor: number, ...lots: LotUnits[]): Station => ({ id, floor, lots, coming: [] })
const proposal = (...stations: Station[]) => propose(stations, 'fever', splittable)
const coursesOf = (lots: readonly LotUnits[]) => coursesIn(lots, 'fever')

/** What stands where once every proposed transfer has arrived. */
function after(stations: readonly Station[], transfers: readonly Transfer[], id: string): LotUnits[] {
  const own = stations.find((one) => one.id === id)!.lots
  const moved = transfers.flatMap(({ from, to, lots }) =>
    lots.map((one) => ({ ...one, units: from === id ? -one.units : to === id ? one.units : 0 })),
  )
  return [...own, ...moved]
}

test('the hospital fills a clinic up to its floor and keeps its own [B25]', () => {
  const hospital = station('s-a', 100, lot('ibuprofen-suspension', 'A', 160))
  const clinic = station('s-b', 40, lot('ibuprofen-suspension', 'B', 10))
  expect(proposal(hospital, clinic)).toEqual([{ from: 's-a', to: 's-b', lots: [lot('ibuprofen-suspension', 'A', 30)] }])
})

test('who would fall below a floor of their own gives less, or nothing [B25 R66]', () => {
  const giver = station('s-a', 100, lot('ibuprofen-suspension', 'A', 112))
  const clinic = station('s-b', 40)
  expect(proposal(giver, clinic)).toEqual([{ from: 's-a', to: 's-b', lots: [lot('ibuprofen-suspension', 'A', 12)] }])
  expect(proposal({ ...giver, floor: 112 }, clinic)).toEqual([])
  expect(proposal({ ...giver, floor: 130 }, clinic)).toEqual([])
})

test('packs stay whole, and of what may be split whole courses go [B25 B23]', () => {
  const clinic = station('s-b', 5)
  expect(proposal(station('s-a', 0, lot('ibuprofen-capsule', 'A', 100)), clinic)[0].lots).toEqual([
    lot('ibuprofen-capsule', 'A', 60), // 5 courses are 50 capsules: three packs of 20
  ])
  expect(proposal(station('s-a', 0, lot('paracetamol-tablet', 'A', 100)), clinic)[0].lots).toEqual([
    lot('paracetamol-tablet', 'A', 30),
  ])
  expect(proposal(station('s-a', 0, lot('ibuprofen-capsule', 'A', 19)), clinic)).toEqual([])
})

test('what expires first goes first, and what is on its way is not sent once more [B25]', () => {
  const giver = station(
    's-a',
    0,
    lot('ibuprofen-suspension', 'late', 9, '2024-06-30'),
    lot('ibuprofen-suspension', 'soon', 4, '2023-06-30'),
  )
  expect(proposal(giver, station('s-b', 6))[0].lots.map((one) => [one.lot, one.units])).toEqual([
    ['soon', 4],
    ['late', 2],
  ])
  const clinic = { ...station('s-b', 6), coming: [lot('ibuprofen-suspension', 'C', 6)] }
  expect(proposal(giver, clinic)).toEqual([])
})

test('one big giver is asked before two small ones: few transfers [B25]', () => {
  const small = ['s-a', 's-b'].map((id) => station(id, 10, lot('ibuprofen-suspension', id, 30)))
  const big = station('s-c', 10, lot('ibuprofen-suspension', 'C', 200))
  expect(proposal(...small, big, station('s-d', 35)).map(({ from, to }) => [from, to])).toEqual([['s-c', 's-d']])
})

const anyLot = fc.record({
  item: fc.constantFrom('ibuprofen-suspension', 'ibuprofen-capsule', 'paracetamol-tablet', 'paracetamol-er'),
  lot: fc.constantFrom('A', 'B', 'C'),
  units: fc.integer({ min: 1, max: 400 }),
  expiryOn: fc.constantFrom<Day>(day('2023-05-31'), day('2023-12-31'), day('2024-06-30')),
})
const someLots = fc.uniqueArray(anyLot, { maxLength: 6, selector: (one) => `${one.item} ${one.lot}` })
const township = fc
  .array(fc.record({ lots: someLots, floor: fc.integer({ min: 0, max: 120 }), coming: someLots }), {
    minLength: 2,
    maxLength: 7,
  })
  .map((list) => list.map((one, n): Station => ({ id: `s-${n}`, ...one })))

const property = (check: (stations: Station[], transfers: Transfer[]) => void) =>
  fc.assert(
    fc.property(township, (stations) => check(stations, propose(stations, 'fever', splittable))),
    { numRuns: 400 },
  )

test('whatever the township: nobody who gives falls below a floor of their own, nor gives what is not there [B25]', () => {
  let given = 0
  property((stations, transfers) => {
    for (const from of new Set(transfers.map((one) => one.from))) {
      const left = after(stations, transfers, from)
      const own = stations.find(({ id }) => id === from)!
      expect(coursesOf(left)).toBeGreaterThanOrEqual(own.floor)
      for (const one of own.lots) {
        const units = left.filter((some) => some.item === one.item && some.lot === one.lot)
        expect(units.reduce((sum, some) => sum + some.units, 0)).toBeGreaterThanOrEqual(0)
      }
      given += 1
    }
  })
  expect(given).toBeGreaterThan(100)
})

test('whatever the township: the sum of every lot is what it was, and only what was short gets anything [B25]', () => {
  const key = (one: LotUnits) => `${one.item} ${one.lot} ${one.expiryOn}`
  property((stations, transfers) => {
    const total = (lots: readonly LotUnits[]) => {
      const sums = new Map<string, number>()
      for (const one of lots) sums.set(key(one), (sums.get(key(one)) ?? 0) + one.units)
      return Object.fromEntries([...sums].sort())
    }
    const before = total(stations.flatMap(({ lots }) => lots))
    expect(total(stations.flatMap(({ id }) => after(stations, transfers, id)))).toEqual(before)
    for (const { to, lots } of transfers) {
      const taker = stations.find(({ id }) => id === to)!
      expect(coursesOf([...taker.lots, ...taker.coming])).toBeLessThan(taker.floor)
      for (const one of lots) {
        const article = itemOf(one.item)!
        expect(one.units % (splittable(article) ? article.unitsPerCourse : article.unitsPerPack)).toBe(0)
      }
    }
  })
})

test('whatever the township: few transfers, no pair twice, nothing left undone that could be done, one answer [B25]', () => {
  property((stations, transfers) => {
    const pairs = transfers.map(({ from, to }) => `${from} ${to}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    expect(pairs.length).toBeLessThan(stations.length)
    expect(propose([...stations].reverse(), 'fever', splittable)).toEqual(transfers)
    // Proposed again once all of it has arrived, there is nothing to propose.
    const settled = stations.map((one) => ({ ...one, lots: together(after(stations, transfers, one.id)) }))
    expect(propose(settled, 'fever', splittable)).toEqual([])
  })
})

const together = (lots: readonly LotUnits[]): LotUnits[] => {
  const sums = new Map<string, LotUnits>()
  for (const one of lots) {
    const same = `${one.item} ${one.lot}`
    sums.set(same, { ...one, units: (sums.get(same)?.units ?? 0) + one.units })
  }
  return [...sums.values()].filter(({ units }) => units > 0)
}
