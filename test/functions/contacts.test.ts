import { day, instantOf } from '@domain/model/day'
import {
  CHAOYUAN,
  HONGGUAN,
  startVillage,
  type DoorMade,
  type NewPerson,
  type Phone,
  type Village,
} from '../support/village'

const GRID = `${CHAOYUAN}-01`
const RED: Partial<NewPerson> = { birthOn: day('1940-01-01'), disease: 'unstable', vaccination: 'none' }
const GREEN: Partial<NewPerson> = { birthOn: day('1955-01-01'), disease: 'none', vaccination: 'full' }
let village: Village
let cadre: Phone
let doctor: Phone
let n = 0

beforeAll(async () => {
  village = await startVillage({ now: instantOf(day('2023-02-01'), 8) })
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
})
afterAll(() => village.stop())

const door = (people: readonly NewPerson[]) => village.door(people, { plate: `7组${++n}号` })
const contact = (
  personId: string,
  outcome: 'fine' | 'not-fine' | 'no-answer' | 'wrong-number' | 'refused' = 'fine',
  more: object = {},
) => cadre.do('contact.record', { personId, outcome, mode: 'phone', occurredAt: village.cloud.clock.now(), ...more })
const duty = (made: DoorMade, kind: string) =>
  village.cloud.database.collection('duties').get(`${made.personIds[0]}:${kind}`)
const doorOf = async (made: DoorMade) => {
  for (let from: number | null = 0; from !== null;) {
    const page: Awaited<ReturnType<typeof list>> = await list(from)
    const found = page.doors.find((one) => one.householdId === made.householdId)
    if (found) return found
    from = page.more
  }
  return undefined
}
const list = (from: number) => cadre.do('today.list', { from })

test('a red elder is owed three counted days a week; three contacts on one day count once [B37]', async () => {
  village.at('2023-02-06', 9)
  const made = await door([{ name: '红一', ...RED }])
  expect(duty(made, 'weekly-contact')).toMatchObject({
    need: 3,
    have: 0,
    clause: 'B37',
    tier: 'red',
    dueOn: '2023-02-10',
    windowEndOn: '2023-02-12',
  })
  await contact(made.personIds[0])
  await contact(made.personIds[0])
  await contact(made.personIds[0])
  expect(duty(made, 'weekly-contact')).toMatchObject({ need: 3, have: 1, dueOn: '2023-02-11', opensOn: '2023-02-07' })
  village.at('2023-02-08', 9)
  await contact(made.personIds[0])
  village.at('2023-02-12', 9)
  await contact(made.personIds[0])
  expect(duty(made, 'weekly-contact')).toMatchObject({ have: 0, opensOn: '2023-02-13', dueOn: '2023-02-17' })
})

test('one counted day by Friday night is at risk, two by Sunday night are missed, and each is said so [B37 E09]', async () => {
  village.at('2023-02-06', 9)
  const made = await door([{ name: '红七', ...RED }])
  await contact(made.personIds[0])
  const words = async (on: string) => {
    village.at(on, 21)
    return (await doorOf(made))?.dueWords
  }
  expect(await words('2023-02-09')).toBe('还差 2 次，周日前，今天也行')
  expect(await words('2023-02-10')).toBe('还差 2 次，周日前，一天也不能再空')
  village.at('2023-02-10', 22)
  await contact(made.personIds[0])
  expect(await words('2023-02-12')).toBe('还差 1 次，周日前，一天也不能再空')
  expect(await words('2023-02-13')).toBe('上周少 1 次，迟 1 天')
})

test('the window is said in plain words: by when it is enough, and that today will do [E09]', async () => {
  village.at('2023-02-06', 9)
  const made = await door([{ name: '红二', ...RED }])
  const shown = await doorOf(made)
  expect(shown?.section).toBe('window')
  expect(shown?.dueWords).toBe('还差 3 次，周日前，今天也行')
})

test('orphans, the disabled and the left-behind are owed one contact every day; not reached is not fine [B39 F15]', async () => {
  village.at('2023-02-08', 9)
  const made = await door([
    {
      name: '小宇',
      birthOn: day('2014-03-01'),
      tags: [{ group: 'left-behind-child', from: day('2023-02-01'), until: null }],
    },
  ])
  expect(duty(made, 'daily-contact')).toMatchObject({ dueOn: '2023-02-08', clause: 'B39', role: 'cadre' })
  await contact(made.personIds[0], 'no-answer')
  expect(duty(made, 'daily-contact')).toMatchObject({ dueOn: '2023-02-08', role: 'cadre' })
  expect(village.cloud.database.collection('dayStates').get(`${made.personIds[0]}:2023-02-08`)).toMatchObject({
    state: 'not-reached',
  })

  // The next day the visit level is raised: somebody goes to the door.
  village.at('2023-02-09', 9)
  expect((await doorOf(made))?.people[0].duties.map((one) => one.kind)).toEqual(expect.arrayContaining(['visit']))
  await contact(made.personIds[0], 'fine', { mode: 'visit' })
  expect(duty(made, 'daily-contact')).toMatchObject({ dueOn: '2023-02-10' })
  expect(duty(made, 'visit')).toMatchObject({ role: 'none' })
})

test('three unanswered attempts in a row make a visit; the fourth outcome “wrong number” is kept as what it is [E29]', async () => {
  village.at('2023-02-06', 9)
  const made = await door([{ name: '红三', ...RED }])
  await contact(made.personIds[0], 'no-answer')
  await contact(made.personIds[0], 'no-answer')
  expect(duty(made, 'visit')).toBeUndefined()
  await contact(made.personIds[0], 'wrong-number')
  expect(duty(made, 'visit')).toMatchObject({ role: 'cadre' })
  expect(duty(made, 'weekly-contact')).toMatchObject({ have: 0 })
  const seen = await cadre.do('household.open', { householdId: made.householdId })
  expect(seen.people[0].lastAttempt).toMatchObject({ outcome: 'wrong-number', mode: 'phone' })
})

test('opening one duty offers the household’s others, and other people’s duties are shown, locked [E06 F10]', async () => {
  village.at('2023-02-08', 9)
  const made = await door([
    { name: '奶奶', ...RED },
    {
      name: '孙子',
      birthOn: day('2015-01-01'),
      tags: [{ group: 'left-behind-child', from: day('2023-02-01'), until: null }],
    },
  ])
  await doctor.do('followUp.record', {
    personId: made.personIds[0],
    outcome: 'fine',
    mode: 'phone',
    infected: true,
    occurredAt: village.cloud.clock.now(),
  })
  village.at('2023-02-10', 9)
  const seen = await cadre.do('household.open', { householdId: made.householdId })
  expect(seen.people.map((one) => one.name)).toEqual(['奶奶', '孙子'])
  const [grandmother, child] = seen.people
  expect(grandmother.duties.find((one) => one.kind === 'follow-up')).toMatchObject({ mine: false })
  expect(grandmother.duties.find((one) => one.kind === 'weekly-contact')).toMatchObject({ mine: true })
  expect(child.duties.find((one) => one.kind === 'daily-contact')).toMatchObject({ mine: true, late: 2 })
})

test('one clinician’s contact settles follow-up, weekly and daily at once; one entry, many uses [F10]', async () => {
  village.at('2023-02-06', 9)
  const made = await door([
    { name: '红四', ...RED, tags: [{ group: 'lonely-elder', from: day('2023-02-01'), until: null }] },
  ])
  const result = await doctor.do('followUp.record', {
    personId: made.personIds[0],
    outcome: 'fine',
    mode: 'visit',
    infected: true,
    reading: { spo2: 97 },
    occurredAt: village.cloud.clock.now(),
  })
  expect(result.settled.map((one) => one.kind).sort()).toEqual(['daily-contact', 'weekly-contact'])
  expect(duty(made, 'weekly-contact')).toMatchObject({ have: 1 })
  expect(duty(made, 'daily-contact')).toMatchObject({ dueOn: '2023-02-07' })
  // Red at home is level 3: looked at every day, until a clinician says otherwise (R05).
  expect(result.nextDueOn).toBe('2023-02-07')
  const { lines } = await doctor.do('person.history', { personId: made.personIds[0] })
  expect(lines.find(({ words }) => words.startsWith('随访'))?.words).toBe(
    '随访：联系上，没说不舒服。办完：这周联系（B37）、每天问一声（B39）',
  )
})

test('the list is in order of risk × days late: red one day late stands before green five days late [E03]', async () => {
  const tagged = (name: string, facts: Partial<NewPerson>, from: string) =>
    door([{ name, ...facts, tags: [{ group: 'other-declared', from: day(from), until: null }] }])
  village.at('2023-02-02', 9)
  const green = await tagged('绿', GREEN, '2023-02-02')
  village.at('2023-02-06', 9)
  const red = await tagged('红', RED, '2023-02-06')
  village.at('2023-02-07', 9)
  const doors = (await list(0)).doors.filter((one) => [green, red].some((made) => made.householdId === one.householdId))
  expect(doors.map((one) => [one.people[0].name, one.section, one.daysLate])).toEqual([
    ['红', 'late', 1],
    ['绿', 'late', 5],
  ])
})

test('an entry made offline keeps its own time; eight days back, or ten minutes ahead, is refused [E01]', async () => {
  village.at('2023-02-08', 9)
  const made = await door([{ name: '红五', ...RED }])
  const now = village.cloud.clock.now()
  const at = (occurredAt: number) =>
    cadre.ask('contact.record', { personId: made.personIds[0], outcome: 'fine', mode: 'phone', occurredAt })
  expect(await at(now - 8 * 86_400_000)).toMatchObject({ ok: false, refusal: 'TooOld' })
  expect(await at(now + 10 * 60_000)).toMatchObject({ ok: false, refusal: 'ClockAhead' })
  expect(await at(now - 86_400_000)).toMatchObject({ ok: true })
  const person = village.cloud.database.collection('people').get(made.personIds[0])
  expect(person?.contacts).toMatchObject([{ on: '2023-02-07', at: now - 86_400_000 }])
  const { lines } = await cadre.do('person.history', { personId: made.personIds[0] })
  expect(lines[0]).toMatchObject({ at: now - 86_400_000, words: '联系：联系上，没说不舒服（后来才发到）' })
})

test('a door visit that finds an infected 82-year-old with unstable disease reaches the clinic’s list in the same call [A11 B05]', async () => {
  village.at('2023-02-08', 9)
  const made = await door([{ name: '红六', ...RED }])
  await contact(made.personIds[0], 'not-fine', { mode: 'visit', infected: true, reading: { temperature: 38.2 } })
  expect(duty(made, 'first-contact')).toMatchObject({ role: 'doctor', dueOn: '2023-02-09' })
})

test('in 平安镇, whose plan states no interval, nothing is invented and the office sees what is open [A02]', async () => {
  village.at('2023-02-08', 9)
  const made = await village.door([{ name: '平安老人', ...RED, birthOn: day('1963-02-08') }], {
    place: `${HONGGUAN}-01`,
    plate: '1组1号',
  })
  const person = village.cloud.database.collection('people').get(made.personIds[0])
  // Sixty today, unstable and unvaccinated: in scope by 平安镇's floor of 60, red.
  expect(person).toMatchObject({ tier: 'red' })
  const younger = await village.door([{ name: '五十九', ...RED, birthOn: day('1963-02-09') }], {
    place: `${HONGGUAN}-01`,
    plate: '1组2号',
  })
  expect(village.cloud.database.collection('people').get(younger.personIds[0])).toMatchObject({ tier: null })
  expect(duty(made, 'weekly-contact')).toBeUndefined()
  const office = await village.phone('admin-pingan').do('office.overview', { place: HONGGUAN.slice(0, 9) })
  expect(office.open.join()).toContain('未定频次')
})
