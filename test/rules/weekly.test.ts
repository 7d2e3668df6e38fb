import { addDays, day, type Day } from '@domain/model/day'
import { liangping } from '@domain/policy/liangping'
import { pingan } from '@domain/policy/pingan'
import type { Tier } from '@domain/model/person'
import { type WeeklyFacts, weeklyStatus } from '@domain/rules/weekly'
import { cadreOn, doctorOn } from './build'

/** Monday 6 to Sunday 12 February 2023. */
const [mon, tue, wed, thu, fri, sat, sun] = Array.from({ length: 7 }, (_, i) => addDays(day('2023-02-06'), i)) as [
  Day, Day, Day, Day, Day, Day, Day,
] // prettier-ignore
const policy = liangping.policy
const red: WeeklyFacts = { tier: 'red', since: day('2023-01-10') }
const yellow: WeeklyFacts = { ...red, tier: 'yellow' }
const on = (today: Day, days: Day[], facts = red, week = today) =>
  weeklyStatus(
    facts,
    days.map((d) => cadreOn(d)),
    today,
    policy,
    week,
  )

describe('red three and yellow two counted days a week', () => {
  test('three contacts on one day count once [B37 R12]', () => {
    expect(on(tue, [tue, tue, tue])).toMatchObject({ have: 1, need: 3, state: 'open' })
  })

  test('red with 1 counted day by Friday night is at risk, with 2 by Sunday night is missed [B37 R48 R49]', () => {
    expect(on(fri, [mon])).toMatchObject({ state: 'at-risk', attainable: true })
    expect(on(addDays(sun, 1), [mon, wed], red, sun)).toMatchObject({
      state: 'missed',
      have: 2,
      need: 3,
      attainable: false,
    })
    expect(on(addDays(sun, 1), [mon, wed, sun], red, sun)).toMatchObject({ state: 'met', have: 3 })
    expect(on(sun, [mon, wed])).toMatchObject({ state: 'at-risk', attainable: true })
    expect(on(sun, [mon, wed, sun])).toMatchObject({ state: 'met' })
  })

  test.each([
    { tier: 'red', today: 'Wednesday', day: wed, done: [], state: 'open', attainable: true, dueOn: fri },
    { tier: 'red', today: 'Thursday', day: thu, done: [], state: 'at-risk', attainable: true, dueOn: fri },
    { tier: 'red', today: 'Friday', day: fri, done: [], state: 'at-risk', attainable: true, dueOn: fri },
    { tier: 'red', today: 'Saturday', day: sat, done: [], state: 'at-risk', attainable: false, dueOn: fri },
    { tier: 'red', today: 'Saturday', day: sat, done: [mon], state: 'at-risk', attainable: true, dueOn: sat },
    { tier: 'red', today: 'Sunday', day: sun, done: [mon], state: 'at-risk', attainable: false, dueOn: sat },
    { tier: 'yellow', today: 'Thursday', day: thu, done: [], state: 'open', attainable: true, dueOn: sat },
    { tier: 'yellow', today: 'Friday', day: fri, done: [], state: 'at-risk', attainable: true, dueOn: sat },
    { tier: 'yellow', today: 'Sunday', day: sun, done: [], state: 'at-risk', attainable: false, dueOn: sat },
  ] as const)(
    '$tier with $done.length by $today: $state, can still be met: $attainable, due by $dueOn [B37 R48 R49 R50]',
    ({ tier, day: today, done, state, attainable, dueOn }) => {
      const status = on(today, [...done], { ...red, tier })
      expect(status).toMatchObject({ state, attainable, dueOn, windowEndOn: sun })
    },
  )

  test('after today has counted the next contact counts tomorrow; when met, next Monday [B37 R12]', () => {
    expect(on(tue, [mon])).toMatchObject({ opensOn: tue })
    expect(on(tue, [tue])).toMatchObject({ opensOn: wed })
    expect(on(thu, [mon, tue, thu])).toMatchObject({ state: 'met', opensOn: addDays(sun, 1), dueOn: addDays(sun, 5) })
    expect(on(thu, [mon, thu], yellow)).toMatchObject({
      state: 'met',
      opensOn: addDays(sun, 1),
      dueOn: addDays(sun, 6),
    })
  })

  test('unanswered calls, last week and the future do not count [B37 R11]', () => {
    const contacts = [cadreOn(mon, 'no-answer'), cadreOn(addDays(mon, -1)), cadreOn(fri)]
    expect(weeklyStatus(red, contacts, wed, policy)).toMatchObject({ have: 0 })
  })

  test('a first week is prorated and its first day counts: red from Sunday owes 1, from Thursday 2, from Wednesday 3 [B37 R12 R45]', () => {
    const needFrom = (since: Day, tier: Tier = 'red') => on(since, [], { tier, since })?.need
    expect([mon, tue, wed, thu, fri, sat, sun].map((d) => needFrom(d))).toEqual([3, 3, 3, 2, 2, 1, 1])
    expect([mon, tue, wed, thu, fri, sat, sun].map((d) => needFrom(d, 'yellow'))).toEqual([2, 2, 2, 2, 1, 1, 1])
  })

  test('only contacts since then count, and before it nothing is owed [B37 R52]', () => {
    const facts = { ...red, since: thu }
    expect(on(fri, [mon, tue, thu], facts)).toMatchObject({ have: 1, need: 2 })
    expect(on(wed, [], { ...red, since: addDays(sun, 1) })).toBeNull()
  })

  test('yellow turns red: the higher number, but no more than is still possible [B37 R46]', () => {
    const rises = (changedOn: Day, done: Day[]) =>
      on(changedOn, done, { ...red, before: [{ tier: 'yellow', changedOn }] })
    expect(rises(wed, [])?.need).toBe(3)
    expect(rises(sat, [mon])?.need).toBe(3)
    expect(rises(sun, [mon])).toMatchObject({ need: 2, attainable: true })
    expect(rises(sun, [])).toMatchObject({ need: 2, attainable: false }) // yellow's own two were lost already
    expect(rises(sun, [mon, tue])).toMatchObject({ need: 3, have: 2, attainable: true })
  })

  test('red turns yellow: the week keeps three; green or none: it stops at once [B37 R47 E10]', () => {
    const falls = (tier: Tier | null) => on(thu, [mon], { ...red, tier, before: [{ tier: 'red', changedOn: wed }] })
    expect(falls('yellow')).toMatchObject({ need: 3 })
    expect(falls('green')).toBeNull()
    expect(falls(null)).toBeNull()
  })

  test('平安镇 states no interval, so nothing is owed and no number is invented [A05]', () => {
    expect(weeklyStatus(red, [], wed, pingan.policy)).toBeNull()
  })

  test("a cadre's contact counts only where the township says so [B37 R03]", () => {
    const strict = { ...policy, cadreSettlesWeekly: { ...policy.cadreSettlesWeekly, value: false } }
    expect(weeklyStatus(red, [cadreOn(mon), doctorOn(tue)], wed, strict)).toMatchObject({ have: 1 })
    expect(weeklyStatus(red, [cadreOn(mon), doctorOn(tue)], wed, policy)).toMatchObject({ have: 2 })
  })
})

describe('every week there can be', () => {
  test('the last feasible day is the truth: met one a day from it, not from the day after [B37 R50]', () => {
    let checked = 0
    for (const tier of ['red', 'yellow'] as const)
      for (let mask = 0; mask < 128; mask++)
        for (let i = 0; i < 7; i++) {
          const today = addDays(mon, i)
          const done = Array.from({ length: 7 }, (_, d) => d)
            .filter((d) => d <= i && mask & (1 << d))
            .map((d) => addDays(mon, d))
          const status = on(today, done, { ...red, tier })
          if (!status) throw new Error('owed every week')
          const possible = done.length + (6 - i) + (done.includes(today) ? 0 : 1)
          expect(status.have).toBe(done.length)
          expect(status.attainable).toBe(possible >= status.need)
          expect(status.state === 'met').toBe(done.length >= status.need)
          if (status.state !== 'met' && !done.includes(today)) expect(status.attainable).toBe(today <= status.dueOn)
          checked += 1
        }
    expect(checked).toBe(2 * 128 * 7)
  })
})
