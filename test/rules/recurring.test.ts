import fc from '../support/properties'
import { addDays, daysBetween, type Day, day, weekdayOf } from '@domain/model/day'
import type { RecurringCare } from '@domain/model/care'
import { dutiesOf } from '@domain/rules/duties'
import { firstSession, nextSession, sessionsUpTo } from '@domain/rules/recurring'
import { anEpisode, aPerson } from './build'

const monday = day('2023-02-06')
const aPlan = (changes: Partial<RecurringCare> = {}): RecurringCare => ({
  id: 'c-000001',
  kind: 'dialysis',
  where: '县医院',
  weekdays: [2, 4, 6],
  onDays: [],
  from: monday,
  until: null,
  settledOn: null,
  ...changes,
})

/** Walks day by day and settles each session on its day: what a patient lives through. */
function walk(care: RecurringCare, from: Day, days: number): Day[] {
  const went: Day[] = []
  let plan = care
  for (let n = 0; n < days; n++) {
    const on = addDays(from, n)
    if (nextSession(plan, from) === on) {
      went.push(on)
      plan = { ...plan, settledOn: on }
    }
  }
  return went
}

test('every Tuesday, Thursday and Saturday over four weeks, and none on the days between [A17]', () => {
  const went = walk(aPlan(), monday, 28)
  expect(went).toHaveLength(12)
  expect([...new Set(went.map(weekdayOf))]).toEqual([2, 4, 6])
  expect(went.slice(0, 4)).toEqual(['2023-02-07', '2023-02-09', '2023-02-11', '2023-02-14'])
})

const anyPlan = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
    named: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
    from: fc.integer({ min: 0, max: 30 }),
    until: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .map(({ weekdays, named, from, until }) =>
    aPlan({
      weekdays,
      onDays: named.map((n) => addDays(monday, n)).sort(),
      from: addDays(monday, from),
      until: until === null ? null : addDays(monday, until),
    }),
  )

test('for any plan a session is a day it names, inside its time, and none of those days is passed over [A17]', () => {
  fc.assert(
    fc.property(anyPlan, (care) => {
      const expected = Array.from({ length: 61 }, (_, n) => addDays(monday, n)).filter(
        (on) =>
          on >= care.from &&
          (care.until === null || on < care.until) &&
          (care.weekdays.includes(weekdayOf(on)) || care.onDays.includes(on)),
      )
      expect(walk(care, monday, 61)).toEqual(expected)
      expect(sessionsUpTo([care], monday, addDays(monday, 60)).map(({ on }) => on)).toEqual(expected)
      expect(firstSession([care], monday)?.on ?? null).toBe(nextSession(care, monday))
    }),
    { numRuns: 200 },
  )
})

test('for any plan and any day at home, the task opens the day before the session and is late the day after [A17]', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 0, max: 40 }), (care, n) => {
      const openedOn = addDays(monday, n)
      const person = aPerson({ asOf: openedOn, episode: anEpisode({ openedOn }), recurring: [care] })
      const duty = dutiesOf(person).find(({ kind }) => kind === 'escort')
      const next = nextSession(care, openedOn)
      expect(duty?.dueOn ?? null).toBe(next)
      if (duty?.opensOn && next) expect(daysBetween(duty.opensOn, next)).toBe(1)
    }),
    { numRuns: 200 },
  )
})

const escort = (changes: Parameters<typeof aPerson>[0]) =>
  dutiesOf(aPerson({ recurring: [aPlan()], ...changes })).find(({ kind }) => kind === 'escort')

test('nothing before home treatment or after it, nothing in hospital, and from the day they are back on [A17 R77]', () => {
  const episode = anEpisode({ openedOn: monday })
  expect(escort({ asOf: monday })).toBeUndefined()
  expect(escort({ asOf: monday, episode })).toMatchObject({ dueOn: '2023-02-07', role: 'cadre', clause: 'R77' })
  const confirmed = { by: '冉启文', role: 'doctor', at: 1 }
  const away = { kind: 'hospital' as const, since: monday, at: 1, by: '冉启文', role: 'doctor', note: '', confirmed }
  expect(escort({ asOf: monday, episode, away })).toBeUndefined()
  const pastAways = [{ kind: 'hospital' as const, since: monday, until: day('2023-02-15'), mistake: false }]
  expect(escort({ asOf: day('2023-02-15'), episode, pastAways })).toMatchObject({ dueOn: '2023-02-16' })
})

test('a session nobody accounted for stays owed, and the ones after it stand beside it [A17 F15]', () => {
  const episode = anEpisode({ openedOn: monday })
  const late = escort({ asOf: day('2023-02-09'), episode })
  expect(late).toMatchObject({ dueOn: '2023-02-07', need: 2 })
  expect(late?.note).toBe('2月7日透析，县医院；2月9日透析，县医院')
})
