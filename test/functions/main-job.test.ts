import { day } from '@domain/model/day'
import { CHAOYUAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let door: DoorMade
let daughter: Phone
let cadre: Phone
let doctor: Phone

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  door = await village.door([{ name: '张桂香', birthOn: day('1951-05-06'), disease: 'stable', vaccination: 'partial' }])
  daughter = await village.resident('xiang', door, '张桂香', 'parent')
})
afterAll(() => village.stop())

const kindsOwed = async (phone: Phone) =>
  (await phone.do('today.list', {})).doors.flatMap((one) => one.people.flatMap((p) => p.duties.map((d) => d.kind)))

test('one report opens one episode, one task for the cadre and one for the clinic; sent again it opens none [A11 E01]', async () => {
  const [personId] = door.personIds
  const input = {
    personId,
    infected: true,
    reading: { temperature: 37.5, spo2: 96, breathing: 'easy' as const, symptoms: ['cough' as const] },
    occurredAt: village.cloud.clock.now(),
  }
  const first = await daughter.ask('report.submit', input, 'report-of-the-daughter')
  const again = await daughter.ask('report.submit', input, 'report-of-the-daughter')

  expect(first).toMatchObject({ ok: true, data: { level: 'none', opened: true, next: { dueOn: '2023-02-09' } } })
  expect(again.ok && again.data).toEqual(first.ok && first.data)
  expect(first.counters.sequential).toBeLessThanOrEqual(3)
  expect(
    village.cloud.database
      .collection('commits')
      .all()
      .filter((c) => c.action === 'report.submit'),
  ).toHaveLength(1)
  expect(await kindsOwed(cadre)).toEqual(expect.arrayContaining(['report-cadre']))
  expect(await kindsOwed(doctor)).toEqual(['first-contact'])
})

test('a follow-up done on day 1 makes the next one due three days later; the timer reminds the doctor on that morning [A15 A12 C03 E20]', async () => {
  const [personId] = door.personIds
  village.at('2023-02-09', 9)
  const done = await doctor.do('followUp.record', {
    personId,
    outcome: 'fine',
    mode: 'phone',
    reading: { spo2: 97, temperature: 36.8, antigen: 'positive' },
    advice: '多喝水，晚上再量一次',
    occurredAt: village.cloud.clock.now(),
  })
  expect(done.nextDueOn).toBe('2023-02-12')

  village.cloud.messages.consent('ran', 'tmpl-digest', 'accept')
  await doctor.do('reminder.consent', { answers: { digest: 'accept' } })
  village.at('2023-02-12', 7, 45)
  await village.cloud.runTimersUntil(village.cloud.clock.now() + 3 * 3_600_000)
  const sent = village.cloud.messages.sent().filter((one) => one.openid === 'ran')
  expect(sent).toHaveLength(1)
  expect(JSON.stringify(sent[0].data)).toContain('1户待联系，迟1户')
  expect(await kindsOwed(doctor)).toEqual(expect.arrayContaining(['follow-up']))
})
