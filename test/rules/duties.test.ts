import { addDays, day, instantOf } from '@domain/model/day'
import { Duty, type DutyKind } from '@domain/model/duty'
import type { Alert, Person } from '@domain/model/person'
import { dutiesOf, nextReviewOn } from '@domain/rules/duties'
import {
  aContact,
  anEpisode,
  aPerson,
  aTag,
  cadreOn,
  doctorOn,
  inPingan,
  redFacts,
  someday,
  yellowFacts,
} from './build'

const kinds = (person: Person): DutyKind[] =>
  dutiesOf(person)
    .map(({ kind }) => kind)
    .sort()
const dutyOf = (person: Person, kind: DutyKind): Duty | undefined => dutiesOf(person).find((duty) => duty.kind === kind)

const anAlert = (changes: Partial<Alert> = {}): Alert => ({
  id: 'a-000001',
  at: instantOf(someday, 8, 31),
  on: someday,
  level: 'urgent',
  flags: ['血氧 92%，低于 93%'],
  clause: 'A14',
  spo2: 92,
  temperature: null,
  takenBy: null,
  referral: true,
  ...changes,
})

describe('what is owed to one person', () => {
  test('a healthy person of no tier and no group is owed nothing', () => {
    expect(dutiesOf(aPerson())).toEqual([])
  })

  test('every duty is complete, says whose it is and carries the words of its row [P9 B01]', () => {
    const person = aPerson({
      ...redFacts,
      tags: [aTag('lonely-elder', '2023-02-01')],
      episode: anEpisode({ remeasureOn: someday }),
      alert: anAlert(),
      contacts: [
        cadreOn('2023-02-03', 'no-answer'),
        cadreOn('2023-02-04', 'no-answer'),
        cadreOn('2023-02-05', 'no-answer'),
      ],
    })
    const duties = dutiesOf(person)
    expect(kinds(person)).toEqual([
      'daily-contact', 'first-contact', 'remeasure', 'report-cadre', 'urgent-cadre', 'urgent-clinic', 'visit', 'weekly-contact',
    ]) // prettier-ignore
    for (const duty of duties) {
      expect(Duty.safeParse(duty).error).toBeUndefined()
      expect(duty).toMatchObject({ _id: `p-zhangguixiang:${duty.kind}`, v: 7, grid: person.grid, tier: 'red' })
      expect(duty.for).toEqual({
        name: '张桂香', birthOn: redFacts.birthOn, plate: '3组12号', phone: '10000000001', groups: ['lonely-elder'], tier: 'red',
      }) // prettier-ignore
    }
    expect(duties.filter(({ role }) => role === 'doctor').map(({ kind }) => kind).sort()).toEqual([
      'first-contact', 'remeasure', 'urgent-clinic',
    ]) // prettier-ignore
  })

  test('one report, two tasks: the village sees it, the clinic makes the first contact within 24 hours [A11 R11]', () => {
    const person = aPerson({ ...inPingan, episode: anEpisode() })
    expect(kinds(person)).toEqual(['first-contact', 'report-cadre'])
    expect(dutyOf(person, 'first-contact')).toMatchObject({
      role: 'doctor',
      dueAt: instantOf(day('2023-02-07'), 10, 30),
    })
    expect(dutyOf(person, 'report-cadre')).toMatchObject({ role: 'cadre', clause: 'A11' })
  })

  test('a cadre who has seen the report, or reached the person, leaves only the clinic; never the other way round [A11 A15 R112]', () => {
    const episode = anEpisode()
    expect(kinds(aPerson({ episode: { ...episode, acknowledgedAt: episode.openedAt + 1 } }))).toEqual(['first-contact'])
    expect(kinds(aPerson({ episode, contacts: [cadreOn('2023-02-07')] }))).toEqual(['first-contact'])
    expect(kinds(aPerson({ episode, contacts: [cadreOn('2023-02-05')] }))).toEqual(['first-contact', 'report-cadre'])
    expect(kinds(aPerson({ episode, contacts: [cadreOn('2023-02-07', 'no-answer')] }))).toEqual([
      'first-contact',
      'report-cadre',
    ])
  })

  test('once the clinic has reached the person, the next follow-up shows from the day before it is due [A15]', () => {
    const person = aPerson({ ...inPingan, episode: anEpisode({ lastReachedOn: day('2023-02-07') }) })
    expect(dutiesOf(person)).toMatchObject([
      { kind: 'follow-up', clause: 'A15', opensOn: '2023-02-09', dueOn: '2023-02-10', dueAt: null },
    ])
  })

  test('when the clinician ends the treatment nothing of it is owed any more [A15 E10]', () => {
    const open = aPerson({
      ...inPingan,
      episode: anEpisode({ lastReachedOn: day('2023-02-07'), remeasureOn: someday }),
    })
    expect(kinds(open)).toEqual(['follow-up', 'remeasure'])
    expect(dutiesOf({ ...open, episode: null })).toEqual([])
  })

  test('a danger sign waits for the village until taken over, for the clinic until settled [A14 A23 R109]', () => {
    expect(kinds(aPerson({ alert: anAlert() }))).toEqual(['urgent-cadre', 'urgent-clinic'])
    const taken = anAlert({ takenBy: { role: 'cadre', name: '谭小梅', at: 1 } })
    expect(kinds(aPerson({ alert: taken }))).toEqual(['urgent-clinic'])
    expect(dutyOf(aPerson({ alert: anAlert() }), 'urgent-clinic')).toMatchObject({
      urgent: true,
      note: '血氧 92%',
      dueOn: someday,
      dueAt: anAlert().at,
    })
  })

  test('weekly numbers are owed in 两坪乡, by the cadre while the township counts that, and not in 平安镇 [B37 A05 R03]', () => {
    expect(dutiesOf(aPerson(redFacts))).toMatchObject([
      { kind: 'weekly-contact', role: 'cadre', clause: 'B37', have: 0, need: 3, opensOn: someday, dueOn: '2023-02-10', windowEndOn: '2023-02-12' },
    ]) // prettier-ignore
    expect(dutyOf(aPerson(yellowFacts), 'weekly-contact')).toMatchObject({ need: 2, dueOn: '2023-02-11' })
    expect(dutiesOf(aPerson({ ...redFacts, ...inPingan }))).toEqual([])
  })

  test('a met week carries the next one: not open before Monday, none counted yet [B37]', () => {
    const contacts = [cadreOn('2023-02-06'), cadreOn('2023-02-07'), doctorOn('2023-02-08')]
    expect(dutiesOf(aPerson({ ...redFacts, contacts }))).toMatchObject([
      { opensOn: '2023-02-13', dueOn: '2023-02-17', windowEndOn: '2023-02-19', have: 0, need: 3 },
    ])
  })

  test('not surveyed yet: owed as for the worst it can be [B37 F15 R23]', () => {
    const person = aPerson({ birthOn: day('1941-01-01'), disease: 'unknown', vaccination: 'unknown' })
    expect(dutyOf(person, 'weekly-contact')).toMatchObject({ tier: 'red', need: 3, for: { tier: null } })
  })

  test('first known on a Saturday: one contact this week, not three [B37 R12]', () => {
    const person = aPerson({ ...redFacts, asOf: day('2023-02-11'), registeredOn: day('2023-02-11') })
    expect(dutyOf(person, 'weekly-contact')).toMatchObject({ need: 1, dueOn: '2023-02-12' })
    expect(dutyOf({ ...person, registeredOn: day('2023-02-06') }, 'weekly-contact')).toMatchObject({ need: 3 })
    expect(dutyOf({ ...person, registeredOn: day('2023-02-10') }, 'weekly-contact')).toMatchObject({ need: 2 })
    const met = { ...person, contacts: [cadreOn('2023-02-11')] }
    expect(dutyOf(met, 'weekly-contact')).toMatchObject({ need: 3, have: 0, opensOn: '2023-02-13' })
  })

  test('an 80th birthday on Wednesday turns yellow to red and the week owes three; into the tiers, the week is prorated [B37 R12 R46]', () => {
    const turns80 = aPerson({ birthOn: day('1943-02-08'), disease: 'stable', vaccination: 'partial' })
    expect(dutyOf({ ...turns80, asOf: day('2023-02-07') }, 'weekly-contact')).toMatchObject({ need: 2, tier: 'yellow' })
    expect(dutyOf(turns80, 'weekly-contact')).toMatchObject({ need: 3, tier: 'red' })
    const turns65 = aPerson({
      birthOn: day('1958-02-11'),
      disease: 'unstable',
      vaccination: 'none',
      asOf: day('2023-02-11'),
    })
    expect(dutyOf(turns65, 'weekly-contact')).toMatchObject({ need: 1, tier: 'red' })
    expect(dutiesOf({ ...turns65, asOf: day('2023-02-10') })).toEqual([])
  })

  test("before a township's plan is in force nothing of it is owed, and its first week starts on its day [B37 B39 R20 R92]", () => {
    const person = aPerson({ ...redFacts, tags: [aTag('disabled', '2023-01-01')] })
    expect(dutiesOf({ ...person, asOf: day('2023-01-09') })).toEqual([])
    expect(kinds({ ...person, asOf: day('2023-01-10') })).toEqual(['daily-contact', 'weekly-contact'])
    expect(dutyOf({ ...person, asOf: day('2023-01-14') }, 'weekly-contact')).toMatchObject({ need: 3 })
  })

  test('the daily contact carries its last day; unreached today raises a visit for tomorrow and stays owed today [B39 E29]', () => {
    const person = aPerson({
      tags: [aTag('orphan', '2023-02-01', '2023-02-20')],
      contacts: [cadreOn('2023-02-08', 'no-answer')],
    })
    expect(dutyOf(person, 'daily-contact')).toMatchObject({
      opensOn: someday,
      dueOn: someday,
      untilOn: '2023-02-20',
      clause: 'B39',
    })
    expect(dutyOf(person, 'visit')).toMatchObject({ opensOn: '2023-02-09', dueOn: '2023-02-09', have: 1 })
    const later = { ...person, contacts: [...person.contacts, cadreOn('2023-02-08', 'not-fine', 16)] }
    expect(kinds(later)).toEqual(['daily-contact'])
    expect(dutyOf(later, 'daily-contact')).toMatchObject({ opensOn: '2023-02-09' })
  })

  test("a doctor's visit to an infected red elder asked after daily settles all of it at once [F10]", () => {
    const person = aPerson({ ...redFacts, tags: [aTag('lonely-elder', '2023-02-01')], episode: anEpisode() })
    expect(kinds(person)).toEqual(['daily-contact', 'first-contact', 'report-cadre', 'weekly-contact'])
    const visited = {
      ...person,
      contacts: [aContact(someday, 'doctor', 'fine', { mode: 'visit', stateRecorded: true })],
      episode: anEpisode({ lastReachedOn: someday }),
    }
    expect(dutiesOf(visited).filter(({ opensOn }) => opensOn !== null && opensOn <= someday)).toEqual([])
    expect(dutyOf(visited, 'follow-up')?.dueOn).toBe('2023-02-11')
  })
})

describe('when to look again though nothing happened', () => {
  test('the nearest of a tag that begins or ends, a birthday, a pack [A02 B39 R20]', () => {
    const review = (changes: Partial<Person>) => nextReviewOn(aPerson(changes))
    expect(review({ birthOn: day('1930-01-01') })).toBeNull()
    expect(review({ birthOn: day('1930-01-01'), tags: [aTag('orphan', '2023-02-01', '2023-02-20')] })).toBe(
      '2023-02-20',
    )
    expect(review({ birthOn: day('1930-01-01'), tags: [aTag('orphan', '2023-02-15')] })).toBe('2023-02-15')
    expect(review({ birthOn: day('1943-02-10'), tags: [aTag('orphan', '2023-02-15')] })).toBe('2023-02-10')
    expect(review({ birthOn: day('1930-01-01'), asOf: day('2023-01-09') })).toBe('2023-01-10')
  })

  test('between two reviews a computation on any day agrees with the dates already written [B39 A15]', () => {
    const person = aPerson({ ...redFacts, tags: [aTag('orphan', '2023-02-01', '2023-02-20')], episode: anEpisode() })
    const until = nextReviewOn(person)!
    const written = dutyOf(person, 'first-contact')
    for (let on = someday; on < until; on = addDays(on, 1)) {
      expect(dutyOf({ ...person, asOf: on }, 'first-contact')).toEqual(written)
      expect(kinds({ ...person, asOf: on })).toEqual(kinds(person))
    }
    expect(kinds({ ...person, asOf: until })).not.toContain('daily-contact')
  })
})
