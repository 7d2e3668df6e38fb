import { day } from '@domain/model/day'
import { CHAOYUAN, HONGGUAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let doctor: Phone
let cadre: Phone

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
})
afterAll(() => village.stop())

let n = 0
async function reported(on: string): Promise<DoorMade> {
  n += 1
  village.at(on, 8)
  const door = await village.door([{ name: `病人${n}`, birthOn: day('1990-01-01') }], { plate: `4组${n}号` })
  const phone = await village.resident(`patient-${n}`, door, `病人${n}`)
  await phone.do('report.submit', {
    personId: door.personIds[0],
    infected: true,
    reading: { temperature: 37.2, breathing: 'easy' },
    occurredAt: village.cloud.clock.now(),
  })
  return door
}
const visit = (door: DoorMade, more: object = {}) =>
  doctor.ask('followUp.record', {
    personId: door.personIds[0],
    outcome: 'fine',
    mode: 'phone',
    occurredAt: village.cloud.clock.now(),
    ...more,
  })
const followUp = (door: DoorMade) => village.cloud.database.collection('duties').get(`${door.personIds[0]}:follow-up`)

test('reported on day 0 and reached on day 1, the next is due on day 4, and late from day 5 [A15]', async () => {
  const door = await reported('2023-03-01')
  village.at('2023-03-02', 10)
  expect(await visit(door)).toMatchObject({ ok: true, data: { nextDueOn: '2023-03-05' } })
  await doctor.do('route.decide', {
    personId: door.personIds[0],
    to: 'home',
    basis: '没有基础病，轻，家里有人照看',
    occurredAt: village.cloud.clock.now(),
  })
  expect(followUp(door)).toMatchObject({ dueOn: '2023-03-05', clause: 'R79', role: 'doctor' })

  const section = async () =>
    (await doctor.do('today.list', {})).doors.find((one) => one.householdId === door.householdId)?.section
  village.at('2023-03-03', 9)
  expect(await section()).toBeUndefined()
  village.at('2023-03-05', 23, 59)
  expect(await section()).toBe('today')
  village.at('2023-03-06', 0)
  expect(await section()).toBe('late')
})

test('nobody answered: the attempt is kept and the follow-up stays owed [A15 E29]', async () => {
  const door = await reported('2023-03-01')
  village.at('2023-03-01', 12)
  expect(await visit(door, { outcome: 'no-answer' })).toMatchObject({ ok: true, data: { settled: [] } })
  const duty = village.cloud.database.collection('duties').get(`${door.personIds[0]}:first-contact`)
  expect(duty).toMatchObject({ role: 'doctor', dueOn: '2023-03-02' })
})

test('an interval of 5 is refused, 3 changes nothing, 1 is accepted and the next is due tomorrow [A15]', async () => {
  const door = await reported('2023-03-01')
  expect(await visit(door, { everyDays: 5 })).toMatchObject({
    ok: false,
    refusal: 'OnlyShorter',
    detail: { everyDays: 3 },
  })
  expect(await visit(door, { everyDays: 3 })).toMatchObject({ ok: true, data: { nextDueOn: '2023-03-04' } })
  expect(await visit(door, { everyDays: 1 })).toMatchObject({ ok: true, data: { nextDueOn: '2023-03-02' } })
  expect(await visit(door, { everyDays: 2 })).toMatchObject({ ok: false, refusal: 'OnlyShorter' })
})

test('a follow-up without a mode, or without saying whether anyone was reached, is refused [A12]', async () => {
  const door = await reported('2023-03-01')
  expect(await visit(door, { mode: undefined })).toMatchObject({ ok: false, refusal: 'BadInput', detail: ['mode'] })
  expect(await visit(door, { outcome: undefined })).toMatchObject({
    ok: false,
    refusal: 'BadInput',
    detail: ['outcome'],
  })
  expect(await visit(door, { outcome: 'no-answer', reading: { spo2: 97 } })).toMatchObject({
    ok: false,
    refusal: 'ReadingWithoutReaching',
  })
})

test('a clinician ends home treatment, nobody else; then nothing is due [A15 E10]', async () => {
  const door = await reported('2023-03-01')
  const close = { personId: door.personIds[0], basis: '抗原阴性，症状没了', occurredAt: village.cloud.clock.now() }
  expect(await cadre.ask('episode.close', close)).toMatchObject({ ok: false, refusal: 'NotFound' })
  await visit(door)
  const closed = await doctor.ask('episode.close', close)
  expect(closed).toMatchObject({ ok: true })
  expect(closed.counters.sequential).toBeLessThanOrEqual(3)

  const owed = village.cloud.database
    .collection('duties')
    .all()
    .filter((duty) => duty.personId === door.personIds[0] && duty.role !== 'none')
  expect(owed).toEqual([])
  expect(await doctor.ask('episode.close', close)).toMatchObject({ ok: false, refusal: 'NoEpisode' })
})

test('the morning’s message says what is owed while home treatment goes on, and there is none once it has ended [E10]', async () => {
  const neighbour = await village.staff('qin', '秦医生', 'doctor', HONGGUAN)
  village.at('2023-03-01', 8)
  const door = await village.door([{ name: '邻镇病人', birthOn: day('1990-01-01') }], { place: `${HONGGUAN}-01` })
  const personId = door.personIds[0]
  await neighbour.do('followUp.record', {
    personId,
    outcome: 'fine',
    mode: 'visit',
    infected: true,
    reading: { temperature: 37.2 },
    occurredAt: village.cloud.clock.now(),
  })
  const grant = async () => {
    village.cloud.messages.consent('qin', 'tmpl-digest', 'accept')
    await neighbour.do('reminder.consent', { answers: { digest: 'accept' } })
  }
  const sentOn = async (on: string) => {
    village.at(on, 7, 30)
    const before = village.cloud.messages.sent().length
    await village.cloud.runTimersUntil(village.cloud.clock.now() + 3 * 3_600_000)
    return village.cloud.messages
      .sent()
      .slice(before)
      .filter((one) => one.openid === 'qin').length
  }
  await grant()
  expect(await sentOn('2023-03-04')).toBe(1)
  await grant()
  const followed = {
    personId,
    basis: '抗原阴性，症状没了',
    occurredAt: village.cloud.clock.now(),
  }
  await neighbour.do('episode.close', followed)
  expect(await sentOn('2023-03-05')).toBe(0)
})

test('home treatment is not ended while a danger sign is open [A15 A14]', async () => {
  const door = await reported('2023-03-01')
  await visit(door, { outcome: 'not-fine', reading: { spo2: 90 } })
  expect(
    await doctor.ask('episode.close', {
      personId: door.personIds[0],
      basis: '好了',
      occurredAt: village.cloud.clock.now(),
    }),
  ).toMatchObject({ ok: false, refusal: 'StillUrgent' })
})

test('a cadre’s call settles the village’s task and not the clinic’s follow-up [A15 F10]', async () => {
  const door = await reported('2023-03-01')
  const result = await cadre.do('contact.record', {
    personId: door.personIds[0],
    outcome: 'fine',
    mode: 'phone',
    occurredAt: village.cloud.clock.now(),
  })
  expect(result.settled.map((one) => one.kind)).toEqual(['report-cadre'])
  expect(result.left.map((one) => one.kind)).toEqual(['first-contact'])
})

test('family and doctor see the week’s readings with the township’s bounds; a cadre sees what was done, not the readings [E28]', async () => {
  const door = await reported('2023-03-01')
  await visit(door, { reading: { spo2: 95, temperature: 37.4 } })
  const [personId] = door.personIds
  const family = village.phone(`patient-${n}`)
  const { trend } = await family.do('person.history', { personId })
  expect(trend).toMatchObject({
    openedOn: '2023-03-01',
    bounds: { referBelowSpo2: 93, highFeverAbove: 38.5 },
    readings: [
      { temperature: 37.2, by: '本人' },
      { spo2: 95, by: '医生' },
    ],
  })
  expect((await doctor.do('person.history', { personId })).trend).toEqual(trend)
  expect((await cadre.do('person.history', { personId })).trend).toBeNull()
})
