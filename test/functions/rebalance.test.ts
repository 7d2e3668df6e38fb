import type { Output } from '@domain/contract'
import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

jest.setTimeout(60_000)

/** A hospital that serves the whole township and two clinics: one with more than its floor, one with next to nothing. */
let village: Village
let office: Phone
const shelves: Record<string, string> = {}
const OTHER = '500237207202'
const item = 'ibuprofen-suspension'

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  const window = { from: day('2023-02-01'), until: day('2023-03-01') }
  await office.do('returnee.add', { place: CHAOYUAN, ...window, people: 1000 })
  await office.do('returnee.add', { place: OTHER, ...window, people: 200 })
  for (const [name, place, kind, units] of [
    ['卫生院', LIANGPING, 'hospital', 300],
    ['朝元', CHAOYUAN, 'clinic', 40],
    ['邻村', OTHER, 'clinic', 45],
    ['没记过', OTHER, 'clinic', 0],
    ['药店', CHAOYUAN, 'pharmacy', 0],
  ] as const) {
    const { shelfId } = await office.do('stock.open', { place, kind, name, phone: null })
    shelves[name] = shelfId
    const lots = [{ item, lot: `L${name.length}${units}`, expiryOn: day('2024-05-31'), units }]
    if (units > 0) await office.do('stock.receive', { shelfId, lots })
  }
})
afterAll(() => village.stop())

const onHand = () =>
  village.cloud.database
    .collection('shelves')
    .all()
    .flatMap(({ lots }) => lots as { units: number }[])
    .reduce((sum, { units }) => sum + units, 0)
const proposes = async (): Promise<Output<'stock.rebalance'>> => {
  const reply = await office.ask('stock.rebalance', { place: LIANGPING, category: 'fever' })
  if (!reply.ok) throw new Error(reply.refusal)
  expect(reply.counters.sequential).toBeLessThanOrEqual(4)
  expect(Buffer.byteLength(JSON.stringify(reply.data))).toBeLessThan(16 * 1024)
  return reply.data
}

test('nobody who gives falls below 15 % or 14 days, and once it is sent and arrived there is nothing left to propose [B25]', async () => {
  const { rows, stillShort, unknown } = await proposes()
  // The hospital serves 1,200: 180 must stay. 朝元村 needs 150, the other village 30, of which it has 45.
  expect(rows.map(({ from, to, courses }) => [from.name, to.name, courses])).toEqual([['卫生院', '朝元', 110]])
  expect(rows[0]).toMatchObject({
    from: { before: 300, after: 190, floor: 180 },
    to: { before: 40, after: 150, floor: 150 },
    lotWords: ['布洛芬混悬液（儿童） 110 瓶（批号 L3300，有效期至 2024-05-31）'],
  })
  expect(stillShort).toEqual([])
  expect(unknown).toEqual([{ shelfId: shelves['没记过'], name: '没记过' }])

  const before = onHand()
  const [{ from, to, lots }] = rows
  const { transferId } = await office.do('stock.send', {
    shelfId: from.shelfId,
    toShelfId: to.shelfId,
    lots: lots.map(({ item: id, lot, units }) => ({ item: id, lot, units })),
  })
  // On the way it is on neither shelf, and not proposed once more.
  expect(onHand()).toBe(before - 110)
  expect((await proposes()).rows).toEqual([])
  await office.do('stock.arrive', { shelfId: to.shelfId, fromShelfId: from.shelfId, transferId })
  expect(onHand()).toBe(before)
  expect(await proposes()).toMatchObject({ rows: [], stillShort: [] })
})

test('where the township has not enough, everybody keeps their floor and it says who is still short [B25 R66]', async () => {
  const { lots } = village.cloud.database.collection('shelves').get(shelves['朝元']) as never as {
    lots: { lot: string; units: number }[]
  }
  for (const { lot, units } of lots)
    await office.do('stock.writeOff', { shelfId: shelves['朝元'], item, lot, units, reason: 'broken' })
  const { rows, stillShort } = await proposes()
  expect(rows.map(({ from, to, courses }) => [from.name, to.name, courses])).toEqual([
    ['邻村', '朝元', 15],
    ['卫生院', '朝元', 10],
  ])
  for (const { from } of rows) expect(from.after).toBeGreaterThanOrEqual(from.floor)
  expect(stillShort).toEqual([{ shelfId: shelves['朝元'], name: '朝元', courses: 125 }])
})
