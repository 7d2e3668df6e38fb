import { day, instantOf, MS_PER_DAY } from '@domain/model/calendar'
import type { Commit } from '@domain/model/commit'
import { rebuilt, stored } from '../support/rebuild'
import { CHAOYUAN, LIANGPING, PINGAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

/** The roster through the real functions: who plans, whose telephone rings, and what the office is told of (B41). */
let village: Village
let office: Phone
let admin: Phone
let daughter: Phone
let doctor: Phone
let door: DoorMade
const place = LIANGPING

beforeEach(async () => {
  village = await startVillage()
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  admin = village.phone('admin-liangping')
  door = await village.door([{ name: '张桂香' }])
  daughter = await village.resident('xiang', door, '张桂香', 'parent')
  village.at('2023-02-08', 9)
})
afterEach(() => village.stop())

const on = (days: number, hours: number): number => instantOf(day('2023-02-08')) + days * MS_PER_DAY + hours * 3_600_000
const shift = (name: string, from: number, until: number, phone = '10000002222') => ({
  from,
  until,
  accountId: null,
  name,
  phone,
  note: null,
})
const view = (by = office, from = '2023-02-08') => by.do('roster.view', { place, from: day(from) })
const gaps = async () => (await office.do('office.overview', { place })).dutyGaps
const rung = async (by = daughter) =>
  (await by.do('session.home', {})).people[0].calls.find(({ kind }) => kind === 'duty')

test('who is on duty is the last to call before 120, changing by the hour; nobody, and the office’s number stands there [B41 A33]', async () => {
  expect(await rung()).toMatchObject({ name: '两坪乡防控办公室', words: '乡值班电话' })
  const add = [shift('周敏', on(0, 9), on(0, 20)), shift('李敏', on(0, 20), on(1, 8), '10000003333')]
  await office.do('roster.set', { place, baseV: 0, add, remove: [] })
  expect(await rung()).toMatchObject({ name: '周敏', phone: '10000002222', words: '乡值班电话，值到 20:00' })
  village.at('2023-02-08', 19, 59)
  expect((await rung())?.name).toBe('周敏')
  village.at('2023-02-08', 20)
  expect((await rung())?.name).toBe('李敏')
  const kinds = (await daughter.do('session.home', {})).people[0].calls.map(({ kind }) => kind)
  expect(kinds.slice(-2)).toEqual(['duty', 'emergency'])
  const { calls } = await doctor.do('report.told', { personId: door.personIds[0] })
  expect(calls.map(({ name }) => name)).toContain('李敏')
  expect((await doctor.do('session.home', {})).duty).toMatchObject({ name: '李敏', phone: '10000003333' })
  expect((await daughter.do('session.home', {})).duty).toBeNull()
  village.at('2023-02-09', 8)
  expect(await rung()).toMatchObject({ name: '两坪乡防控办公室' })
})

test('nobody touches the roster for a fortnight, and its telephones still answer [B41]', async () => {
  await office.do('roster.set', { place, baseV: 0, add: [shift('周敏', on(14, 8), on(14, 20))], remove: [] })
  village.at('2023-02-22', 12)
  expect((await rung())?.name).toBe('周敏')
})

test('two plan at once: one wins, the other is told that it changed, and nothing of what either wanted is lost [B41]', async () => {
  const { v } = await view()
  await view(admin)
  const mine = [shift('周敏', on(1, 8), on(1, 20))]
  const theirs = [shift('李敏', on(2, 8), on(2, 20))]
  const answers = await Promise.all([
    office.ask('roster.set', { place, baseV: v, add: mine, remove: [] }),
    admin.ask('roster.set', { place, baseV: v, add: theirs, remove: [] }),
  ])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'RosterChanged' })
  const [loser, wanted] = answers[0].ok ? [admin, theirs] : [office, mine]
  const seen = await view(loser)
  expect(seen.shifts).toHaveLength(1)
  await loser.do('roster.set', { place, baseV: seen.v, add: wanted, remove: [] })
  expect((await view()).shifts.map(({ name }) => name)).toEqual(['周敏', '李敏'])
  expect(rebuilt(village.cloud)).toEqual(stored(village.cloud))
})

test('what was planned is taken back by the ids it was answered with; sent twice, it is done once [B41]', async () => {
  const id = 'one-command-sent-twice'
  const input = { place, baseV: 0, add: [shift('周敏', on(1, 8), on(1, 20))], remove: [] }
  const { v, added } = await office.do('roster.set', input, id)
  expect(await office.do('roster.set', input, id)).toEqual({ v, added })
  expect((await view()).shifts.map((one) => one.id)).toEqual(added)
  await office.do('roster.set', { place, baseV: v, add: [], remove: [...added] })
  expect((await view()).shifts).toEqual([])
})

test('a past shift stays, one longer than a day is refused, and so is one without an end [B41]', async () => {
  const { added } = await office.do('roster.set', {
    place,
    baseV: 0,
    add: [shift('周敏', on(0, 9), on(0, 20))],
    remove: [],
  })
  const { v } = await view()
  village.at('2023-02-08', 20)
  const set = (add: ReturnType<typeof shift>[], remove: readonly string[] = []) =>
    office.ask('roster.set', { place, baseV: v, add, remove: [...remove] })
  expect(await set([], added)).toMatchObject({ refusal: 'ShiftInThePast' })
  expect(await set([shift('李敏', on(0, 8), on(0, 20))])).toMatchObject({ refusal: 'ShiftInThePast' })
  expect(await set([shift('李敏', on(1, 0), on(2, 0) + 1)])).toMatchObject({ refusal: 'ShiftTooLong' })
  expect(await set([shift('李敏', on(32, 0), on(32, 8))])).toMatchObject({ refusal: 'ShiftTooFar' })
  expect(await set([shift('李敏', on(1, 8), on(1, 8))])).toMatchObject({ refusal: 'BadInput' })
  expect(await set([])).toMatchObject({ refusal: 'BadInput' })
  expect((await view()).shifts).toHaveLength(1)
})

test('the overview tells of a gap 48 hours ahead and not a minute sooner, and no longer once somebody is in it [B41]', async () => {
  expect(await gaps()).toEqual([{ from: on(0, 9), until: null }])
  const add = [
    shift('周敏', on(0, 9), on(1, 8)),
    shift('李敏', on(1, 8), on(2, 8)),
    shift('何晓', on(2, 8), on(2, 20)),
    shift('周敏', on(3, 8), on(4, 8)),
    shift('李敏', on(4, 8), on(5, 8)),
  ]
  const { v } = await office.do('roster.set', { place, baseV: 0, add, remove: [] })
  village.at('2023-02-08', 19, 59)
  expect(await gaps()).toEqual([])
  village.at('2023-02-08', 20)
  expect(await gaps()).toEqual([{ from: on(2, 20), until: on(3, 8) }])
  await office.do('roster.set', { place, baseV: v, add: [shift('何晓', on(2, 20), on(3, 8))], remove: [] })
  expect(await gaps()).toEqual([])
  expect((await village.phone('admin-pingan').do('office.overview', { place: PINGAN })).dutyGaps).toHaveLength(1)
})

test('the last note stands on top with what is open now, counted as the overview counts it [B41 B40]', async () => {
  await office.do('roster.handOver', { place, text: '3组12号夜里要送氧', occurredAt: on(0, 9) })
  village.at('2023-02-08', 20)
  await admin.do('roster.handOver', { place, text: '救护车在县里，20:30 回来', occurredAt: on(0, 20) })
  await daughter.do('report.submit', {
    personId: door.personIds[0],
    infected: true,
    reading: { spo2: 91 },
    occurredAt: on(0, 20),
  })
  const { handOver, open } = await view()
  expect(handOver).toMatchObject({ text: '救护车在县里，20:30 回来', at: on(0, 20) })
  const { total } = await office.do('office.overview', { place })
  expect(open).toEqual({ alert: total.alert, 'referral-late': total['referral-late'] })
  expect(open.alert).toBe(1)
})

test('looking takes two round trips and planning four, as settings do; the roster is nobody’s but the office’s [B41 P9]', async () => {
  const input = { place, baseV: 0, add: [shift('周敏', on(0, 9), on(0, 20))], remove: [] }
  const set = await office.ask('roster.set', input)
  expect(set.counters.sequential).toBeLessThanOrEqual(4)
  expect((await office.ask('roster.view', { place, from: day('2023-02-08') })).counters.sequential).toBeLessThanOrEqual(
    2,
  )
  expect((await daughter.ask('session.home', {})).counters.sequential).toBeLessThanOrEqual(2)
  expect(await doctor.ask('roster.view', { place, from: day('2023-02-08') })).toMatchObject({ refusal: 'NotFound' })
  const commits = village.cloud.database.collection('commits').all() as unknown as Commit[]
  expect(commits.filter(({ stream }) => stream === `roster-${LIANGPING}`)).toHaveLength(1)
})
