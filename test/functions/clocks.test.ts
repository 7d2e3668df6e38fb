import type { Input } from '@domain/contract'
import { CHAOYUAN, LIANGPING, startVillage, type Phone, type Village } from '../support/village'

const MINUTE = 60_000
let village: Village
let cadre: Phone
let doctor: Phone
let office: Phone

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周文', 'office', LIANGPING)
})
afterAll(() => village.stop())

const now = () => village.cloud.clock.now()
const after = (minutes: number) => village.cloud.clock.set(now() + minutes * MINUTE)
const ask = (clock: Input<'referral.clocks'>['clock'], days = 7) =>
  office.do('referral.clocks', { place: LIANGPING, days, clock })

test('the three clocks are read from the log: the median, the worst, and who is behind each [B07]', async () => {
  const door = await village.door([{ name: '张桂香' }])
  const [personId] = door.personIds
  const family = await village.resident('daughter', door, '张桂香', 'parent')
  const report = (spo2: number) =>
    family.do('report.submit', { personId, infected: true, reading: { spo2 }, occurredAt: now() })
  await report(97)
  after(20)
  // Nobody answered: that is no contact.
  await doctor.do('followUp.record', { personId, outcome: 'no-answer', mode: 'phone', occurredAt: now() })
  // Neither is a cadre's visit, though it finds something.
  const reading = { spo2: 93 }
  await cadre.do('contact.record', { personId, outcome: 'not-fine', mode: 'visit', reading, occurredAt: now() })
  after(10)
  await doctor.do('followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt: now() })
  after(60)
  await report(92)
  await cadre.do('referral.step', { personId, to: 'departed', occurredAt: now() })
  after(45)
  await cadre.do('referral.step', { personId, to: 'arrived', occurredAt: now() })

  const { figures, rows } = await ask('referral-arrival')
  expect(figures).toEqual([
    { clock: 'report-contact', done: 1, running: 0, medianMinutes: 30, worstMinutes: 30 },
    { clock: 'flag-referral', done: 1, running: 0, medianMinutes: 0, worstMinutes: 0 },
    { clock: 'referral-arrival', done: 1, running: 0, medianMinutes: 45, worstMinutes: 45 },
  ])
  expect(rows).toMatchObject([{ personId, name: '张桂香', minutes: 45 }])

  // Who still waits counts with the wait so far, and is listed first.
  const other = await village.door([{ name: '在等的' }], { plate: '9组9号' })
  const waiting = await village.resident('waiting', other, '在等的', 'parent')
  const input = { personId: other.personIds[0], infected: true, reading: { spo2: 98 }, occurredAt: now() }
  await waiting.do('report.submit', input)
  after(100)
  const open = await ask('report-contact')
  expect(open.figures[0]).toEqual({
    clock: 'report-contact',
    done: 1,
    running: 1,
    medianMinutes: 30,
    worstMinutes: 100,
  })
  expect(open.rows).toMatchObject([
    { personId: other.personIds[0], to: null, minutes: 100 },
    { personId, minutes: 30 },
  ])
})

test('what began before the days asked for is not counted in them, and a month reaches back further [B07]', async () => {
  village.at('2023-02-20', 9)
  expect((await ask('report-contact', 7)).figures[0]).toMatchObject({ done: 0, running: 0, worstMinutes: null })
  expect((await ask('report-contact', 30)).figures[0]).toMatchObject({ done: 1, running: 1 })
})

test('the clocks are read without reading the month’s contacts [B07 P1]', async () => {
  village.at('2023-02-20', 10)
  const { counters } = await office.ask('referral.clocks', { place: LIANGPING, days: 30, clock: 'report-contact' })
  const commits = village.cloud.database.collection('commits').all().length
  expect(counters.sequential).toBeLessThanOrEqual(4)
  expect(counters.examined).toBeLessThan(commits)
})
