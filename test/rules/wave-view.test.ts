import fc from '../support/properties'
import { addDays, day } from '@domain/model/day'
import { nationalPolicy } from '@domain/policy/national'
import { liangping } from '@domain/policy/liangping'
import { pingan } from '@domain/policy/pingan'
import { waveInput } from '@domain/policy/wave-assumptions'
import { infectionsOf, sumOf } from '@domain/rules/wave/curve'
import { visitorsOf } from '@domain/rules/wave/goes-to'
import { loadOf } from '@domain/rules/wave/load'
import { middleDay, waveView, type WaveFacts } from '@domain/rules/wave/view'
import { Books, lotOf } from '../support/books'
import { CHAOYUAN, LIANGPING } from '../support/village'

const NEXT = '500237207202'
const on = day('2023-02-08')
const shelf = (id: string, more: ConstructorParameters<typeof Books>[1] = {}, bottles = 0) => {
  const books = new Books('2023-02-01', { id, ...more })
  if (bottles > 0) books.receives(lotOf('ibuprofen-suspension', 'S1', '2024-12-31', bottles))
  return books.shelf
}
const hospital = (bottles = 0) =>
  shelf('s-hospital', { kind: 'hospital', place: LIANGPING, name: '两坪乡卫生院' }, bottles)
const clinic = (bottles = 400, id = 's-clinic01') => shelf(id, {}, bottles)

const facts = (more: Partial<WaveFacts> = {}): WaveFacts => ({
  ...{ place: LIANGPING, on, red: 70, yellow: 140, cadres: 10, doctors: 2 },
  registered: { [CHAOYUAN]: 2000, [NEXT]: 1000 },
  returnees: {},
  shelves: [clinic(), hospital()],
  ...more,
})
const run = (more: Partial<WaveFacts> = {}, said = {}, policy = liangping.policy) => waveView(facts(more), said, policy)

test('everybody goes to one shelf: their village’s, in equal parts, or the township’s where the village has none [F07]', () => {
  const two = [clinic(), clinic(0, 's-clinic02'), hospital()]
  const visitors = visitorsOf(two, { [CHAOYUAN]: 2001, [NEXT]: 1000 })
  expect([...visitors]).toEqual([
    ['s-clinic01', { [CHAOYUAN]: 1001 }],
    ['s-clinic02', { [CHAOYUAN]: 1000 }],
    ['s-hospital', { [NEXT]: 1000 }],
  ])
  const heads = fc.record({ [CHAOYUAN]: fc.nat(3000), [NEXT]: fc.nat(3000) })
  fc.assert(
    fc.property(fc.subarray(two, { minLength: 1 }), heads, (shelves, there) => {
      const counted = [...visitorsOf(shelves, there).values()].flatMap((from) => Object.values(from))
      const reached = shelves.some(({ kind }) => kind === 'hospital') ? there[CHAOYUAN] + there[NEXT] : there[CHAOYUAN]
      expect(sumOf(counted)).toBe(reached)
    }),
  )
  const pharmacy = shelf('s-pharmacy', { kind: 'pharmacy' })
  expect(visitorsOf([pharmacy], { [CHAOYUAN]: 9 }).size).toBe(0)
})

test('a clinic with 20 % of 2,000 lasts 7.3 days of the peak fortnight, and the day it runs dry is named [F07]', () => {
  const { shelves, lines, words } = run()
  const [first] = shelves.filter(({ shelfId }) => shelfId === 's-clinic01')
  const fever = first.rows.find(({ category }) => category === 'fever')!
  expect(first.people).toBe(2000)
  expect(fever).toMatchObject({ stock: 400, total: 1120 })
  expect(fever.peakDays).toBeCloseTo(7.3, 0)
  const daily = lines.find(({ category }) => category === 'fever')!.demand
  expect(daily).toHaveLength(56)
  // By itself, the clinic’s own people from the first day of the wave.
  let left = 400
  const own = run({ place: CHAOYUAN }).lines[0].demand
  const dry = own.findIndex((one) => (left -= one) < 0)
  expect(fever.dryOn).toBe(addDays(on, dry))
  // The hospital has nothing for the village without a clinic: it is dry on the first day anybody comes.
  const empty = shelves.find(({ shelfId }) => shelfId === 's-hospital')!
  expect(empty.people).toBe(1000)
  expect(empty.rows[0].dryOn! < fever.dryOn!).toBe(true)
  const full = (['lianhua', 'antigen-test', 'dextromethorphan'] as const).reduce(
    (books, item) => books.receives(lotOf(item, 'A1', '2024-12-31', 90_000)),
    new Books('2023-02-01', { id: 's-clinic01' }).receives(lotOf('ibuprofen-suspension', 'S1', '2024-12-31', 400)),
  ).shelf
  expect(run({ shelves: [full, hospital()] }).shelves.map(({ shelfId }) => shelfId)).toEqual([
    's-hospital',
    's-clinic01',
  ])
  expect(words[0]).toContain('15% 是底线')
})

test('the draft is what the shelf lacks until the peak fortnight is over, in whole packs of what it has most of [F07 B17]', () => {
  const { shelves, peak, draftNote } = run()
  const rows = shelves.find(({ shelfId }) => shelfId === 's-clinic01')!.rows
  const own = run({ place: CHAOYUAN })
  const asked = (n: number) => sumOf(own.lines[n].demand, 0, own.infections.length - 21)
  expect(own.peak).toEqual({ ...peak, infected: own.peak.infected })
  expect(rows[0].draft).toEqual({
    ...{ item: 'ibuprofen-suspension', itemName: '布洛芬混悬液（儿童）' },
    ...{ packs: asked(0) - 400, courses: asked(0) - 400 },
  })
  const cough = rows[1].draft!
  expect(cough).toMatchObject({ item: 'dextromethorphan', packs: asked(1), courses: asked(1) })
  expect(draftNote.length).toBeLessThanOrEqual(100)
  const full = run({ shelves: [clinic(2000), hospital(2000)] }).shelves
  expect(full.every(({ rows: [fever] }) => fever.draft === null && fever.dryOn === null)).toBe(true)
})

test('returnees there in the middle of the wave are ill with the others, and the wave begins when it is said to [F07 R15]', () => {
  const more = run({ returnees: { [CHAOYUAN]: 400 } })
  expect(more.people).toMatchObject({ registered: 3000, returnees: 400 })
  expect(more.infected).toBe(2720)
  const later = run({}, { startsInDays: 10 })
  expect(later.from).toBe('2023-02-18')
  expect(middleDay(on, waveInput({ startsInDays: 10 }))).toBe(addDays(day('2023-02-18'), 28))
  expect(later.infections).toEqual(run().infections)
})

test('a village sees its own people, and of a shelf it shares its own part [F07]', () => {
  const all = run({ shelves: [hospital(900)] })
  const one = run({ shelves: [hospital(900)], place: CHAOYUAN })
  expect(one.people.registered).toBe(2000)
  expect(one.lines[0].stock).toBe(600)
  expect(all.lines[0].stock).toBe(900)
  expect(one.shelves).toEqual(all.shelves)
  expect(run({ place: NEXT }).shelves.map(({ shelfId }) => shelfId)).toEqual(['s-hospital'])
})

test('what a co-op holds counts for the township and draws nobody [F07]', () => {
  const coop = shelf('s-coop', { kind: 'coop', place: LIANGPING }, 100)
  const view = run({ shelves: [clinic(), coop] })
  expect(view.lines[0].stock).toBe(500)
  expect(view.shelves).toHaveLength(1)
})

test('a person at home is followed up on the first day and every third; contacts owed a week come on top [F07]', () => {
  const { cadre, doctor } = loadOf(
    [7, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    { red: 7, yellow: 7, cadres: 1, doctors: 1 },
    waveInput({ homeDays: 7 }),
    liangping.policy,
  )
  expect(doctor).toEqual([7, 0, 0, 7, 0, 0, 7, 0, 0, 0])
  // Three a week for each red, two for each yellow: five a day, and the seven reports seen on their day.
  expect(cadre).toEqual([12, 5, 5, 5, 5, 5, 5, 5, 5, 5])
  const national = loadOf([7, 0, 0, 0], { red: 7, yellow: 0, cadres: 1, doctors: 1 }, waveInput({}), nationalPolicy)
  expect(national.cadre).toEqual([7, 0, 0, 0])
})

test('each worker’s heaviest day is named; where nobody is there, nobody’s share is made up [F07]', () => {
  const { load, infections } = run()
  expect(load.heaviest.doctor.each).toBe(Math.ceil(load.heaviest.doctor.all / 2))
  expect(Math.max(...load.doctor)).toBe(load.heaviest.doctor.all)
  expect(run({ doctors: 0 }).load.heaviest.doctor.each).toBeNull()
  expect(sumOf(load.doctor)).toBeGreaterThan(2 * sumOf(infections))
})

test('messages are counted for the consents they take: a digest a worker a day, and each step told to a family [F07]', () => {
  const { messages, infections } = run()
  expect(messages.daily).toHaveLength(infections.length)
  expect(messages.total).toBe(56 * 12 + 3 * Math.round(sumOf(infections) * 0.7))
})

test('every number it rests on is shown with its bounds, and whether it is the asker’s own; 平安 invents no weekly number [F07 A05]', () => {
  const { assumptions } = run({}, { attackPercent: 50 })
  expect(assumptions.find(({ key }) => key === 'attackPercent')).toMatchObject({ value: 50, own: true, most: 100 })
  expect(assumptions.filter(({ own }) => own)).toHaveLength(1)
  expect(run({}, {}, pingan.policy).load.cadre).toEqual(
    loadOf(infectionsOf(3000, waveInput({})), facts({ red: 0, yellow: 0 }), waveInput({}), pingan.policy).cadre,
  )
})

test('a township of sixty shelves comes page by page, each within a screen’s bytes [F07 P9]', () => {
  const many = Array.from({ length: 60 }, (_, n) => clinic(n * 3, `s-clinic${String(n).padStart(2, '0')}`))
  const seen: string[] = []
  for (let after: string | undefined; ;) {
    const view = waveView(facts({ shelves: many }), { sdDays: 14, feverPercent: 100 }, liangping.policy, after)
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThanOrEqual(16 * 1024)
    seen.push(...view.shelves.map(({ shelfId }) => shelfId))
    if (view.more === null) break
    after = view.more
  }
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
})
