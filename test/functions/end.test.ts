import type { Input } from '@domain/contract'
import { addDays, day, instantOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

type Reading = Input<'report.submit'>['reading']

let village: Village
let doctor: Phone
let office: Phone

beforeAll(async () => {
  village = await startVillage({ now: instantOf(day('2022-12-01'), 8) })
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  office = await village.staff('zhou', '周敏', 'office', LIANGPING)
})
afterAll(() => village.stop())

let n = 0
async function athome(on: string): Promise<{ door: DoorMade; id: string; family: Phone }> {
  n += 1
  const name = `病人${n}`
  village.at(on, 8)
  const door = await village.door([{ name, sex: 'male', birthOn: day('1990-01-01') }], { plate: `8组${n}号` })
  const family = await village.resident(`patient-${n}`, door, name)
  await report(family, door.personIds[0], { temperature: 37.6, breathing: 'easy', antigen: 'positive' })
  return { door, id: door.personIds[0], family }
}
const now = () => village.cloud.clock.now()
const person = (id: string) => village.cloud.database.collection('people').get(id) as unknown as Person
const report = (phone: Phone, personId: string, reading: Reading) =>
  phone.do('report.submit', { personId, infected: true, reading, occurredAt: now() })
const seen = (personId: string, reading: Reading) =>
  doctor.do('followUp.record', { personId, outcome: 'fine', mode: 'visit', reading, occurredAt: now() })
const mayEnd = async (personId: string) => (await doctor.do('followUp.open', { personId })).mayEnd
const close = (personId: string) =>
  doctor.ask('episode.close', { personId, basis: '症状没了，看过', occurredAt: now() })

test('the rule of the day decides what is asked for, before the township has a plan and after it has [R10 R96 R20]', async () => {
  // 7 December: Ct on days 6 and 7, nothing else.
  const first = await athome('2022-12-01')
  village.at('2022-12-06', 10)
  await seen(first.id, { ct: 36 })
  village.at('2022-12-07', 10)
  expect(await mayEnd(first.id)).toMatchObject({ suggested: false, asksCt: true })
  await seen(first.id, { ct: 35 })
  expect(await mayEnd(first.id)).toMatchObject({
    suggested: true,
    source: expect.stringContaining('进一步优化') as string,
  })

  // The day after another rule holds, and the same facts are no longer enough.
  village.at('2022-12-08', 9)
  const next = await mayEnd(first.id)
  expect(next.suggested).toBe(false)
  expect(next.words).toContain('抗原阳性')
  await seen(first.id, { antigen: 'negative', symptoms: [], ct: 37 })
  expect(await mayEnd(first.id)).toMatchObject({ suggested: true })

  // 8 January on no Ct is asked for; 2 坪乡's own plan of the 10th says no more.
  const later = await athome('2023-01-04')
  village.at('2023-01-09', 9)
  await seen(later.id, { antigen: 'negative', symptoms: [] })
  expect(await mayEnd(later.id)).toMatchObject({ suggested: false, asksCt: false })
  village.at('2023-01-10', 9)
  expect(await mayEnd(later.id)).toMatchObject({
    suggested: true,
    words: '居家第 7 天，至少 7 天，没说不舒服，抗原阴性。结束由医生定。',
  })
})

test('it is a suggestion: nothing ends by itself, and a clinician may end it without one [R10]', async () => {
  const { id } = await athome('2023-02-01')
  village.at('2023-02-08', 9)
  await seen(id, { antigen: 'negative', symptoms: [] })
  expect((await mayEnd(id)).suggested).toBe(true)
  village.at('2023-02-20', 9)
  await village.cloud.fireTimer('tick')
  expect(person(id).episode).not.toBeNull()
  await seen(id, { antigen: 'positive' })
  expect((await mayEnd(id)).suggested).toBe(false)
  expect((await close(id)).ok).toBe(true)
})

test('infected again after the end: a second episode of its own, the first kept, and counted once [R10 B40]', async () => {
  const { id, family } = await athome('2023-02-01')
  const atHome = async () => (await office.do('office.people', { place: LIANGPING, figure: 'at-home' })).rows
  village.at('2023-02-09', 9)
  await seen(id, { antigen: 'negative', symptoms: [] })
  const openedBefore = person(id).episode?.id
  await close(id)
  expect((await atHome()).map(({ personId }) => personId)).not.toContain(id)

  village.at('2023-02-18', 9)
  await report(family, id, { temperature: 38, antigen: 'positive' })
  const again = person(id)
  expect(again.pastEpisodes).toEqual([{ id: openedBefore, openedOn: '2023-02-01', closedOn: '2023-02-09' }])
  expect(again.episode).toMatchObject({
    openedOn: '2023-02-18',
    lastReachedOn: null,
    acknowledgedAt: null,
    decision: null,
  })
  expect(again.episode?.id).not.toBe(openedBefore)
  expect((await atHome()).filter(({ personId }) => personId === id)).toHaveLength(1)
  const duty = village.cloud.database.collection('duties').get(`${id}:first-contact`)
  expect(duty).toMatchObject({ role: 'doctor', dueOn: '2023-02-19' })

  // What was measured in the first infection says nothing about the end of the second.
  village.at(addDays(day('2023-02-18'), 7), 9)
  expect((await mayEnd(id)).reasons).toEqual([
    { words: '居家第 8 天，至少 7 天', met: true },
    { words: '症状还没问', met: null },
    { words: '抗原阳性', met: false },
  ])
})
