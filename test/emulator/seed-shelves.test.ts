import type { Returnees } from '@domain/model/returnee'
import type { Shelf, StockLine } from '@domain/model/stock'
import { packFor } from '@domain/policy/pack-for'
import { townships } from '@domain/policy/tenants'
import { servedBy } from '@domain/rules/stock/floor'
import { isExpired } from '@domain/rules/stock/lots'
import { saidOf } from '@domain/rules/stock/said'
import { standingsOf } from '@domain/rules/stock/view'
import { demoStage, DEMO_START } from '../../emulator/seed'
import { byLot } from '../support/books'

const stage = demoStage({ now: DEMO_START })
const shelves = stage.past.all<Shelf>('shelves')
const lines = stage.past.all<StockLine>('stockLines')
const counted: Record<string, number> = {}
for (const { grid, people } of stage.doors)
  counted[grid.slice(0, 12)] = (counted[grid.slice(0, 12)] ?? 0) + people.length

describe.each(townships)('the shelves of $name', ({ code, villages }) => {
  const here = shelves.filter(({ township }) => township === code)
  const { policy } = packFor(code, stage.today)
  const verdicts = here.flatMap((shelf) => {
    const people = servedBy(shelf.serves, counted, stage.past.all<Returnees>('returnees'), stage.today).served
    return standingsOf(shelf, { on: stage.today, now: stage.now, policy, people }).map(({ verdict }) => verdict)
  })

  test('every kind of shelf is there, and every standing a screen can show [B04 B13 B14]', () => {
    expect(here.filter(({ kind }) => kind === 'clinic')).toHaveLength(villages.length)
    expect(new Set(here.map(({ kind }) => kind))).toEqual(new Set(['hospital', 'clinic', 'pharmacy', 'coop']))
    expect([...new Set(verdicts)]).toEqual(
      expect.arrayContaining(['unknown', 'below-floor', 'below-cover', 'no-use', 'goal']),
    )
  })

  test('a pharmacy spoke and one is silent, a lot has expired, a box is under way, a count waits for a second person [A28 B04]', () => {
    const said = here
      .filter(({ kind }) => kind === 'pharmacy')
      .map((shelf) => saidOf(shelf, policy.stockSaidHours.value, stage.now).every(({ level }) => level !== 'unknown'))
    expect(said.sort()).toEqual([false, true])
    expect(here.flatMap(({ lots }) => lots).some((lot) => isExpired(lot, stage.today))).toBe(true)
    expect(here.flatMap(({ transfers }) => transfers)).not.toEqual([])
    expect(here.some(({ count }) => count !== null)).toBe(true)
  })
})

test('what is on each shelf is the sum of its ledger [E24]', () => {
  for (const { _id, lots } of shelves)
    expect(byLot(lines.filter(({ shelfId }) => shelfId === _id))).toEqual(byLot(lots))
  expect(lines.length).toBeGreaterThan(400)
})
