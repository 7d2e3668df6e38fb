import type { Input } from '@domain/contract'
import type { Equipment } from '@domain/model/equipment'
import { day } from '@domain/model/day'
import {
  CHAOYUAN,
  commandId,
  LIANGPING,
  PINGAN,
  startVillage,
  type DoorMade,
  type Phone,
  type Village,
} from '../support/village'
import { rebuilt, stored } from '../support/rebuild'

jest.setTimeout(60_000)

const GRID = `${CHAOYUAN}-01`
let village: Village
let cadre: Phone
let nextCadre: Phone
let doctor: Phone
let centre: Phone
let office: Phone
let far: Phone
let zhang: DoorMade
let chen: DoorMade
let labels = 0

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  nextCadre = await village.staff('mou', '牟支书', 'cadre', `${CHAOYUAN}-02`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  centre = await village.staff('li', '李敏', 'doctor', LIANGPING)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  far = await village.staff('far', '外村医生', 'doctor', '500237207202')
  zhang = await village.door([{ name: '张桂香' }])
  chen = await village.door([{ name: '陈大富', sex: 'male' }], { plate: '3组8号' })
  for (const door of [zhang, chen])
    await doctor.do('followUp.record', {
      personId: door.personIds[0],
      outcome: 'fine',
      mode: 'visit',
      infected: true,
      occurredAt: village.cloud.clock.now(),
    })
})
afterAll(() => village.stop())
afterEach(() => {
  village.at('2023-02-08')
  // Whatever happened, the documents are what the log says.
  expect(stored(village.cloud)).toEqual(rebuilt(village.cloud))
})

const device = async (by: Phone = doctor, place: string = CHAOYUAN): Promise<string> =>
  (await by.do('equipment.add', { place, kind: 'oximeter', label: `YX-${++labels}` })).equipmentId
const loan = (equipmentId: string, door: DoorMade = zhang): Input<'equipment.lend'> => ({
  personId: door.personIds[0],
  equipmentId,
  dueBackOn: day('2023-02-13'),
  assessed: '血氧 95%，一个人住，早晚要看',
})
const stateOf = (id: string) => village.cloud.database.collection('equipment').get(id) as unknown as Equipment
const owed = async (phone: Phone, subjectId: string) =>
  (await phone.do('today.list', {})).doors.flatMap((door) =>
    door.people.flatMap(({ duties }) => duties.filter((duty) => duty.dutyId.startsWith(subjectId))),
  )
const rowOf = async (phone: Phone, place: string, id: string) =>
  (await phone.do('equipment.list', { place })).rows.find((row) => row.equipmentId === id)

test('lent after assessment, due on the cadre’s list that day, back, disinfected by the next, and free again [A13]', async () => {
  const id = await device()
  const lent = await doctor.ask('equipment.lend', loan(id))
  expect(lent).toMatchObject({ ok: true })
  expect(lent.counters.sequential).toBeLessThanOrEqual(4)
  expect(stateOf(id).holder).toMatchObject({
    name: '张桂香',
    by: '冉启文（医生）',
    dueBackOn: '2023-02-13',
    assessed: '血氧 95%，一个人住，早晚要看',
  })

  village.at('2023-02-12')
  expect(await owed(cadre, id)).toEqual([])
  village.at('2023-02-13')
  expect(await owed(cadre, id)).toMatchObject([{ kind: 'device-back', words: '借的设备该还了', dueWords: '今天' }])
  expect(await owed(nextCadre, id)).toEqual([])
  const opened = await cadre.do('household.open', { householdId: zhang.householdId })
  expect(opened.people[0].duties).toContainEqual(expect.objectContaining({ kind: 'device-back', mine: true }))
  village.at('2023-02-15')
  expect(await owed(cadre, id)).toMatchObject([{ daysLate: 2 }])
  expect(await rowOf(doctor, CHAOYUAN, id)).toMatchObject({
    words: '该还了，迟 2 天',
    late: 2,
    holder: { name: '张桂香' },
  })

  const back = await cadre.ask('equipment.back', { equipmentId: id })
  expect(back).toMatchObject({ ok: true })
  expect(back.counters.sequential).toBeLessThanOrEqual(3)
  expect(await owed(cadre, id)).toEqual([])
  expect(await owed(doctor, id)).toMatchObject([
    { kind: 'device-clean', words: '设备等消毒', dueWords: '2月16日前完成即可，今天也行' },
  ])
  expect(await doctor.ask('equipment.lend', loan(id, chen))).toMatchObject({ refusal: 'NotFree' })
  expect(await cadre.ask('equipment.ready', { equipmentId: id })).toMatchObject({ refusal: 'NotFound' })

  await doctor.do('equipment.ready', { equipmentId: id })
  expect(await owed(doctor, id)).toEqual([])
  await doctor.do('equipment.lend', { ...loan(id, chen), dueBackOn: day('2023-02-20') })
  expect(stateOf(id).holder?.name).toBe('陈大富')
})

test('two doctors lend one device at the same moment: one of them does, the other learns only that it is out [A13]', async () => {
  for (let round = 0; round < 3; round++) {
    const id = await device()
    const replies = await Promise.all([
      doctor.ask('equipment.lend', loan(id, zhang)),
      centre.ask('equipment.lend', loan(id, chen)),
      doctor.ask('equipment.lend', loan(id, chen)),
      centre.ask('equipment.lend', loan(id, zhang)),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    for (const reply of replies.filter(({ ok }) => !ok)) {
      expect({ ...reply, counters: undefined, requestId: undefined }).toEqual({
        ok: false,
        refusal: 'NotFree',
        detail: { state: 'out' },
      })
    }
    const commits = village.cloud.database.collection('commits').all()
    expect(commits.filter((one) => one.stream === id && one.action === 'equipment.lend')).toHaveLength(1)
    expect(village.cloud.database.collection('duties').get(`${id}:device-back`)).toMatchObject({
      personId: stateOf(id).holder?.personId,
    })
  }
})

test('a loan, a return and a clean-up sent again are done once [A13]', async () => {
  const id = await device()
  const [lend, back, ready] = [commandId(), commandId(), commandId()]
  for (let twice = 0; twice < 2; twice++) await doctor.do('equipment.lend', loan(id), lend)
  for (let twice = 0; twice < 2; twice++) await doctor.do('equipment.back', { equipmentId: id }, back)
  for (let twice = 0; twice < 2; twice++) await doctor.do('equipment.ready', { equipmentId: id }, ready)
  expect(stateOf(id)).toMatchObject({ state: 'ready', v: 4 })
  expect(await doctor.ask('equipment.back', { equipmentId: id })).toMatchObject({ refusal: 'NotOut' })
  expect(await doctor.ask('equipment.ready', { equipmentId: id })).toMatchObject({ refusal: 'NotToDisinfect' })
})

test('one label is one thing in a township however it is written and whoever adds it first, and another one elsewhere [A13 B31]', async () => {
  const place = CHAOYUAN
  const both = await Promise.all([
    doctor.ask('equipment.add', { place, kind: 'oximeter', label: 'AB-77' }),
    office.ask('equipment.add', { place: LIANGPING, kind: 'oximeter', label: 'ＡＢ 77' }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual(expect.objectContaining({ refusal: 'LabelTaken' }))
  expect(await doctor.ask('equipment.add', { place, kind: 'vehicle', label: 'ab77' })).toMatchObject({
    refusal: 'LabelTaken',
  })
  const other = await village.staff('wu', '吴建平', 'office', PINGAN)
  expect(await other.ask('equipment.add', { place: PINGAN, kind: 'oximeter', label: 'AB-77' })).toMatchObject({
    ok: true,
  })
  expect(await doctor.ask('equipment.add', { place: GRID, kind: 'oximeter', label: 'ZZ-1' })).toMatchObject({
    refusal: 'PlaceDoesNotFit',
  })

  const id = both.flatMap((reply) => (reply.ok ? reply.data.equipmentId : []))[0]
  await office.do('equipment.withdraw', { equipmentId: id, reason: '夹子断了' })
  expect(await rowOf(office, LIANGPING, id)).toBeUndefined()
  await office.do('equipment.add', { place, kind: 'oximeter', label: 'AB-77' })
  expect(await rowOf(office, LIANGPING, id)).toMatchObject({ state: 'ready', homeWords: '朝元村卫生室' })
})

test('a doctor lends what is kept in the own place, and somebody else’s device reads like none [A13 E30]', async () => {
  const ours = await device()
  const townships = await device(centre, LIANGPING)
  const theirs = await device(far, '500237207202')
  const strip = (reply: object) => ({ ...reply, counters: undefined, requestId: undefined })
  const missing = strip(await doctor.ask('equipment.lend', loan('e-000000nothing')))
  expect(missing).toMatchObject({ ok: false, refusal: 'NotFound' })
  for (const id of [townships, theirs]) expect(strip(await doctor.ask('equipment.lend', loan(id)))).toEqual(missing)
  expect(strip(await centre.ask('equipment.lend', loan(theirs)))).toEqual(missing)
  expect(strip(await far.ask('equipment.back', { equipmentId: ours }))).toEqual(
    strip(await far.ask('equipment.back', { equipmentId: 'e-000000nothing' })),
  )

  const { free, mayBorrow } = await doctor.do('equipment.free', { personId: zhang.personIds[0] })
  expect(mayBorrow).toBe(true)
  expect(free.map(({ equipmentId }) => equipmentId)).toContain(ours)
  expect(free.every((row) => row.homeWords === '朝元村卫生室')).toBe(true)
  const more = await centre.do('equipment.free', { personId: zhang.personIds[0] })
  expect(more.free.map(({ equipmentId }) => equipmentId)).toEqual(expect.arrayContaining([ours, townships]))

  await centre.do('equipment.lend', loan(townships))
  expect(await rowOf(cadre, GRID, townships)).toMatchObject({ holder: { name: '张桂香' }, may: ['back'] })
  expect(
    (await doctor.do('equipment.free', { personId: zhang.personIds[0] })).held.map((row) => row.equipmentId),
  ).toContain(townships)
  await cadre.do('equipment.back', { equipmentId: townships })
  expect(await rowOf(cadre, GRID, townships)).toBeUndefined()
  expect(await owed(doctor, townships)).toEqual([])
  expect(await owed(centre, townships)).toMatchObject([{ kind: 'device-clean' }])
})

test('who is not treated at home is lent nothing; when treatment ends the return stays owed and is said to be [A13]', async () => {
  const well = await village.door([{ name: '没病的' }], { plate: '9组1号' })
  const id = await device()
  const { mayBorrow } = await doctor.do('equipment.free', { personId: well.personIds[0] })
  expect(mayBorrow).toBe(false)
  expect(await doctor.ask('equipment.lend', loan(id, well))).toMatchObject({ refusal: 'NoEpisode' })

  const ill = await village.door([{ name: '好了的' }], { plate: '9组2号' })
  const personId = ill.personIds[0]
  const occurredAt = village.cloud.clock.now()
  await doctor.do('followUp.record', { personId, outcome: 'fine', mode: 'visit', infected: true, occurredAt })
  await doctor.do('equipment.lend', loan(id, ill))
  expect(await rowOf(doctor, CHAOYUAN, id)).toMatchObject({ holder: { ended: false } })
  await doctor.do('episode.close', { personId, basis: '抗原阴性', occurredAt })
  expect(await rowOf(doctor, CHAOYUAN, id)).toMatchObject({ holder: { ended: true }, words: '2月13日还' })
  village.at('2023-02-13')
  expect(await owed(cadre, id)).toMatchObject([{ kind: 'device-back' }])
  await doctor.do('equipment.withdraw', { equipmentId: id, reason: '家里弄丢了' })
  expect(await owed(cadre, id)).toEqual([])
})

test('a vehicle on its way is seen to be out by everybody who may send it; whom it carries, by those who answer for them [B31 E30]', async () => {
  const before = (await doctor.do('equipment.list', { place: CHAOYUAN })).vehiclesFree
  const { equipmentId } = await doctor.do('equipment.add', { place: CHAOYUAN, kind: 'vehicle', label: '渝F·A1001' })
  expect((await office.do('equipment.list', { place: LIANGPING })).vehiclesFree).toBe(before + 1)
  const at = stateOf(equipmentId)
  const stranger = { personId: 'p-elsewhere', householdId: 'h-elsewhere', name: '外村的人', grid: '500237207202-01' }
  village.cloud.database.put('equipment', [
    {
      ...at,
      state: 'out',
      holder: { ...stranger, for: 'f-000001', dueBackOn: null },
      rank: `1 9999-12-31 ${equipmentId}`,
    },
  ])
  expect(await rowOf(doctor, CHAOYUAN, equipmentId)).toMatchObject({ words: '出车了', holder: null })
  expect(JSON.stringify(await rowOf(cadre, GRID, equipmentId))).not.toContain('外村的人')
  expect(await rowOf(office, LIANGPING, equipmentId)).toMatchObject({ holder: { name: '外村的人' } })
  expect((await office.do('equipment.list', { place: LIANGPING })).vehiclesFree).toBe(before)
  village.cloud.database.put('equipment', [at])
})

test('a long list is read page by page, every thing once, each page within a screen, and noted as looked at [P9 E30]', async () => {
  for (let n = 0; n < 30; n++) await device()
  const seen: string[] = []
  let after: string | undefined
  do {
    const reply = await office.ask('equipment.list', { place: LIANGPING, ...(after && { after }) })
    if (!reply.ok) throw new Error(reply.refusal)
    expect(reply.counters.sequential).toBeLessThanOrEqual(3)
    expect(Buffer.byteLength(JSON.stringify(reply.data))).toBeLessThanOrEqual(16 * 1024)
    seen.push(...reply.data.rows.map((row) => row.equipmentId))
    after = reply.data.more ?? undefined
  } while (after)
  const all = (village.cloud.database.collection('equipment').all() as unknown as Equipment[])
    .filter((one) => one.township === LIANGPING && one.state !== 'withdrawn')
    .map((one) => one._id)
  expect(all.length).toBeGreaterThan(30)
  expect([...seen].sort()).toEqual([...all].sort())
  expect(new Set(seen).size).toBe(seen.length)
  const { rows } = await cadre.do('equipment.list', { place: GRID })
  expect(rows.length).toBe(24)
  expect(village.cloud.database.collection('views').all()).toContainEqual(
    expect.objectContaining({ openid: 'zhou', about: LIANGPING, action: 'equipment.list' }),
  )
})
