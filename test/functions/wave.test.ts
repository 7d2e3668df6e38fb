import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

jest.setTimeout(60_000)

let village: Village
let office: Phone
let doctor: Phone
let shelfId: string

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  const old = { birthOn: day('1941-05-06'), disease: 'unstable', vaccination: 'none' } as const
  await village.door([
    { name: '张桂香', ...old },
    ...Array.from({ length: 9 }, (_, n) => ({ name: `某${n}`, birthOn: day(`198${n}-01-01`) })),
  ])
  ;({ shelfId } = await office.do('stock.open', {
    ...{ place: CHAOYUAN, kind: 'clinic', name: '朝元村卫生室', phone: null },
  }))
  const lots = [{ item: 'lianhua', lot: 'A1', expiryOn: '2024-12' as const, units: 20 }]
  await office.do('stock.receive', { shelfId, lots })
})
afterAll(() => village.stop())

test('the office works a wave through with the people, the returnees and the stock there are; its draft is taken as it is [F07 B17]', async () => {
  await office.do('returnee.add', { place: CHAOYUAN, from: day('2023-02-10'), until: day('2023-04-30'), people: 10 })
  const before = village.cloud.database.collection('commits').count()
  const view = await office.do('wave.run', { place: LIANGPING })
  expect(village.cloud.database.collection('commits').count()).toBe(before)
  expect(view).toMatchObject({
    people: { registered: 10, returnees: 10, red: 1 },
    workers: { cadres: 1, doctors: 1 },
    infected: 16,
  })
  const row = view.shelves[0].rows.find(({ category }) => category === 'chinese-patent')!
  expect(view.shelves[0]).toMatchObject({ shelfId, people: 20 })
  expect(row.stock).toBe(2)
  expect(row.dryOn! > '2023-02-08').toBe(true)
  const { item, packs, courses } = row.draft!
  expect(item).toBe('lianhua')
  const drafted = await office.do('allocation.draft', { shelfId, item, packs, note: view.draftNote })
  expect(drafted).toMatchObject({ packs, courses })
})

test('asked again it says the same; another width, another curve; only whole numbers within the bounds are taken [F07]', async () => {
  const ask = (assumptions: object) => office.do('wave.run', { place: LIANGPING, assumptions })
  expect(await ask({ seed: 5, unevenPercent: 30 })).toEqual(await ask({ seed: 5, unevenPercent: 30 }))
  expect((await ask({ sdDays: 5 })).infections).toHaveLength(40)
  for (const assumptions of [{ attackPercent: 101 }, { sdDays: 2 }, { sdDays: 6.5 }, { seed: -1 }, { homeDays: 0 }])
    expect(await office.ask('wave.run', { place: LIANGPING, assumptions })).toMatchObject({
      ok: false,
      refusal: 'BadInput',
    })
})

test('a village doctor asks for the village and not for the township; where nobody lives there is nothing to work through [F07 Q11]', async () => {
  expect((await doctor.do('wave.run', { place: CHAOYUAN })).people.registered).toBe(10)
  expect(await doctor.ask('wave.run', { place: LIANGPING })).toMatchObject({ ok: false, refusal: 'NotFound' })
  expect(await office.ask('wave.run', { place: '500237207202' })).toMatchObject({ ok: false, refusal: 'NobodyThere' })
  expect(await office.ask('wave.run', { place: `${CHAOYUAN}-01` as never })).toMatchObject({ refusal: 'BadInput' })
})

test('it costs two round trips once the day’s heads are counted, and a screen’s bytes [F07 P9]', async () => {
  await office.do('wave.run', { place: LIANGPING })
  const { counters } = await office.ask('wave.run', { place: LIANGPING, assumptions: { sdDays: 14 } })
  expect(counters.sequential).toBeLessThanOrEqual(2)
  expect(counters.bytesOut).toBeLessThanOrEqual(16 * 1024)
})
