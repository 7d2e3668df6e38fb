import { day } from '@domain/model/day'
import type { Reading } from '@domain/model/reading'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let cadre: Phone
let doctor: Phone

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', LIANGPING)
  for (const openid of ['tan', 'ran']) {
    village.cloud.messages.consent(openid, 'tmpl-urgent', 'accept')
    village.cloud.messages.consent(openid, 'tmpl-urgent', 'accept')
    await village.phone(openid).do('reminder.consent', { answers: { urgent: 'accept' } })
    await village.phone(openid).do('reminder.consent', { answers: { urgent: 'accept' } })
  }
})
afterAll(() => village.stop())

let n = 0
async function household(name: string): Promise<{ door: DoorMade; phone: Phone }> {
  n += 1
  const door = await village.door([{ name }], { plate: `1组${n}号` })
  return { door, phone: await village.resident(`family-of-${n}`, door, name, 'parent') }
}
const report = (phone: Phone, door: DoorMade, reading: Reading) =>
  phone.ask('report.submit', {
    personId: door.personIds[0],
    infected: true,
    reading,
    occurredAt: village.cloud.clock.now(),
  })
const urgentSent = () => village.cloud.messages.sent().filter((one) => one.templateId === 'tmpl-urgent')
const alertOf = (door: DoorMade) => village.cloud.database.collection('people').get(door.personIds[0])?.alert

test('92 opens a referral and tells cadre and clinic in the same call; 93 asks for a clinician now; 94 only measures again [A14]', async () => {
  const before = urgentSent().length
  const low = await household('九十二')
  const reply = await report(low.phone, low.door, { spo2: 92 })
  expect(reply).toMatchObject({
    ok: true,
    data: { level: 'urgent', flags: [{ words: '血氧 92%，低于 93%' }, { code: 'spo2-severe' }] },
  })
  expect(reply.counters.sends).toBe(2)
  expect(
    urgentSent()
      .slice(before)
      .map((one) => one.openid)
      .sort(),
  ).toEqual(['ran', 'tan'])
  expect(alertOf(low.door)).toMatchObject({ level: 'urgent', referral: true, takenBy: null })

  const edge = await household('九十三')
  expect(await report(edge.phone, edge.door, { spo2: 93 })).toMatchObject({ ok: true, data: { level: 'severe' } })
  expect(alertOf(edge.door)).toMatchObject({ level: 'severe', referral: false })

  const warn = await household('九十四')
  expect(await report(warn.phone, warn.door, { spo2: 94 })).toMatchObject({
    ok: true,
    data: { level: 'remeasure', remeasure: true },
  })
  expect(alertOf(warn.door)).toBeNull()
})

test('the receipt of a danger sign says who was told, and who took it over [A14 E29]', async () => {
  const { door, phone } = await household('喘不上气')
  await report(phone, door, { breathing: 'hard' })
  const told = await phone.do('report.told', { personId: door.personIds[0] })
  expect(told.told.map((one) => one.name).sort()).toEqual(['冉启文', '谭小梅'])
  expect(told.calls[told.calls.length - 1]).toMatchObject({ phone: '120' })

  await cadre.do('urgent.take', { personId: door.personIds[0] })
  expect((await phone.do('report.told', { personId: door.personIds[0] })).alert?.takenBy?.name).toBe('谭小梅')
  expect(await village.phone('tan').ask('urgent.take', { personId: door.personIds[0] })).toMatchObject({
    ok: false,
    refusal: 'AlreadyTaken',
  })
  // A clinician takes over from a cadre; only a clinician settles it.
  await doctor.do('urgent.take', { personId: door.personIds[0] })
  const settle = { personId: door.personIds[0], outcome: 'gone-to-hospital' as const, note: '县医院收了' }
  expect(await cadre.ask('referral.settle', { ...settle, occurredAt: village.cloud.clock.now() })).toMatchObject({
    ok: false,
    refusal: 'NotFound',
  })
  await doctor.do('referral.settle', { ...settle, occurredAt: village.cloud.clock.now() })
  expect(alertOf(door)).toBeNull()
})

test('a message that says danger names nobody and no illness [F11]', () => {
  for (const one of village.cloud.messages.sent())
    expect(JSON.stringify(one.data)).not.toMatch(/九十|喘|血氧|朝元|谭|冉|1组|1000000/)
})

test('without a grant nothing is sent, and the danger stands on the list all the same [C03]', async () => {
  const { door, phone } = await household('没有授权')
  const before = urgentSent().length
  // The two grants of each were spent above.
  await report(phone, door, { spo2: 91 })
  expect(urgentSent()).toHaveLength(before)
  const list = await cadre.do('today.list', {})
  expect(list.doors.some((one) => one.section === 'danger' && one.householdId === door.householdId)).toBe(true)
  const sends = village.cloud.database.collection('sends').all()
  expect(sends.filter((one) => one.state === 'no-grant').length).toBeGreaterThan(0)
})

test('values that are likely slips are asked about: 39 % and 3.85 ℃; 101 % can never stand; unanswered is urgent [E27]', async () => {
  const { door, phone } = await household('手抖')
  expect(await report(phone, door, { spo2: 39 })).toMatchObject({ ok: false, refusal: 'LikelySlip' })
  expect(await report(phone, door, { temperature: 3.85 })).toMatchObject({ ok: false, refusal: 'LikelySlip' })
  expect(await report(phone, door, { spo2: 101, confirmed: ['spo2'] })).toMatchObject({
    ok: false,
    refusal: 'LikelySlip',
  })
  expect(village.cloud.database.collection('people').get(door.personIds[0])?.readings).toHaveLength(0)

  expect(await report(phone, door, { spo2: 45, unanswered: ['spo2'] })).toMatchObject({
    ok: true,
    data: { level: 'urgent' },
  })
})

test('danger is judged at any entry, episode or not: a daily contact that finds 91 opens the clinic’s task [A14 B39]', async () => {
  const door = await village.door(
    [{ name: '孤寡老人', tags: [{ group: 'lonely-elder', from: day('2023-01-01'), until: null }] }],
    { plate: '2组9号' },
  )
  const result = await cadre.do('contact.record', {
    personId: door.personIds[0],
    outcome: 'not-fine',
    mode: 'visit',
    reading: { spo2: 91 },
    occurredAt: village.cloud.clock.now(),
  })
  expect(result.level).toBe('urgent')
  const doors = (await doctor.do('today.list', {})).doors
  expect(doors.find((one) => one.householdId === door.householdId)?.section).toBe('danger')
})

test('an open danger sign is not lowered by a milder reading afterwards, and is raised by a worse one [A14]', async () => {
  const { door, phone } = await household('又好了')
  await report(phone, door, { spo2: 93 })
  expect(alertOf(door)).toMatchObject({ level: 'severe', spo2: 93 })
  await report(phone, door, { spo2: 92 })
  expect(alertOf(door)).toMatchObject({ level: 'urgent', spo2: 92, referral: true })
  await report(phone, door, { spo2: 93 })
  await report(phone, door, { spo2: 98 })
  expect(alertOf(door)).toMatchObject({ level: 'urgent', spo2: 92 })
})

test('a phone whose clock is four minutes fast is no reason to wait: whoever answers is told in the same call [A14 E01]', async () => {
  const door = await village.door([{ name: '快钟' }], { plate: '9组9号' })
  const family = await village.resident('fast-clock', door, '快钟', 'parent')
  const occurredAt = village.cloud.clock.now() + 4 * 60_000
  await family.do('report.submit', { personId: door.personIds[0], infected: true, reading: { spo2: 91 }, occurredAt })
  const { alert } = village.cloud.database.collection('people').get(door.personIds[0]) as unknown as {
    alert: { id: string }
  }
  const told = village.cloud.database
    .collection('sends')
    .all()
    .filter(({ about }) => about === alert.id)
  expect(told.map(({ openid }) => openid)).not.toEqual([])
})
