import type { Input } from '@domain/contract'
import { addDays, day, type Day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import {
  CHAOYUAN,
  LIANGPING,
  startVillage,
  type DoorMade,
  type NewPerson,
  type Phone,
  type Village,
} from '../support/village'

type Reading = Input<'report.submit'>['reading']

let village: Village
let doctor: Phone
let cadre: Phone
const today = day('2023-02-08')

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
})
beforeEach(() => village.at(today, 9))
afterAll(() => village.stop())

let n = 0
async function somebody(facts: Partial<NewPerson> = {}): Promise<{ door: DoorMade; id: string; family: Phone }> {
  n += 1
  const name = `家人${n}`
  const door = await village.door([{ name, birthOn: day('1995-01-01'), ...facts }], { plate: `7组${n}号` })
  const family = village.phone(`family-${n}`)
  await family.do('account.join', {
    township: LIANGPING,
    village: CHAOYUAN,
    privacyText: 'privacy-2026-11',
    name: '家属',
  })
  const consent = { text: 'health-2026-11', asGuardian: true }
  await family.do('bond.byCard', { code: door.cardCode, name, kinship: 'child', consent })
  return { door, id: door.personIds[0], family }
}
const now = () => village.cloud.clock.now()
const person = (id: string) => village.cloud.database.collection('people').get(id) as unknown as Person
const report = (phone: Phone, personId: string, reading: Reading, more: object = {}) =>
  phone.do('report.submit', { personId, infected: true, reading, occurredAt: now(), ...more })

/** The same words written down by the family, a cadre and a doctor, each for somebody new. */
async function atEveryEntry(facts: Partial<NewPerson>, reading: Reading): Promise<string[]> {
  const contact = { outcome: 'not-fine' as const, mode: 'visit' as const, infected: true, reading, occurredAt: now() }
  const [a, b, c] = [await somebody(facts), await somebody(facts), await somebody(facts)]
  return [
    (await report(a.family, a.id, reading)).level,
    (await cadre.do('contact.record', { personId: b.id, ...contact })).level,
    (await doctor.do('followUp.record', { personId: c.id, ...contact })).level,
  ]
}
const thrice = (level: string) => [level, level, level]

describe('pregnancy', () => {
  test('bleeding, fewer movements and headache in a pregnant woman are urgent whoever writes them down [A19 A14 R33]', async () => {
    const pregnancy = { pregnant: true, dueOn: day('2023-06-01') }
    for (const symptom of ['bleeding', 'fewer-movements', 'headache'] as const)
      expect(await atEveryEntry({ pregnancy }, { symptoms: [symptom] })).toEqual(thrice('urgent'))
  })

  test('nobody has asked: bleeding is read as hers to fear, a headache brings a clinician; said not pregnant, it brings none [A19 R33]', async () => {
    expect(await atEveryEntry({}, { symptoms: ['bleeding'] })).toEqual(thrice('urgent'))
    expect(await atEveryEntry({}, { symptoms: ['headache'] })).toEqual(thrice('clinician-now'))
    expect(await atEveryEntry({ pregnancy: { pregnant: false } }, { symptoms: ['headache'] })).toEqual(thrice('none'))
    expect(await atEveryEntry({ sex: 'male' }, { symptoms: ['headache'] })).toEqual(thrice('none'))
  })

  test('a woman of 28 with no tier who bleeds is a level-3 case whom nobody sends home by software [A19 R24]', async () => {
    const { id, family } = await somebody({ pregnancy: { pregnant: true } })
    await report(family, id, { symptoms: ['bleeding'] })
    expect(person(id)).toMatchObject({ tier: null, referral: { state: 'sent', reason: 'danger' } })
    expect(person(id).episode).toMatchObject({ level3Since: today, route: { branch: 'emergency', level3: true } })
  })

  test('42 days after a birth the signs still count, 43 days after no longer [R33]', async () => {
    const bornOn = (days: number): Day => addDays(today, -days)
    const after = (days: number) => ({ pregnancy: { pregnant: false, endedOn: bornOn(days) } })
    expect(await atEveryEntry(after(42), { symptoms: ['headache'] })).toEqual(thrice('urgent'))
    expect(await atEveryEntry(after(43), { symptoms: ['headache'] })).toEqual(thrice('none'))
  })

  test('what is answered in a report is judged in that report and kept, so that it is asked once [A19]', async () => {
    const { id, family } = await somebody()
    const asked = async () => (await family.do('session.home', {})).people[0].pregnant
    const shown = async () => (await doctor.do('followUp.open', { personId: id })).person.pregnant
    expect([await asked(), await shown()]).toEqual(['unknown', 'unknown'])
    const said = await report(family, id, { symptoms: ['headache'] }, { pregnancy: { pregnant: true } })
    expect(said.level).toBe('urgent')
    expect([await asked(), await shown()]).toEqual(['yes', 'yes'])

    const mother = await somebody()
    await report(mother.family, mother.id, { symptoms: [] }, { pregnancy: { pregnant: false, afterBirth: true } })
    expect(person(mother.id).pregnancy).toMatchObject({ pregnant: false, endedOn: today })

    // 说不准 is no answer: it stays open.
    const unsure = await somebody()
    await report(unsure.family, unsure.id, { symptoms: [] })
    expect(person(unsure.id).pregnancy).toBeNull()
  })

  test('a "no" wears off after 30 days and the question comes back; a cadre writes a birth down [A19 E37]', async () => {
    const { id, family, door } = await somebody({ pregnancy: { pregnant: false } })
    const asked = async () => (await family.do('session.home', {})).people[0].pregnant
    village.at(addDays(today, 30), 9)
    expect(await asked()).toBe('no')
    village.at(addDays(today, 31), 9)
    expect(await asked()).toBe('unknown')
    const pregnancy = { pregnant: false, endedOn: addDays(today, 20) }
    await cadre.do('person.correct', { personId: id, baseV: person(id).v, changes: { pregnancy } })
    const { people } = await cadre.do('household.open', { householdId: door.householdId })
    expect(people[0]).toMatchObject({ pregnant: 'yes', child: false })
    const { lines } = await cadre.do('person.history', { personId: id })
    expect(lines[0]).toMatchObject({ words: '改了怀孕没有', before: '没有怀孕', after: '2月28日前后生的' })
  })
})

describe('children', () => {
  const bornMonthsAgo = (months: number): Day => {
    const at = new Date(Date.UTC(2023, 1 - months, 8))
    return at.toISOString().slice(0, 10) as Day
  }

  test.each([
    [1, 60],
    [2, 50],
    [11, 50],
    [12, 40],
    [71, 40],
    [72, 30],
    [167, 30],
  ])('at %d months %d breaths a minute are urgent and one fewer is not [R31 A14]', async (months, limit) => {
    const facts = { birthOn: bornMonthsAgo(months), sex: 'male' as const }
    expect(await atEveryEntry(facts, { breaths: limit })).toEqual(thrice('urgent'))
    expect(await atEveryEntry(facts, { breaths: limit - 1 })).toEqual(thrice('none'))
  })

  test('at fourteen the child signs end: 41.5 ℃ and refusing food are no longer urgent by themselves [R30 R32]', async () => {
    const child = { birthOn: addDays(day('2009-02-08'), 1), sex: 'male' as const }
    const grown = { birthOn: day('2009-02-08'), sex: 'male' as const }
    expect(await atEveryEntry(child, { temperature: 41.5 })).toEqual(thrice('urgent'))
    expect(await atEveryEntry(grown, { temperature: 41.5 })).toEqual(thrice('none'))
    expect(await atEveryEntry(child, { symptoms: ['refuses-feeds'] })).toEqual(thrice('urgent'))
    const { family } = await somebody(child)
    expect((await family.do('session.home', {})).people[0]).toMatchObject({ child: true, pregnant: 'no' })
    const older = await somebody(grown)
    expect((await older.family.do('session.home', {})).people[0].child).toBe(false)
  })
})

describe('fever and slips', () => {
  test('persistent fever: four days of readings above 38.5, or the reporter saying so; three days are not four [R06 A14]', async () => {
    const { id, family } = await somebody({ sex: 'male' })
    const levels: string[] = []
    for (let i = 0; i < 4; i++) {
      village.at(addDays(today, i), 9)
      levels.push((await report(family, id, { temperature: 38.6 })).level)
    }
    expect(levels).toEqual(['none', 'none', 'none', 'urgent'])
    village.at(today, 9)
    expect(await atEveryEntry({ sex: 'male' }, { feverPersists: 'yes' })).toEqual(thrice('urgent'))
    expect(await atEveryEntry({ sex: 'male' }, { feverPersists: 'unsure' })).toEqual(thrice('none'))
    const break38 = await somebody({ sex: 'male' })
    const broken = []
    for (const [i, temperature] of [38.6, 38.5, 38.6, 38.6, 38.6].entries()) {
      village.at(addDays(today, i), 9)
      broken.push((await report(break38.family, break38.id, { temperature })).level)
    }
    expect(broken).toEqual(['none', 'none', 'none', 'none', 'none'])
  })

  test('39 % and 3.85 ℃ are asked about at every entry and nothing is kept; stood by, they are kept as typed [E27 R26]', async () => {
    const { id, family } = await somebody({ sex: 'male' })
    const contact = { personId: id, outcome: 'not-fine' as const, mode: 'visit' as const, occurredAt: now() }
    for (const [reading, guess] of [
      [{ spo2: 39 }, 93],
      [{ temperature: 3.85 }, 38.5],
    ] as const) {
      const asked = [
        await family.ask('report.submit', { personId: id, infected: true, reading, occurredAt: now() }),
        await cadre.ask('contact.record', { ...contact, reading }),
        await doctor.ask('followUp.record', { ...contact, reading }),
      ]
      for (const answer of asked) expect(answer).toMatchObject({ refusal: 'LikelySlip', detail: [{ guess }] })
    }
    expect(person(id)).toMatchObject({ readings: [], episode: null, alert: null })
    expect((await report(family, id, { spo2: 39, confirmed: ['spo2'] })).level).toBe('urgent')
    expect(person(id).readings.map(({ reading }) => reading.spo2)).toEqual([39])
    const left = await somebody({ sex: 'male' })
    expect((await report(left.family, left.id, { spo2: 39, unanswered: ['spo2'] })).level).toBe('urgent')
  })
})
