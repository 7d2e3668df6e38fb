import { GRID, LOTS, startMedicineScene, type Home, type MedicineScene } from '../support/medicine-scene'
import { CHAOYUAN, LIANGPING } from '../support/village'

let scene: MedicineScene
let home: Home

beforeAll(async () => {
  scene = await startMedicineScene()
  await scene.receive(scene.clinic, [LOTS.paracetamol, LOTS.patent], 120)
})
afterAll(() => scene.village.stop())
beforeEach(async () => {
  home = await scene.home()
})

const fever = [{ category: 'fever', quantity: 1 }] as const

test('accepting sets units aside, picking takes them out with lot and expiry, and the family reads what is in the bag [A18 E24]', async () => {
  const { cadre, clinic, shelf, sum } = scene
  const requestId = await scene.asks(home, [...fever])
  await cadre.do('medicine.accept', { requestId, shelfId: clinic })
  expect(shelf().holds).toMatchObject([{ for: requestId, lots: [{ item: 'paracetamol-tablet', units: 6 }] }])
  expect(sum('paracetamol-tablet')).toEqual({ lines: 120, books: 120 })

  await cadre.do('medicine.pick', { requestId, shelfId: clinic })
  expect(shelf().holds).toEqual([])
  expect(sum('paracetamol-tablet')).toEqual({ lines: 114, books: 114 })
  const seen = await home.family.do('medicine.view', { requestId })
  expect(seen).toMatchObject({
    state: 'picked',
    lots: [{ name: '对乙酰氨基酚片', lot: '批号 A2301', expiry: '有效期至 2024-10-31', units: '6 片' }],
    shelf: { name: '朝元村卫生室' },
  })
})

test('called off before or after it was picked, every unit is back on its lot, once [A18 E24]', async () => {
  const { cadre, clinic, shelf, sum } = scene
  const before = sum('paracetamol-tablet')
  const first = await scene.asks(home, [...fever])
  await cadre.do('medicine.accept', { requestId: first, shelfId: clinic })
  await home.family.do('medicine.cancel', { requestId: first })
  expect(shelf().holds).toEqual([])
  expect(sum('paracetamol-tablet')).toEqual(before)

  const second = await scene.asks(home, [...fever])
  await cadre.do('medicine.accept', { requestId: second, shelfId: clinic })
  await cadre.do('medicine.pick', { requestId: second, shelfId: clinic })
  expect(sum('paracetamol-tablet').books).toBe(before.books - 6)
  const off = { requestId: second, shelfId: clinic, note: '路断了，先不送' }
  const done = await cadre.ask('medicine.decline', off)
  expect(done).toMatchObject({ ok: true })
  expect(await cadre.ask('medicine.decline', off)).toMatchObject({ ok: false, refusal: 'AlreadyTaken' })
  expect(sum('paracetamol-tablet')).toEqual(before)
  expect(shelf().issues.find((one) => one.for === second)).toMatchObject({ back: true })
})

test('what is not there is not promised: the refusal says how much there is, and what is short can be left out [A18 B21]', async () => {
  const { cadre, clinic } = scene
  const requestId = await scene.asks(home, [...fever, { category: 'cough', quantity: 1 }])
  expect(await cadre.ask('medicine.accept', { requestId, shelfId: clinic })).toMatchObject({
    ok: false,
    refusal: 'NotEnough',
    detail: { category: 'cough', want: 1, have: 0 },
  })
  expect(scene.request(requestId).state).toBe('requested')
  expect(await cadre.ask('medicine.accept', { requestId, without: ['fever', 'cough'] })).toMatchObject({
    refusal: 'NothingLeft',
  })
  await cadre.do('medicine.accept', { requestId, shelfId: clinic, without: ['cough'] })
  await cadre.do('medicine.pick', { requestId, shelfId: clinic })
  expect(await home.family.do('medicine.view', { requestId })).toMatchObject({ without: ['cough'], count: 1 })
})

test('where shelves serve a village one has to be chosen, and only one that serves it; a pharmacy keeps its own books [A18 A28]', async () => {
  const { cadre, office } = scene
  const requestId = await scene.asks(home, [{ category: 'cough', quantity: 1 }])
  expect(await cadre.ask('medicine.accept', { requestId })).toMatchObject({ refusal: 'ShelfNeeded' })
  const other = await office.do('stock.open', {
    place: '500237207202',
    kind: 'clinic',
    name: '别村卫生室',
    phone: null,
  })
  for (const shelfId of [other.shelfId, 's-000000nothing'])
    expect(await cadre.ask('medicine.accept', { requestId, shelfId })).toMatchObject({ refusal: 'NoSuchShelf' })
  const { shelfId } = await office.do('stock.open', {
    ...{ place: LIANGPING, kind: 'pharmacy', name: '两坪大药房', phone: '10000009002' },
  })
  await cadre.do('medicine.accept', { requestId, shelfId })
  await cadre.do('medicine.pick', { requestId, shelfId })
  expect(scene.request(requestId)).toMatchObject({ state: 'picked', shelfId, lots: [] })
  expect(scene.shelf(shelfId).holds).toEqual([])
})

test('a lot that expired while it was set aside is not handed out: other units are put in its place [E24 R59]', async () => {
  const { office, cadre, village } = scene
  const { shelfId } = await office.do('stock.open', { place: CHAOYUAN, kind: 'coop', name: '朝元供销社', phone: null })
  const soon = { item: 'ambroxol', lot: 'SOON', expiryOn: '2023-02-08' as typeof LOTS.cough.expiryOn, units: 1 }
  await office.do('stock.receive', { shelfId, lots: [soon, { ...LOTS.cough, units: 1 }] })
  const requestId = await scene.asks(home, [{ category: 'cough', quantity: 1 }])
  await cadre.do('medicine.accept', { requestId, shelfId })
  expect(scene.shelf(shelfId).holds[0]?.lots).toMatchObject([{ lot: 'SOON' }])
  village.at('2023-02-09', 8)
  await cadre.do('medicine.pick', { requestId, shelfId })
  expect(scene.request(requestId).lots).toMatchObject([{ lot: LOTS.cough.lot, units: 1 }])
  expect(scene.shelf(shelfId)).toMatchObject({ holds: [], lots: [{ lot: 'SOON', units: 1 }] })
  village.at('2023-02-08', 12)
})

test('asking takes four round trips, accepting four, picking and handing over four and three, seeing two [P9]', async () => {
  const { cadre, clinic } = scene
  const spent = async (
    action: 'medicine.accept' | 'medicine.pick' | 'medicine.carry' | 'medicine.handOver',
    input: object,
  ) => {
    const reply = await cadre.ask(action, input as never)
    expect([action, reply.ok]).toEqual([action, true])
    return reply.counters.sequential
  }
  // Asked for by the cadre, who is told of nothing they do themselves.
  const asked = await cadre.ask('medicine.request', {
    ...{ personId: home.personId, items: [...fever], way: 'deliver' as const },
  })
  if (!asked.ok) throw new Error(asked.refusal)
  expect(asked.counters.sequential).toBeLessThanOrEqual(4)
  const { requestId } = asked.data
  const view = await cadre.ask('medicine.view', { requestId })
  expect(view.counters.sequential).toBeLessThanOrEqual(2)
  expect(await spent('medicine.accept', { requestId, shelfId: clinic })).toBeLessThanOrEqual(4)
  expect(await spent('medicine.pick', { requestId, shelfId: clinic })).toBeLessThanOrEqual(4)
  expect(await spent('medicine.carry', { requestId })).toBeLessThanOrEqual(4)
  expect(await spent('medicine.handOver', { requestId })).toBeLessThanOrEqual(4)
})

test('two cadres accept the same request from two shelves at once: one wins, and the other shelf keeps nothing back [A18]', async () => {
  const { cadre, clinic, office, village } = scene
  const other = await village.staff('mou', '牟支书', 'cadre', GRID)
  const { shelfId } = await office.do('stock.open', {
    place: LIANGPING,
    kind: 'hospital',
    name: '两坪乡卫生院',
    phone: null,
  })
  await scene.receive(shelfId, [LOTS.paracetamol], 60)
  const requestId = await scene.asks(home, [...fever])
  const replies = await Promise.all([
    cadre.ask('medicine.accept', { requestId, shelfId: clinic }),
    other.ask('medicine.accept', { requestId, shelfId }),
  ])
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  const won = scene.request(requestId).shelfId
  for (const id of [clinic, shelfId])
    expect([id, scene.shelf(id).holds.filter((one) => one.for === requestId).length]).toEqual([id, id === won ? 1 : 0])
})
