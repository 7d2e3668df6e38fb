import type { Commit } from '@domain/model/commit'
import { day, instantOf } from '@domain/model/day'
import { Replay } from '@domain/rules/replay'
import { WireError } from '../../emulator/errors'
import { rebuilt, stored } from '../support/rebuild'
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

/** A township's own settings through the real functions: saved today, in force tomorrow, judged by the day of the entry. */
let village: Village
let office: Phone
let cadre: Phone
let doctor: Phone
let self: Phone
let door: DoorMade
const place = LIANGPING
const at94 = { referBelowSpo2: 95, severeAtSpo2: 95, remeasureAtSpo2: 96 } as const

beforeEach(async () => {
  village = await startVillage()
  village.at('2023-02-06', 9)
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  door = await village.door([
    { name: '张桂香', birthOn: day('1940-05-06'), disease: 'unstable', vaccination: 'none' },
    { name: '程大友', birthOn: day('1990-05-06') },
  ])
  self = await village.resident('zhang', door, '张桂香')
  village.at('2023-02-08', 9)
})
afterEach(() => village.stop())

const report = (spo2: number, occurredAt = village.cloud.clock.now()) =>
  self.do('report.submit', { personId: door.personIds[0], infected: false, reading: { spo2 }, occurredAt })
const save = (changes: object, from = '2023-02-09', reason = '镇上开会定的') =>
  office.do('policy.save', { place, changes, from: day(from), reason })
const row = async (key: string) =>
  (await office.do('policy.view', { place })).groups.flatMap(({ rows }) => rows).find((one) => one.key === key)
const people = () => village.cloud.database.collection('people').all()
const duty = (kind: string) => village.cloud.database.collection('duties').get(`${door.personIds[1]}:${kind}`)
/** 程大友, 32, reports himself at home and is reached the same day. */
async function treatedAtHome(): Promise<void> {
  const him = await village.resident('cheng', door, '程大友')
  const [personId, occurredAt] = [door.personIds[1], village.cloud.clock.now()]
  await him.do('report.submit', { personId, infected: true, reading: { temperature: 37 }, occurredAt })
  await doctor.do('followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt })
}
const tick = () => village.cloud.fireTimer('tick')

test('saved today, it changes nothing today; from midnight an instance that ran all along judges by it [R20 F03]', async () => {
  expect((await report(94)).level).toBe('remeasure')
  await save(at94)
  expect((await report(94)).level).toBe('remeasure')
  expect(await row('referBelowSpo2')).toMatchObject({ value: 93, own: false })
  village.at('2023-02-08', 23, 59)
  expect((await report(94)).level).toBe('remeasure')
  village.at('2023-02-09', 0, 1)
  expect((await report(94)).level).toBe('urgent')
  expect(await row('referBelowSpo2')).toMatchObject({
    value: 95,
    own: true,
    source: expect.stringContaining('镇上开会定的') as string,
  })
  const packs = (village.cloud.database.collection('commits').all() as unknown as Commit[]).map(({ pack }) => pack)
  expect(packs).toEqual(expect.arrayContaining(['liangping@1', 'liangping@1+1']))
})

test('an entry made without a network the day before is judged by the pack of that day [R20 R93]', async () => {
  await save(at94)
  village.at('2023-02-09', 9)
  expect((await report(94, instantOf(day('2023-02-08'), 20))).level).toBe('remeasure')
  expect((await report(94, instantOf(day('2023-02-09'), 0))).level).toBe('urgent')
})

test('laxer is refused by name with what holds, a gap by what the linter says, nonsense before both [F03]', async () => {
  const ask = (changes: object) => office.ask('policy.save', { place, changes, from: day('2023-02-09'), reason: '试' })
  expect(await ask({ followUpEveryDays: 4 })).toMatchObject({
    refusal: 'NotStricter',
    detail: { title: '居家随访，隔几天', holds: '3', source: expect.stringMatching(/^据 /) as string },
  })
  expect(await ask({ referBelowSpo2: 94 })).toMatchObject({
    refusal: 'PolicyHasGaps',
    detail: ['血氧到多少算重型：比马上转诊的还低，永远轮不到'],
  })
  expect(await ask({ homeFor: ['mild'] })).toMatchObject({ refusal: 'NotEditable' })
  expect(await ask({ noSuchThing: 1 })).toMatchObject({ refusal: 'BadInput' })
  expect(await ask({})).toMatchObject({ refusal: 'BadInput' })
  expect(village.cloud.database.collection('policies').all()).toEqual([])
})

test('a cadre, a doctor and the other township’s office read and change nothing of it [F03 Q11]', async () => {
  const far = await village.staff('far', '平', 'office', PINGAN)
  const input = { place, changes: { followUpEveryDays: 2 }, from: day('2023-02-09'), reason: '试' }
  for (const phone of [cadre, doctor, far, self]) {
    expect(await phone.ask('policy.save', input)).toMatchObject({ refusal: 'NotFound' })
    expect(await phone.ask('policy.view', { place })).toMatchObject({ refusal: 'NotFound' })
    expect(await phone.ask('policy.withdraw', { place, version: 1 })).toMatchObject({ refusal: 'NotFound' })
  }
  // Its own township is untouched by what this one saves.
  await save(at94)
  village.at('2023-02-09', 9)
  expect((await far.do('policy.view', { place: PINGAN })).versions).toEqual([])
})

test('the due list of the first morning is right: who is owed more was worked out that night, nobody else was touched [R92]', async () => {
  await treatedAtHome()
  expect(duty('follow-up')).toMatchObject({ dueOn: '2023-02-11' })
  await save({ followUpEveryDays: 1 })
  await tick()
  expect(duty('follow-up')).toMatchObject({ dueOn: '2023-02-11' })
  const before = people()
  village.at('2023-02-09', 0, 10)
  await tick()
  expect(duty('follow-up')).toMatchObject({ dueOn: '2023-02-09' })
  const touched = people().filter((person) => person.v !== before.find(({ _id }) => _id === person._id)?.v)
  expect(touched.map(({ name }) => name)).toEqual(['程大友'])
  const commits = village.cloud.database.collection('commits').count()
  await tick()
  expect(village.cloud.database.collection('commits').count()).toBe(commits)
  expect(stored(village.cloud)).toEqual(rebuilt(village.cloud))
})

test('two versions a day apart are each gone through, and a timer that slept over both goes through them once [R92]', async () => {
  await treatedAtHome()
  await save({ followUpEveryDays: 2 }, '2023-02-09')
  await save({ followUpEveryDays: 1 }, '2023-02-10')
  village.at('2023-02-10', 0, 10)
  await tick()
  expect(duty('follow-up')).toMatchObject({ dueOn: '2023-02-10' })
  expect(village.cloud.database.collection('marks').get(`policy:${LIANGPING}`)).toMatchObject({
    from: '2023-02-10',
    done: true,
  })
})

test('a version can be taken back until it is in force, and then only followed by another [F03 R20]', async () => {
  const { version } = await save(at94)
  const [waiting] = (await office.do('policy.view', { place })).versions
  expect(waiting).toMatchObject({ version, state: 'waiting', mayWithdraw: true, by: '周敏', reason: '镇上开会定的' })
  await office.do('policy.withdraw', { place, version })
  expect((await office.do('policy.view', { place })).versions).toMatchObject([
    { state: 'withdrawn', mayWithdraw: false },
  ])
  village.at('2023-02-09', 9)
  expect((await report(94)).level).toBe('remeasure')
  await save(at94, '2023-02-10')
  village.at('2023-02-10', 9)
  expect(await office.ask('policy.withdraw', { place, version: 2 })).toMatchObject({ refusal: 'InForceAlready' })
  expect((await report(94)).level).toBe('urgent')
  expect(
    await office.ask('policy.save', { place, changes: at94, from: day('2023-02-11'), reason: '再来' }),
  ).toMatchObject({
    refusal: 'NothingChanged',
  })
})

test('what a change would ask is counted before it is saved, and comes true [F03]', async () => {
  await treatedAtHome()
  const tighter = await office.do('policy.preview', { place, changes: { followUpEveryDays: 1 } })
  expect(tighter).toMatchObject({ peopleChanged: 1, sooner: 1 })
  expect(tighter.then).toEqual(tighter.now) // the same things to do, one of them sooner
  const changes = { weeklyContacts: { red: 5, yellow: 2, green: 1 } }
  const preview = await office.do('policy.preview', { place, changes })
  expect(preview).toMatchObject({
    looked: 2,
    cut: false,
    peopleChanged: 1,
    now: { people: 2, perCadre: expect.any(Number) as number },
  })
  const daily = await office.do('policy.preview', { place, changes: { minHomeDays: 9 } })
  expect(daily).toMatchObject({ peopleChanged: 0, kinds: [] })
  expect(daily.then).toEqual(daily.now)
  expect(await office.ask('policy.preview', { place, changes: { followUpEveryDays: 9 } })).toMatchObject({
    refusal: 'OutOfBounds',
  })
  expect(village.cloud.database.collection('policies').all()).toEqual([])
})

test('a township too large for one answer is looked at as far as one goes, and that is said [F03 P9]', async () => {
  const like = people().find(({ name }) => name === '程大友')
  const many = Array.from({ length: 5100 }, (_, n) => ({ ...like, _id: `p-zz${n}`, name: `多${n}` }))
  village.cloud.database.put('people', many)
  const preview = await office.ask('policy.preview', { place, changes: { medicineWithinHours: 12 } })
  expect(preview).toMatchObject({ ok: true, data: { looked: 5000, cut: true } })
  const view = await office.ask('policy.view', { place })
  expect(view.counters.sequential).toBeLessThanOrEqual(2)
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(24 * 1024)
  // The night’s pass goes through all of them, some each run, and stops where it stopped.
  await save({ weeklyContacts: { red: 4, yellow: 2 } })
  village.at('2023-02-09', 0, 10)
  const looked = async () =>
    ((await tick()).result as { done: Record<string, { looked: number } | 'done'> }).done['settings 两坪乡']
  expect(await looked()).toMatchObject({ looked: 5000 })
  expect(await looked()).toMatchObject({ looked: 102 })
  // Nothing is left to do there, so the township has no run of its own any more.
  expect(await looked()).toBeUndefined()
}, 120_000)

test('a default is confirmed as it stands: no longer amber, and by whom [F03]', async () => {
  expect(await row('medicineWithinHours')).toMatchObject({ amber: true, confirmable: true })
  await save({ medicineWithinHours: 24 })
  village.at('2023-02-09', 9)
  expect(await row('medicineWithinHours')).toMatchObject({ amber: false, own: true, value: 24 })
  const { lint, others } = await office.do('policy.view', { place })
  expect(lint.faults).toEqual([])
  expect(lint.cases).toBeGreaterThan(100_000)
  expect(lint.amber).not.toContain('要药几小时内要有下一步')
  expect(others).toMatchObject([{ name: '平安镇' }])
  expect(others[0].differences.map(({ key }) => key)).toContain('weeklyContacts')
})

test('the same command sent again saves once; killed after the insert, it is a version all the same [R20]', async () => {
  const id = commandId()
  const input = { place, changes: at94, from: day('2023-02-09'), reason: '试' }
  village.cloud.faults.beforeEffect = ({ action, collection }) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the emulator's word for killing the instance
    if (action === 'database.insertDocument' && collection === 'policies') throw 'kill'
  }
  await office.ask('policy.save', input, id).catch(() => undefined)
  village.cloud.faults.beforeEffect = undefined
  // Its document is not there yet, its commit is: the log is what is asked at midnight.
  expect(village.cloud.database.collection('policies').all()).toEqual([])
  village.at('2023-02-09', 0, 1)
  expect((await report(94)).level).toBe('urgent')
  expect(await office.do('policy.save', input, id)).toEqual({ version: 1, from: '2023-02-09' })
  expect((await office.do('policy.view', { place })).versions).toHaveLength(1)
})

test('a call that cannot read the settings answers Internal and judges nothing; the next one asks again [R20]', async () => {
  await save(at94)
  village.at('2023-02-09', 9)
  village.cloud.faults.beforeEffect = ({ collection }) => {
    if (collection === 'commits') throw new WireError('DATABASE_REQUEST_FAILED', 'the database is away')
  }
  expect(await cadre.ask('today.list', {})).toMatchObject({ ok: false, refusal: 'Internal' })
  const { done } = (await tick()).result as { done: unknown }
  expect(done).toEqual({ settings: 'failed' })
  village.cloud.faults.beforeEffect = undefined
  expect(await cadre.ask('today.list', {})).toMatchObject({ ok: true })
  expect((await report(94)).level).toBe('urgent')
})

test('a log played again takes the settings from itself: other rules from that day, the same bytes each time [F04 R20]', async () => {
  await report(97)
  await save({ weeklyContacts: { red: 5, yellow: 2 } })
  village.at('2023-02-09', 0, 10)
  await tick()
  const log = village.cloud.database.collection('commits').all() as unknown as Commit[]
  const due = (commits: readonly Commit[], on: string) =>
    JSON.stringify(new Replay(commits).dueList(instantOf(day(on), 8)))
  const without = log.filter(({ stream }) => !stream.startsWith('policy-'))
  expect(due(log, '2023-02-08')).toBe(due(without, '2023-02-08'))
  expect(due(log, '2023-02-09')).not.toBe(due(without, '2023-02-09'))
  expect(due(log, '2023-02-09')).toBe(due([...log].reverse(), '2023-02-09'))
})

test('a phone is told what holds and from when, and not who set it or why [F03 E30]', async () => {
  expect((await self.do('session.home', {})).settings).toEqual([])
  await save(at94)
  village.at('2023-02-09', 9)
  const { settings } = await self.do('session.home', {})
  expect(settings).toMatchObject([
    { township: place, versions: [{ from: '2023-02-09', changes: at94, by: '', reason: '' }] },
  ])
  expect(JSON.stringify(settings)).not.toContain('周敏')
  expect((await cadre.do('session.home', {})).settings).toEqual(settings)
})
