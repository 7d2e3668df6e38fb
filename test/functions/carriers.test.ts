import { day } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

/** Who carries medicine and who keeps a shelf: posts like others, and nobody's helper. */
const GRID = `${CHAOYUAN}-01`
const PHONE = '10000001234'
let village: Village
let office: Phone
let door: DoorMade

beforeAll(async () => {
  village = await startVillage()
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  door = await village.door([{ name: '张桂香' }])
  await village.staff('song', '宋义', 'volunteer', GRID)
  await village.staff('all', '全村', 'volunteer', CHAOYUAN)
  await village.staff('dian', '店主', 'keeper', CHAOYUAN)
  await village.staff('she', '社里', 'keeper', LIANGPING)
})
afterAll(() => village.stop())

const overview = async () => (await office.do('office.overview', { place: LIANGPING })).total['no-helper']
const postOf = async (accountId: string) => {
  const { staff } = await office.do('invite.list', { place: LIANGPING })
  return staff.find((one) => one.accountId === accountId)?.postId ?? ''
}

test('they are nobody’s helper: a grid with a volunteer and two shops is still without a cadre, and their going leaves nobody alone [A03]', async () => {
  expect(await overview()).toBe(1)
  const self = await village.resident('zhang', door, '张桂香', 'self')
  expect(await self.do('staff.helpers', { personId: door.personIds[0] })).toMatchObject({
    cadre: [],
    doctor: [{ name: '冉启文' }],
  })
  await village.staff('gone', '走了', 'volunteer', GRID)
  await office.do('staff.end', { place: LIANGPING, accountId: 'gone', postId: await postOf('gone') })
  expect(await overview()).toBe(1)
  await village.staff('tan', '谭小梅', 'cadre', GRID)
  expect(await overview()).toBe(0)
  const post = { place: LIANGPING, accountId: 'tan', postId: await postOf('tan') }
  expect(await office.ask('staff.end', post)).toMatchObject({ refusal: 'LeavesOrphans', detail: { people: 1 } })
  // Nor does somebody of another kind of post take it over.
  expect(await office.ask('staff.end', { ...post, successor: 'all' })).toMatchObject({ refusal: 'NotAColleague' })
})

test('no family is told to call them, no danger sign and no digest reaches them, and no list waits for them [A33 A14 E20]', async () => {
  for (const openid of ['song', 'all', 'dian', 'she', 'ran']) {
    for (const key of ['tmpl-urgent', 'tmpl-digest']) village.cloud.messages.consent(openid, key, 'accept')
    await village.phone(openid).do('reminder.consent', { answers: { urgent: 'accept', digest: 'accept' } })
  }
  const self = village.phone('zhang')
  const occurredAt = village.cloud.clock.now()
  const reading = { temperature: 38, spo2: 88 }
  await self.do('report.submit', { personId: door.personIds[0], infected: true, reading, occurredAt })
  const { told, calls } = await self.do('report.told', { personId: door.personIds[0] })
  expect(told.map(({ name }) => name).sort()).toEqual(['冉启文', '谭小梅'])
  expect(calls.filter(({ phone }) => phone === PHONE).map(({ name }) => name)).toEqual(['冉启文', '谭小梅'])

  village.at('2023-02-09', 0)
  for (let hours = 1; hours < 30; hours++) {
    await village.cloud.fireTimer('tick')
    village.at(hours < 24 ? '2023-02-09' : '2023-02-10', hours % 24)
  }
  const reached = new Set(village.cloud.messages.sent().map(({ openid }) => openid))
  expect([...reached]).toContain('ran')
  for (const openid of ['song', 'all', 'dian', 'she']) expect(reached).not.toContain(openid)
  expect(await village.phone('song').do('reminder.mine', {})).toMatchObject({ staff: false, slotsPerDay: 0 })
})

test('they stand in no roster and take no leave, and nobody stands in with them [B41 E21]', async () => {
  const { staff } = await office.do('roster.view', { place: LIANGPING, from: village.today() })
  expect(staff.map(({ name }) => name)).toEqual(['周敏', '冉启文', '谭小梅'])
  const days = { from: day('2023-02-12'), until: day('2023-02-14') }
  const of = (accountId: string, coverId: string) =>
    office.ask('leave.take', { place: LIANGPING, accountId, coverId, ...days })
  expect(await of('song', 'all')).toMatchObject({ refusal: 'NoSuchPost' })
  expect(await of('tan', 'all')).toMatchObject({ refusal: 'NotAColleague' })
})

test.each([
  ['volunteer', GRID, true],
  ['volunteer', CHAOYUAN, true],
  ['volunteer', LIANGPING, false],
  ['keeper', GRID, false],
  ['keeper', CHAOYUAN, true],
  ['keeper', LIANGPING, true],
] as const)('a %s at %s may be invited by the office: %s [A01]', async (role, place, fits) => {
  const reply = await office.ask('invite.create', { place, role, name: '谁', phone: null, until: null })
  expect(reply).toMatchObject(fits ? { ok: true } : { refusal: 'PlaceDoesNotFit' })
})
