import type { Input } from '@domain/contract'
import { day } from '@domain/model/day'
import type { Shelf, StockLine } from '@domain/model/stock'
import { byLot } from '../support/books'
import { rebuilt, stored } from '../support/rebuild'
import { CHAOYUAN, commandId, HONGGUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

jest.setTimeout(120_000)

const NEXT = '500237207202'
let village: Village
let cadre: Phone
let doctor: Phone
let centre: Phone
let office: Phone
let keeper: Phone
let far: Phone
let names = 0

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  centre = await village.staff('li', '李敏', 'doctor', LIANGPING)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  keeper = await village.staff('pu', '蒲大全', 'keeper', CHAOYUAN)
  far = await village.staff('far', '外村医生', 'doctor', NEXT)
})
afterAll(() => village.stop())
afterEach(() => {
  village.at('2023-02-08')
  expect(stored(village.cloud)).toEqual(rebuilt(village.cloud))
  for (const shelf of village.cloud.database.collection('shelves').all() as unknown as Shelf[])
    expect([shelf._id, byLot(linesOf(shelf._id))]).toEqual([shelf._id, byLot(shelf.lots)])
})

const linesOf = (shelfId: string) =>
  (village.cloud.database.collection('stockLines').all() as unknown as StockLine[]).filter(
    (line) => line.shelfId === shelfId,
  )
const shelfOf = (id: string) => village.cloud.database.collection('shelves').get(id) as unknown as Shelf
const opens = async (kind: 'clinic' | 'hospital' | 'pharmacy' | 'coop' = 'clinic', place: string = CHAOYUAN) =>
  (await office.do('stock.open', { place, kind, name: `储备点${++names}`, phone: null })).shelfId
const tablets = (units: number, lot = 'P1', expiryOn = '2024-12') => ({
  item: 'paracetamol-tablet',
  lot,
  expiryOn,
  units,
})
type Lots = Input<'stock.receive'>['lots']
const receives = (shelfId: string, ...lots: ReturnType<typeof tablets>[]) =>
  office.do('stock.receive', { shelfId, lots: lots })
const P1 = { item: 'paracetamol-tablet', lot: 'P1' }

test('every action at a shelf takes at most four round trips one after another [P9]', async () => {
  const [clinic, other, shop] = [await opens(), await opens(), await opens('pharmacy')]
  const spent: Record<string, number> = {}
  const costs = async (phone: Phone, action: Parameters<Phone['ask']>[0], input: object) => {
    const reply = await phone.ask(action, input)
    if (!reply.ok) throw new Error(`${action}: ${reply.refusal}`)
    spent[action] = Math.max(spent[action] ?? 0, reply.counters.sequential)
    return reply.data as never
  }
  await costs(office, 'stock.open', { place: CHAOYUAN, kind: 'coop', name: '供销社', phone: null })
  await costs(office, 'stock.change', { shelfId: clinic, phone: '10000009001' })
  await costs(doctor, 'stock.receive', { shelfId: clinic, lots: [tablets(48)] })
  await costs(doctor, 'stock.give', { shelfId: clinic, item: P1.item, units: 4 })
  await costs(doctor, 'stock.writeOff', { shelfId: clinic, ...P1, units: 4, reason: 'broken' })
  const [{ _id: lineId }] = linesOf(clinic).filter(({ kind }) => kind === 'written-off')
  await costs(doctor, 'stock.reverse', { shelfId: clinic, lineId, reason: '没坏' })
  const sends = { shelfId: clinic, toShelfId: other, lots: [{ ...P1, units: 12 }] }
  const { transferId } = await costs(doctor, 'stock.send', sends)
  await costs(doctor, 'stock.arrive', { shelfId: other, fromShelfId: clinic, transferId })
  await costs(doctor, 'stock.count', { shelfId: clinic, found: [tablets(31)] })
  await costs(cadre, 'stock.confirm', { shelfId: clinic, at: shelfOf(clinic).count!.at })
  await costs(keeper, 'stock.say', { shelfId: shop, levels: [{ category: 'fever', level: 'ample' }] })
  await costs(doctor, 'stock.lines', { shelfId: clinic })
  // The first look of a day counts the people of the township; the others find them counted.
  village.at('2023-02-09')
  await costs(office, 'stock.shelves', { place: LIANGPING })
  await costs(office, 'stock.shelves', { place: LIANGPING })
  await costs(doctor, 'stock.view', { shelfId: clinic })
  await costs(office, 'stock.reach', { place: LIANGPING })
  await costs(office, 'returnee.add', { place: NEXT, from: '2023-02-09', until: '2023-02-09', people: 1 })
  await costs(office, 'returnee.list', { place: LIANGPING })
  await costs(office, 'returnee.remove', { place: NEXT, entryId: 'n1' })
  expect(Object.entries(spent).filter(([, trips]) => trips > 4)).toEqual([])
  // Whatever reads nothing beyond the shelf and what its input names takes three.
  const more = ['stock.open', 'stock.arrive', 'stock.shelves', 'returnee.add', 'returnee.remove']
  expect(Object.entries(spent).filter(([action, trips]) => trips > 3 && !more.includes(action))).toEqual([])
  expect(Object.keys(spent)).toHaveLength(18)
})

test('a line taken back twice changes the stock once, by one tap, two taps, two people at once [E24]', async () => {
  const clinic = await opens()
  await receives(clinic, tablets(24), tablets(12, 'P2'))
  const [first, second] = linesOf(clinic)
  const input = { shelfId: clinic, lineId: first._id, reason: '写错了' }
  const id = commandId()
  const replies = await Promise.all([
    ...[id, id].map((same) => doctor.ask('stock.reverse', input, same)),
    ...[office, centre].map((one) => one.ask('stock.reverse', input)),
  ])
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
  expect(replies.filter((one) => !one.ok && one.refusal !== 'AlreadyReversed')).toEqual([])
  expect(byLot(shelfOf(clinic).lots)).toEqual({ 'paracetamol-tablet P2': 12 })
  expect(linesOf(clinic).filter(({ reverses }) => reverses === first._id)).toHaveLength(1)
  await doctor.do('stock.give', { shelfId: clinic, item: P1.item, units: 2 })
  const below = await doctor.ask('stock.reverse', { ...input, lineId: second._id })
  expect(below).toMatchObject({ refusal: 'NotEnoughUnits', detail: { have: 10 } })
})

test('a pharmacy says how it stands in one tap; a day later it is unknown again and never OK [A28]', async () => {
  const shop = await opens('pharmacy')
  const levels = (['fever', 'cough', 'chinese-patent', 'antigen'] as const).map((category) => ({
    category,
    level: 'ample' as const,
  }))
  const row = async () =>
    (await office.do('stock.shelves', { place: CHAOYUAN })).rows.find((one) => one.shelfId === shop)
  expect(await row()).toMatchObject({ alarm: true, words: '没人报', standing: [] })
  expect(await doctor.ask('stock.say', { shelfId: shop, levels })).toMatchObject({ refusal: 'NotFound' })
  expect(await keeper.ask('stock.receive', { shelfId: shop, lots: [tablets(1)] as Lots })).toMatchObject({
    refusal: 'OnlyLevels',
  })
  await keeper.do('stock.say', { shelfId: shop, levels })
  expect(await row()).toMatchObject({ alarm: false, words: '充足' })
  await keeper.do('stock.say', { shelfId: shop, levels: [{ category: 'cough', level: 'out' }] })
  expect(await row()).toMatchObject({ alarm: true, words: '缺止咳药' })
  await keeper.do('stock.say', { shelfId: shop, levels: [{ category: 'cough', level: 'tight' }] })
  village.at('2023-02-09', 7, 59)
  expect(await row()).toMatchObject({ alarm: false, words: '有的紧张' })
  village.at('2023-02-09', 8, 1)
  expect(await row()).toMatchObject({ alarm: true, words: '没人报' })
  expect((await keeper.do('stock.view', { shelfId: shop })).said).toContainEqual(
    expect.objectContaining({ category: 'fever', level: 'unknown', words: '没人报', at: expect.any(Number) as number }),
  )
})

test('who keeps a co-op sees and moves their own and nothing else; another village’s doctor sees nothing [B04 Q11]', async () => {
  const [coop, clinic, hospital] = [await opens('coop'), await opens(), await opens('hospital', LIANGPING)]
  await keeper.do('stock.receive', { shelfId: coop, lots: [tablets(12)] as Lots })
  for (const shelfId of [clinic, hospital]) {
    expect(await keeper.ask('stock.view', { shelfId })).toMatchObject({ refusal: 'NotFound' })
    expect(await keeper.ask('stock.receive', { shelfId, lots: [tablets(12)] as Lots })).toMatchObject({
      refusal: 'NotFound',
    })
  }
  const { rows } = await keeper.do('stock.shelves', { place: CHAOYUAN })
  // No line is drawn for what only helps out: the rule is for where patients are treated (B13).
  expect(rows.find(({ shelfId }) => shelfId === coop)).toMatchObject({ alarm: false, words: '有 1 样', standing: [] })
  expect(rows.map(({ shelfId }) => shelfId)).toContain(coop)
  expect(rows.map(({ kind }) => kind)).not.toContain('clinic')
  for (const phone of [far, village.phone('stranger')])
    for (const shelfId of [coop, clinic])
      expect(await phone.ask('stock.view', { shelfId })).toMatchObject({ refusal: 'NotFound' })
  expect(await cadre.ask('stock.view', { shelfId: clinic })).toMatchObject({ ok: true, data: { may: [] } })
  expect(await cadre.ask('stock.receive', { shelfId: clinic, lots: [tablets(1)] as Lots })).toMatchObject({
    refusal: 'NotFound',
  })
  expect(await doctor.ask('stock.open', { place: CHAOYUAN, kind: 'coop', name: '另一个', phone: null })).toMatchObject({
    refusal: 'NotYourShelf',
  })
  expect(await office.ask('stock.open', { place: HONGGUAN, kind: 'clinic', name: '外镇', phone: null })).toMatchObject({
    refusal: 'NotFound',
  })
})

test('opened twice at once a shelf is opened once [B04]', async () => {
  const wish = { place: CHAOYUAN, kind: 'clinic', name: '朝元村卫生室', phone: null } as const
  const replies = await Promise.all([office, doctor, centre].map((one) => one.ask('stock.open', wish)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(replies.filter((one) => !one.ok && one.refusal === 'ShelfExists')).toHaveLength(2)
})

test('the ledger is read page by page, newest first, nothing twice and nothing left out [E24 P1]', async () => {
  const clinic = await opens()
  await receives(clinic, tablets(400))
  for (let n = 0; n < 35; n++) await doctor.do('stock.give', { shelfId: clinic, item: P1.item, units: 1 })
  const first = await doctor.ask('stock.lines', { shelfId: clinic })
  if (!first.ok) throw new Error(first.refusal)
  expect([first.data.lines.length, first.counters.examined <= 40]).toEqual([30, true])
  const rest = await doctor.do('stock.lines', { shelfId: clinic, after: first.data.more! })
  expect(rest.more).toBeNull()
  const ids = [...first.data.lines, ...rest.lines].map(({ lineId }) => lineId)
  expect(ids).toEqual(
    linesOf(clinic)
      .map(({ _id }) => _id)
      .sort()
      .reverse(),
  )
  expect(first.data.lines[0]).toMatchObject({
    kindWords: '发出',
    words: '对乙酰氨基酚片 −1 片',
    after: 365,
    by: '冉启文（医生）',
  })
})

test('part of a pack of a scarce article goes out with name, lot and expiry on the bag; of any other it is refused [B23]', async () => {
  const clinic = await opens()
  await receives(clinic, tablets(12, 'P1', '2023-05'), tablets(12, 'P2'), { ...tablets(20, 'L1'), item: 'lianhua' })
  expect(await doctor.do('stock.give', { shelfId: clinic, item: P1.item, units: 14 })).toEqual({
    labels: [
      { name: '对乙酰氨基酚片', lot: '批号 P1', expiry: '有效期至 2023-05-31', units: '12 片' },
      { name: '对乙酰氨基酚片', lot: '批号 P2', expiry: '有效期至 2024-12-31', units: '2 片' },
    ],
  })
  expect(await doctor.ask('stock.give', { shelfId: clinic, item: 'lianhua', units: 4 })).toMatchObject({
    refusal: 'NotScarce',
    detail: { unitsPerPack: 10 },
  })
  expect(await doctor.ask('stock.give', { shelfId: clinic, item: 'lianhua', units: 10 })).toMatchObject({ ok: true })
  const lots = shelfOf(clinic).lots.map(({ lot, expiryOn, units }) => [lot, expiryOn, units])
  expect(lots).toEqual([
    ['L1', '2024-12-31', 10],
    ['P2', '2024-12-31', 10],
  ])
})

test('a lot that expires today is given today and not tomorrow, and written off only then [E24 R14]', async () => {
  const clinic = await opens()
  await receives(clinic, tablets(12, 'P1', '2023-02-08'))
  const gives = { shelfId: clinic, item: P1.item, units: 6 }
  const writesOff = { shelfId: clinic, ...P1, units: 6, reason: 'expired' } as const
  expect(await doctor.ask('stock.writeOff', writesOff)).toMatchObject({ refusal: 'NotExpired' })
  expect(await doctor.ask('stock.give', gives)).toMatchObject({ ok: true })
  village.at('2023-02-09')
  expect(await doctor.ask('stock.give', gives)).toMatchObject({ refusal: 'NotEnoughUnits', detail: { have: 0 } })
  expect((await doctor.do('stock.view', { shelfId: clinic })).lots).toMatchObject([
    { expiryWords: '过期 1 天', expired: true },
  ])
  await doctor.do('stock.writeOff', writesOff)
  expect(shelfOf(clinic).lots).toEqual([])
})

test('a shelf with forty lots fits a screen [P9]', async () => {
  const clinic = await opens()
  const lots = Array.from({ length: 40 }, (_one, n) => tablets(12, `A2301${n}`, n % 2 ? '2023-03' : '2024-12'))
  await receives(clinic, ...lots)
  const seen = await doctor.ask('stock.view', { shelfId: clinic })
  expect(seen).toMatchObject({ ok: true, data: { lots: { length: 40 } } })
  expect(Buffer.byteLength(JSON.stringify(seen))).toBeLessThanOrEqual(16 * 1024)
})

test('a month alone on the box means its last day [R59]', async () => {
  const clinic = await opens()
  await receives(clinic, tablets(1, 'A', '2024-02'), tablets(1, 'B', '2023-12'), tablets(1, 'C', '2023-04'))
  expect(shelfOf(clinic).lots.map(({ expiryOn }) => expiryOn)).toEqual([
    day('2023-04-30'),
    day('2023-12-31'),
    day('2024-02-29'),
  ])
})
