import type { Shelf, StockLine } from '@domain/model/stock'
import { byLot } from '../support/books'
import { rebuilt, stored } from '../support/rebuild'
import { CHAOYUAN, commandId, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

jest.setTimeout(120_000)

let village: Village
let doctor: Phone
let centre: Phone
let office: Phone
let keeper: Phone
let names = 0

beforeAll(async () => {
  village = await startVillage()
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  centre = await village.staff('li', '李敏', 'doctor', LIANGPING)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  keeper = await village.staff('pu', '蒲大全', 'keeper', CHAOYUAN)
})
afterAll(() => village.stop())
afterEach(() => {
  expect(stored(village.cloud)).toEqual(rebuilt(village.cloud))
  const lines = village.cloud.database.collection('stockLines').all() as unknown as StockLine[]
  for (const shelf of village.cloud.database.collection('shelves').all() as unknown as Shelf[])
    expect(byLot(lines.filter(({ shelfId }) => shelfId === shelf._id))).toEqual(byLot(shelf.lots))
})

const shelfOf = (id: string) => village.cloud.database.collection('shelves').get(id) as unknown as Shelf
const opens = async (kind: 'clinic' | 'coop' = 'clinic') =>
  (await office.do('stock.open', { place: CHAOYUAN, kind, name: `储备点${++names}`, phone: null })).shelfId
const P1 = { item: 'paracetamol-tablet', lot: 'P1' }
const tablets = (units: number) => ({ ...P1, expiryOn: '2024-12', units })
const receives = (shelfId: string, ...lots: ReturnType<typeof tablets>[]) =>
  office.do('stock.receive', { shelfId, lots: lots })

test('a transfer is on neither shelf until it arrives, and arriving twice changes nothing [B04 B25]', async () => {
  const [coop, clinic] = [await opens('coop'), await opens()]
  await receives(coop, tablets(48))
  const sends = { shelfId: coop, toShelfId: clinic, lots: [{ ...P1, units: 24 }], note: '返乡的多了' }
  expect(await doctor.ask('stock.send', sends)).toMatchObject({ refusal: 'NotYourShelf' })
  const { transferId } = await keeper.do('stock.send', sends)
  const units = async () => [coop, clinic].map((id) => byLot(shelfOf(id).lots)['paracetamol-tablet P1'] ?? 0)
  expect(await units()).toEqual([24, 0])
  const seen = await doctor.do('stock.view', { shelfId: clinic })
  expect(seen.coming).toMatchObject([{ transferId, fromShelfId: coop, lots: [{ words: '对乙酰氨基酚片 2 盒' }] }])
  expect(seen.may).toContain('arrive')
  const input = { shelfId: clinic, fromShelfId: coop, transferId, got: [{ ...P1, units: 23 }] }
  expect(await doctor.ask('stock.arrive', input)).toMatchObject({ refusal: 'ReasonNeeded' })
  const replies = await Promise.all(
    [doctor, centre, office].map((one) => one.ask('stock.arrive', { ...input, missing: 'short' })),
  )
  expect(replies.filter(({ ok }) => ok).length).toBe(1)
  expect(await doctor.ask('stock.arrive', { ...input, missing: 'short' })).toMatchObject({ refusal: 'AlreadyArrived' })
  expect(await units()).toEqual([24, 23])
  expect(shelfOf(coop).transfers).toEqual([])
  expect((await doctor.do('stock.view', { shelfId: clinic })).coming).toEqual([])
  const { lines } = await doctor.do('stock.lines', { shelfId: clinic })
  expect(lines.map(({ kindWords, units: n, note, mayReverse }) => [kindWords, n, note, mayReverse])).toEqual([
    ['报损', -1, '少了', false],
    ['调入', 24, expect.stringContaining('从 储备点'), false],
  ])
})

test('cut short between the two shelves, the next tap ends it and brings nothing in twice [B04 Q2]', async () => {
  for (let k = 1; ; k++) {
    const [coop, clinic] = [await opens('coop'), await opens()]
    await receives(coop, tablets(24))
    const { transferId } = await keeper.do('stock.send', {
      shelfId: coop,
      toShelfId: clinic,
      lots: [{ ...P1, units: 24 }],
    })
    const input = { shelfId: clinic, fromShelfId: coop, transferId }
    let effects = 0
    village.cloud.faults.afterEffect = ({ functionName, action }) => {
      if (functionName === 'supply' && action !== 'database.getDocument' && ++effects === k)
        throw 'kill' as unknown as Error
    }
    const id = commandId()
    await doctor.ask('stock.arrive', input, id).catch(() => null)
    village.cloud.faults.afterEffect = undefined
    // As long as the sender lists it, it is offered here, so that somebody can end it.
    const { coming } = await doctor.do('stock.view', { shelfId: clinic })
    expect(coming.map((one) => one.transferId)).toEqual(shelfOf(coop).transfers.map(({ id: one }) => one))
    const again = await doctor.ask('stock.arrive', input, k % 2 === 0 ? id : commandId())
    expect(again.ok || again.refusal).toEqual(again.ok ? true : 'AlreadyArrived')
    await doctor.ask('stock.arrive', input, id)
    expect([coop, clinic].map((one) => byLot(shelfOf(one).lots))).toEqual([{}, { 'paracetamol-tablet P1': 24 }])
    expect(shelfOf(coop).transfers).toEqual([])
    if (effects < k) break
  }
})
