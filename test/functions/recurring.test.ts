import { addDays, day, type Day, weekdayOf } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { CHAOYUAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

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
/** Somebody treated at home since a day, at 8:00. */
async function athome(on: string): Promise<{ door: DoorMade; personId: string; family: Phone }> {
  n += 1
  village.at(on)
  const door = await village.door([{ name: `透析${n}`, birthOn: day('1960-01-01') }], { plate: `5组${n}号` })
  const family = await village.resident(`daughter-${n}`, door, `透析${n}`, 'parent')
  const [personId] = door.personIds
  const reading = { temperature: 37.2, breathing: 'easy' as const }
  await family.do('report.submit', { personId, infected: true, reading, occurredAt: now() })
  return { door, personId, family }
}
const now = () => village.cloud.clock.now()
const person = (id: string) => village.cloud.database.collection('people').get(id) as unknown as Person
const escort = (id: string) => village.cloud.database.collection('duties').get(`${id}:escort`)
const plan = (personId: string, more: object = {}) => ({
  personId,
  kind: 'dialysis' as const,
  where: '县人民医院血透室',
  weekdays: [2, 4, 6],
  onDays: [],
  from: village.today(),
  until: null,
  occurredAt: now(),
  ...more,
})
const settle = (personId: string, careId: string, on: string, more: object = {}) => ({
  personId,
  careId,
  on: on as Day,
  outcome: 'went' as const,
  occurredAt: now(),
  ...more,
})
/** What the cadre's list says of a door today. */
const shown = async ({ householdId }: DoorMade) =>
  (await cadre.do('today.list', {})).doors
    .filter((one) => one.householdId === householdId)
    .flatMap(({ people }) => people.flatMap(({ duties }) => duties))
    .filter(({ kind }) => kind === 'escort')

test('a dialysis patient 每周二、四、六 has a task before each session over three weeks, until home treatment ends [A17]', async () => {
  const { door, personId } = await athome('2023-02-08')
  const planned = await cadre.ask('care.plan', plan(personId))
  expect(planned).toMatchObject({ ok: true, data: { nextOn: '2023-02-09' } })
  expect(planned.counters.sequential).toBeLessThanOrEqual(3)
  expect(person(personId).clinical.dialysis).toBe('yes')
  const { careId } = (planned as { data: { careId: string } }).data

  const owedOn: string[] = []
  for (let on = day('2023-02-08'); on < '2023-03-01'; on = addDays(on, 1)) {
    village.at(on, 9)
    const [task] = await shown(door)
    // The day before: there, and to be brought to; the day itself: done, and then the next one is shown from its own eve.
    const tomorrow = [2, 4, 6].includes(weekdayOf(addDays(on, 1)))
    expect([on, task !== undefined]).toEqual([on, tomorrow || [2, 4, 6].includes(weekdayOf(on))])
    if (tomorrow) expect(task?.note).toContain('透析，县人民医院血透室')
    if ([2, 4, 6].includes(weekdayOf(on))) {
      owedOn.push(on)
      await cadre.do('session.settle', settle(personId, careId, on))
    }
  }
  expect(owedOn).toHaveLength(9)

  village.at('2023-03-01', 9)
  expect(await shown(door)).toHaveLength(1)
  await doctor.do('followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt: now() })
  await doctor.do('episode.close', { personId, basis: '症状没了，抗原阴性', occurredAt: now() })
  expect(escort(personId)).toMatchObject({ role: 'none', dueOn: null })
  expect(person(personId).recurring).toHaveLength(1)
})

test('in hospital nobody is asked to bring them; back, the next session is owed and not the ones gone by [A17 R77]', async () => {
  const { personId } = await athome('2023-02-08')
  await doctor.do('care.plan', plan(personId))
  await doctor.do('away.say', {
    personId,
    kind: 'hospital',
    since: day('2023-02-08'),
    note: '收住院',
    occurredAt: now(),
  })
  expect(escort(personId)).toMatchObject({ role: 'none' })
  village.at('2023-02-15', 9)
  await doctor.do('away.end', { personId, mistake: false, note: '出院了', occurredAt: now() })
  expect(escort(personId)).toMatchObject({ role: 'cadre', dueOn: '2023-02-16' })
})

test('a session missed is a sign a clinician answers for, told in the same call, and beside what is open already [A17 A14]', async () => {
  const { personId } = await athome('2023-02-08')
  village.cloud.messages.consent('ran', 'tmpl-urgent', 'accept')
  await doctor.do('reminder.consent', { answers: { urgent: 'accept' } })
  const { careId } = await cadre.do('care.plan', plan(personId))
  village.at('2023-02-09', 18)
  const missed = settle(personId, careId, '2023-02-09', { outcome: 'missed' })
  expect(await cadre.ask('session.settle', missed)).toMatchObject({ ok: false, refusal: 'NoteNeeded' })
  const sent = await cadre.ask('session.settle', { ...missed, note: '车没来' })
  expect(sent).toMatchObject({ ok: true, data: { nextOn: '2023-02-11' } })
  expect(sent.counters.sends).toBe(1)
  expect(person(personId).alert).toMatchObject({ level: 'clinician-now', flags: ['2月9日的透析没去成'] })
  expect(village.cloud.database.collection('duties').get(`${personId}:urgent-clinic`)).toMatchObject({ urgent: true })

  village.at('2023-02-11', 18)
  await cadre.do('session.settle', settle(personId, careId, '2023-02-11', { outcome: 'missed', note: '不肯去' }))
  expect(person(personId).alert?.flags).toEqual(['2月9日的透析没去成', '2月11日的透析没去成'])
})

test('sessions are settled one after the other, not ahead of their day, and never twice [A17 F15]', async () => {
  const { personId } = await athome('2023-02-08')
  const { careId } = await cadre.do('care.plan', plan(personId))
  const ahead = settle(personId, careId, '2023-02-09')
  expect(await cadre.ask('session.settle', ahead)).toMatchObject({ refusal: 'InTheFuture' })
  village.at('2023-02-11', 9)
  const second = settle(personId, careId, '2023-02-11')
  expect(await cadre.ask('session.settle', second)).toMatchObject({
    refusal: 'EarlierSession',
    detail: { on: '2023-02-09' },
  })
  await cadre.do('session.settle', settle(personId, careId, '2023-02-09'))
  await cadre.do('session.settle', second)
  expect(await cadre.ask('session.settle', second)).toMatchObject({ refusal: 'NotPlanned' })
  // What a doctor calls off is known beforehand.
  const off = settle(personId, careId, '2023-02-14', { outcome: 'not-needed', note: '医院改了日子' })
  expect(await cadre.ask('session.settle', off)).toMatchObject({ ok: true, data: { nextOn: '2023-02-16' } })
})

test('a plan without a day to come, or a second one of its kind, is refused; stopped, it owes nothing [A17]', async () => {
  const { personId, family } = await athome('2023-02-08')
  const without = plan(personId, { kind: 'antenatal', weekdays: [] })
  expect(await cadre.ask('care.plan', without)).toMatchObject({ refusal: 'NoDays' })
  expect(await cadre.ask('care.plan', { ...without, onDays: [day('2023-02-01')] })).toMatchObject({ refusal: 'NoDays' })
  const { careId } = await cadre.do('care.plan', { ...without, onDays: [day('2023-02-20'), day('2023-02-10')] })
  expect(await cadre.ask('care.plan', { ...without, weekdays: [1] })).toMatchObject({ refusal: 'AlreadyPlanned' })
  expect(escort(personId)).toMatchObject({ opensOn: '2023-02-09', dueOn: '2023-02-10' })
  // The family reads when and where.
  expect((await family.do('standing.view', { personId })).care).toMatchObject([
    { words: '产检', whenWords: '2月10日、2月20日', nextOn: '2023-02-10' },
  ])
  await cadre.do('care.end', { personId, careId, reason: '生了', occurredAt: now() })
  expect(escort(personId)).toMatchObject({ role: 'none' })
  expect(await cadre.ask('session.settle', settle(personId, careId, '2023-02-10'))).toMatchObject({
    refusal: 'NotPlanned',
  })
})

test('while one session is unaccounted for, the next one comes up beside it by time alone [A17 F15]', async () => {
  const { personId } = await athome('2023-02-08')
  await cadre.do('care.plan', plan(personId))
  village.at('2023-02-10', 0, 10)
  await village.cloud.fireTimer('tick')
  expect(escort(personId)).toMatchObject({
    dueOn: '2023-02-09',
    note: '2月9日透析，县人民医院血透室；2月11日透析，县人民医院血透室',
  })
})
