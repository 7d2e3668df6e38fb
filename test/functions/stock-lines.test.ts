import { addDays, day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { townships } from '@domain/policy/tenants'
import { floorCategories } from '@domain/policy/formulary'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

jest.setTimeout(120_000)

const NEXT = '500237207202'
const villages = townships.find(({ code }) => code === LIANGPING)!.villages.map(({ code }) => code)
let village: Village
let cadre: Phone
let doctor: Phone
let office: Phone
let names = 0

/** 朝元村 with 2,000 people in two grids, of whom one more has moved away and one has died. */
beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  for (const [n, grid] of ['01', '02', '04'].entries())
    await village.door([{ name: `老人${n}` }], { place: `${CHAOYUAN}-${grid}`, plate: `${n}组1号` })
  await village.door([{ name: '隔壁' }], { place: `${NEXT}-03` })
  const like = people().find(({ name }) => name === '老人0')!
  const away = (kind: 'moved' | 'dead' | 'hospital', confirmed: boolean) => ({
    ...{ kind, since: day('2023-01-05'), at: 0, by: '', role: 'cadre', note: '' },
    confirmed: confirmed ? { by: '', role: 'doctor', at: 0 } : null,
  })
  const more = Array.from({ length: 1997 + 2 }, (_one, n) => ({
    ...like,
    _id: `p-more${String(n).padStart(5, '0')}`,
    name: `某${n}`,
    away:
      n === 0
        ? away('moved', true)
        : n === 1
          ? away('dead', true)
          : n === 2
            ? away('moved', false)
            : n === 3
              ? away('hospital', true)
              : null,
  }))
  village.cloud.database.put('people', more)
})
afterAll(() => village.stop())
beforeEach(() => village.at('2023-02-08'))

const people = () => village.cloud.database.collection('people').all() as unknown as Person[]
const clinicWith = async (bottles: number) => {
  const { shelfId } = await office.do('stock.open', {
    ...{ place: CHAOYUAN, kind: 'clinic', phone: null },
    name: `卫生室${++names}`,
  })
  if (bottles > 0) await receives(shelfId, bottles)
  return shelfId
}
const suspension = { item: 'ibuprofen-suspension', lot: 'S1', expiryOn: '2024-12' } as const
const receives = (shelfId: string, units: number, expiryOn: string = suspension.expiryOn) =>
  office.do('stock.receive', { shelfId, lots: [{ ...suspension, expiryOn: expiryOn, units }] })
const gives = (shelfId: string, units: number) => doctor.do('stock.give', { shelfId, item: suspension.item, units })
const feverOf = async (shelfId: string) => {
  const view = await doctor.do('stock.view', { shelfId })
  return { ...view.standing.find(({ category }) => category === 'fever')!, served: view.people.served }
}
const rowOf = async (shelfId: string) => {
  for (let after: string | undefined; ;) {
    const { rows, more } = await office.do('stock.shelves', { place: LIANGPING, after })
    const row = rows.find((one) => one.shelfId === shelfId)
    if (row || more === null) return row
    after = more
  }
}

describe('a village of 2,000', () => {
  test.each([
    [299, 'below-floor', '低于 15% 线', true],
    [300, 'floor', '两条线都过，没到 20%', false],
    [400, 'goal', '两条线都过，够 20%', false],
  ] as const)('%i courses: %s [B13 R14]', async (n, verdict, words, alarm) => {
    const clinic = await clinicWith(n + 1)
    village.at('2023-02-09')
    await gives(clinic, 1)
    village.at('2023-02-10')
    expect(await feverOf(clinic)).toMatchObject({
      served: 2000,
      usable: n,
      floor: 300,
      goal: 400,
      verdict,
      words,
      alarm,
    })
    // Of the other three categories nothing was ever delivered here.
    expect(await rowOf(clinic)).toMatchObject({ alarm: true })
  })

  test('13.9 days of cover are an alarm though the floor is met, 14 are none [B14 R14]', async () => {
    for (const [left, days, alarm] of [
      [695, 13.9, true],
      [700, 14, false],
    ] as const) {
      village.at('2023-02-08')
      const clinic = await clinicWith(left + 500)
      for (let n = 0; n < 10; n++) {
        village.at(addDays(day('2023-02-08'), n))
        await gives(clinic, 50)
      }
      village.at('2023-02-18')
      expect(await feverOf(clinic)).toMatchObject({ usable: left, daily: 50, useDays: 10, cover: 700, days, alarm })
      expect(await feverOf(clinic)).toMatchObject(alarm ? { verdict: 'below-cover', shortage: 5 } : { verdict: 'goal' })
    }
  })

  test('400 returnees raise the floor by 60 from their first day, and it falls back on the day after their last [B15 R15 R98]', async () => {
    const clinic = await clinicWith(350)
    const window = { from: day('2023-02-10'), until: day('2023-02-12'), people: 400, note: '过年回来' }
    const { entryId } = await cadre.do('returnee.add', { place: `${CHAOYUAN}-01`, ...window })
    const floorOn = async (on: string) => {
      village.at(on)
      const { floor, alarm, served } = await feverOf(clinic)
      return [served, floor, alarm]
    }
    expect(await doctor.do('stock.view', { shelfId: clinic })).toMatchObject({
      people: { registered: 2000, returnees: 0, served: 2000 },
      expected: [{ from: '2023-02-10', until: '2023-02-12', people: 400 }],
    })
    expect(await floorOn('2023-02-09')).toEqual([2000, 300, false])
    expect(await floorOn('2023-02-10')).toEqual([2400, 360, true])
    expect(await floorOn('2023-02-12')).toEqual([2400, 360, true])
    expect(await floorOn('2023-02-13')).toEqual([2000, 300, false])
    village.at('2023-02-11')
    expect((await office.do('returnee.list', { place: LIANGPING })).villages).toMatchObject([
      { name: '朝元村', now: 400, entries: [{ id: entryId, people: 400, note: '过年回来', by: '谭小梅' }] },
    ])
    await cadre.do('returnee.remove', { place: `${CHAOYUAN}-01`, entryId })
    expect(await floorOn('2023-02-11')).toEqual([2000, 300, false])
    expect(await cadre.ask('returnee.add', { place: `${NEXT}-01`, ...window })).toMatchObject({ refusal: 'NotFound' })
    expect(await office.ask('returnee.add', { place: LIANGPING, ...window })).toMatchObject({
      refusal: 'PlaceDoesNotFit',
    })
    const backwards = { ...window, until: day('2023-02-09') }
    expect(await office.ask('returnee.add', { place: CHAOYUAN, ...backwards })).toMatchObject({
      refusal: 'WindowDoesNotFit',
    })
  })

  test('a lot that expires today counts today and not tomorrow [R14 B14]', async () => {
    const clinic = await clinicWith(0)
    await receives(clinic, 300, '2023-02-08')
    expect(await feverOf(clinic)).toMatchObject({ usable: 300, expired: 0, alarm: false })
    village.at('2023-02-09')
    expect(await feverOf(clinic)).toMatchObject({ usable: 0, expired: 300, verdict: 'below-floor', alarm: true })
  })

  test('no use on record says 无消耗数据 and is never OK; a shelf without a record is unknown and in the alarm list [R14 R100]', async () => {
    const clinic = await clinicWith(1000)
    expect(await feverOf(clinic)).toMatchObject({ verdict: 'no-use', words: '无消耗数据', days: null, cover: null })
    const empty = await clinicWith(0)
    expect(await feverOf(empty)).toMatchObject({ verdict: 'unknown', words: '没有记过账，算不出', alarm: true })
    const before = await office.do('stock.shelves', { place: LIANGPING })
    expect(await rowOf(empty)).toMatchObject({ alarm: true, words: '没有记过账' })
    await clinicWith(0)
    const after = await office.do('stock.shelves', { place: LIANGPING })
    expect([after.alarms - before.alarms, after.all - before.all]).toEqual([1, 1])
  })

  test('people are counted once a day and not for every look [P1]', async () => {
    const clinic = await clinicWith(1)
    village.at('2023-02-20')
    const first = await doctor.ask('stock.view', { shelfId: clinic })
    const second = await doctor.ask('stock.view', { shelfId: clinic })
    expect(second.counters.examined).toBeLessThan(20)
    expect(first.counters.sequential).toBeLessThanOrEqual(4)
    expect(second.counters.sequential).toBeLessThanOrEqual(2)
    await village.door([{ name: '新来的' }], { plate: '9组9号' })
    expect((await feverOf(clinic)).served).toBe(2000)
    village.at('2023-02-21')
    expect((await feverOf(clinic)).served).toBe(2001)
  })
})

describe('reaching every grid', () => {
  const fill = async (shelfId: string, without?: (typeof floorCategories)[number]) => {
    const items = { fever: suspension.item, cough: 'ambroxol', 'chinese-patent': 'lianhua', antigen: 'antigen-test' }
    const lots = floorCategories
      .filter((category) => category !== without)
      .map((category) => ({ ...suspension, item: items[category], lot: `L${category.length}`, units: 40 }))
    await office.do('stock.receive', { shelfId, lots })
  }
  const farGrids = async () => (await office.do('stock.reach', { place: LIANGPING })).grids.map(({ grid }) => grid)
  const all = [`${NEXT}-03`, `${CHAOYUAN}-01`, `${CHAOYUAN}-02`, `${CHAOYUAN}-04`]

  test('a grid is listed until some shelf that serves it has all four, or a pharmacy said so today [B24]', async () => {
    village.at('2023-03-01')
    expect(await farGrids()).toEqual(all)
    const clinic = await clinicWith(0)
    await fill(clinic, 'antigen')
    expect(await farGrids()).toEqual(all)
    await office.do('stock.receive', {
      shelfId: clinic,
      lots: [{ ...suspension, item: 'antigen-test', lot: 'K1', units: 2 }],
    })
    expect(await farGrids()).toEqual([`${NEXT}-03`])

    const place = { place: NEXT, name: '大药房', phone: null } as const
    const { shelfId: shop } = await office.do('stock.open', { ...place, kind: 'pharmacy' })
    const says = (level: 'tight' | 'out') =>
      office.do('stock.say', { shelfId: shop, levels: floorCategories.map((category) => ({ category, level })) })
    await says('tight')
    expect(await farGrids()).toEqual([])
    village.at('2023-03-02', 9)
    expect(await farGrids()).toEqual([`${NEXT}-03`])
    await says('out')
    expect(await farGrids()).toEqual([`${NEXT}-03`])

    const { shelfId: hospital } = await office.do('stock.open', {
      ...{ place: LIANGPING, kind: 'hospital', name: '两坪乡卫生院', phone: null },
    })
    await fill(hospital)
    const seen = await office.do('stock.reach', { place: LIANGPING })
    expect([seen.grids, seen.all]).toEqual([[], 4])
    expect(seen.onlyTownship.map(({ village: one }) => one)).toEqual(
      [...villages].sort().filter((one) => one !== CHAOYUAN),
    )
    expect(await office.ask('stock.reach', { place: CHAOYUAN })).toMatchObject({ refusal: 'PlaceDoesNotFit' })
  })
})

test('a township’s shelves come in the order of the division codes and fit a screen, page by page [P9 B13]', async () => {
  village.at('2023-03-05')
  for (const code of villages.slice(0, 8)) {
    const { shelfId } = await office.do('stock.open', { place: code, kind: 'clinic', name: '村卫生室', phone: null })
    await receives(shelfId, 100)
  }
  const ids: string[] = []
  const places: string[] = []
  let after: string | undefined
  do {
    const reply = await office.ask('stock.shelves', { place: LIANGPING, after })
    if (!reply.ok) throw new Error(reply.refusal)
    expect(Buffer.byteLength(JSON.stringify(reply.data))).toBeLessThanOrEqual(16 * 1024)
    expect(reply.counters.sequential).toBeLessThanOrEqual(4)
    ids.push(...reply.data.rows.map(({ shelfId }) => shelfId))
    places.push(...reply.data.rows.map(({ place }) => place))
    after = reply.data.more ?? undefined
    expect(reply.data.all).toBeGreaterThan(20)
  } while (after)
  const shelves = village.cloud.database.collection('shelves').all()
  expect([...ids].sort()).toEqual(shelves.map(({ _id }) => _id).sort())
  // The township's own come first.
  expect(places).toEqual([...places].sort((a, b) => (a.padEnd(12, '0') < b.padEnd(12, '0') ? -1 : 1)))
})
