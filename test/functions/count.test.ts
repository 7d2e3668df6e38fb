import { day } from '@domain/model/day'
import { rebuilt, stored } from '../support/rebuild'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

/** 盘点 at a village clinic: who counts does not settle what was found to be missing. */
let village: Village
let doctor: Phone
let cadre: Phone
let shelfId: string

const item = 'lianhua'
const lot = { item, lot: 'L1', expiryOn: day('2024-05-31') }

beforeAll(async () => {
  village = await startVillage()
  const office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  const named = { kind: 'clinic', name: '朝元村卫生室', phone: null } as const
  ;({ shelfId } = await office.do('stock.open', { place: CHAOYUAN, ...named }))
  await doctor.do('stock.receive', { shelfId, lots: [{ ...lot, units: 100 }] })
})
afterAll(() => village.stop())

const onHand = (): number =>
  (village.cloud.database.collection('shelves').get(shelfId)?.lots as { units: number }[])[0].units
const ledger = () =>
  village.cloud.database
    .collection('stockLines')
    .all()
    .filter((line) => line.shelfId === shelfId)
const sum = (): number => ledger().reduce((total, line) => total + (line.units as number), 0)
const view = () => doctor.do('stock.view', { shelfId })
const counts = (units: number, phone = doctor) => phone.ask('stock.count', { shelfId, found: [{ ...lot, units }] })

test('what was counted as the books say closes by itself; a difference does not [E25]', async () => {
  expect(await counts(100)).toMatchObject({ ok: true, data: { differences: 0 } })
  expect((await view()).count).toBeNull()
  const found = await counts(96)
  expect(found).toMatchObject({ ok: true, data: { differences: 1 } })
  expect(found.counters.sequential).toBeLessThanOrEqual(4)
  expect((await view()).count).toMatchObject({
    by: '冉启文',
    mayConfirm: false,
    differences: [{ lot: 'L1', units: -4 }],
  })

  // Neither the night nor what is handed out meanwhile settles it.
  village.at('2023-02-10', 9)
  await village.cloud.runTimersUntil(village.cloud.clock.now() + 2 * 3_600_000)
  await doctor.do('stock.give', { shelfId, item, units: 10 })
  expect((await view()).count).toMatchObject({ differences: [{ lot: 'L1', units: -4 }] })
  expect([onHand(), sum()]).toEqual([90, 90])
})

test('the same person cannot confirm it, on another phone or by another tap; a second person can, once [E25 E24]', async () => {
  const { at } = (await view()).count!
  expect(await doctor.ask('stock.confirm', { shelfId, at })).toMatchObject({ refusal: 'SamePerson' })
  expect([onHand(), sum()]).toEqual([90, 90])
  expect((await cadre.do('stock.view', { shelfId })).count).toMatchObject({ mayConfirm: true })
  expect(await cadre.ask('stock.confirm', { shelfId, at: at - 1 })).toMatchObject({ refusal: 'CountChanged' })

  const confirmed = await cadre.ask('stock.confirm', { shelfId, at })
  expect(confirmed.ok).toBe(true)
  expect(confirmed.counters.sequential).toBeLessThanOrEqual(4)
  // 100 were there, 4 were missing and 10 went out since: what is on hand is what the ledger says.
  expect([onHand(), sum()]).toEqual([86, 86])
  expect(ledger().filter(({ kind }) => kind === 'counted')).toMatchObject([
    { lot: 'L1', units: -4, after: 86, note: '冉启文盘点，谭小梅复核' },
  ])
  expect(await cadre.ask('stock.confirm', { shelfId, at })).toMatchObject({ refusal: 'NothingToConfirm' })
  expect([onHand(), sum()]).toEqual([86, 86])
})

test('two confirm at once: one line, not two; counted anew before, the earlier count is not confirmed [E25 E24]', async () => {
  await counts(80)
  const first = (await view()).count!.at
  village.at('2023-02-10', 12)
  await counts(84)
  const second = (await view()).count!.at
  expect(await cadre.ask('stock.confirm', { shelfId, at: first })).toMatchObject({ refusal: 'CountChanged' })
  const other = await village.staff('mou', '牟支书', 'cadre', CHAOYUAN)
  const replies = await Promise.all([cadre, other].map((one) => one.ask('stock.confirm', { shelfId, at: second })))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect([onHand(), sum()]).toEqual([84, 84])
  expect(ledger().filter(({ kind }) => kind === 'counted')).toHaveLength(2)
  expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
})
