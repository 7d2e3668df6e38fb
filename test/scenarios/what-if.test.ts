import type { Commit } from '@domain/model/commit'
import { ageOn, day, instantOf } from '@domain/model/day'
import { Replay } from '@domain/rules/replay'
import { asItWas, weekUnder, type DayLoad } from '@domain/rules/what-if'
import { DEMO_START, demoPast } from '../../emulator/seed'
import { whatIfOptions } from '../../scripts/lib/what-if-options'
import { whatIfTable } from '../../scripts/lib/what-if-table'

/** The same entries of the demo under two packs, and with more hands. */
const PINGAN = '500235133'
const LIANGPING = '500237207'
const MONDAY = day('2023-02-06')
const commits = demoPast({ now: DEMO_START, people: 1200 }).past.all<Commit>('commits')

const week = (township: string, change: Partial<ReturnType<typeof asItWas>> = {}, monday = MONDAY): DayLoad[] =>
  weekUnder(commits, { ...asItWas(township), ...change }, monday)
const counts = (loads: readonly DayLoad[], kind: keyof DayLoad['due']) => loads.map(({ due }) => due[kind] ?? 0)
const none = [0, 0, 0, 0, 0, 0, 0]

const pinganWas = week(PINGAN)
const pinganUnderLiangping = week(PINGAN, { rules: LIANGPING })

test('平安镇 names no interval and owes no weekly or daily contact; under 两坪乡’s plan it owes both, every day [F05 A05 B37 B39]', () => {
  for (const kind of ['weekly-contact', 'daily-contact'] as const) {
    expect(counts(pinganWas, kind)).toEqual(none)
    expect(Math.min(...counts(pinganUnderLiangping, kind))).toBeGreaterThan(10)
  }
})

test('两坪乡 under 平安镇’s plan loses them, and its sick are followed as before [F05 A05]', () => {
  const was = week(LIANGPING)
  const would = week(LIANGPING, { rules: PINGAN })
  for (const kind of ['weekly-contact', 'daily-contact'] as const) {
    expect(Math.max(...counts(was, kind))).toBeGreaterThan(10)
    expect(counts(would, kind)).toEqual(none)
  }
  expect(counts(would, 'follow-up')).toEqual(counts(was, 'follow-up'))
  expect(Math.max(...counts(was, 'follow-up'))).toBeGreaterThan(0)
})

test('what both plans and the nation ask alike is the same under either [F05]', () => {
  for (const kind of ['urgent-clinic', 'urgent-cadre', 'first-contact', 'follow-up', 'remeasure', 'medicine'] as const)
    expect([kind, counts(pinganUnderLiangping, kind)]).toEqual([kind, counts(pinganWas, kind)])
  expect(Math.max(...counts(pinganWas, 'follow-up'))).toBeGreaterThan(0)
})

test('under 两坪乡’s plan the weekly contact begins at 65, though 平安镇 classes from 60 [F05 A02 B32]', () => {
  const at = instantOf(day('2023-02-08'), 7)
  const own = new Replay(commits)
  own.dueList(at)
  const sixties = (own.all('people') as unknown as { township: string; birthOn: string; tier: string | null }[]).filter(
    ({ township, birthOn, tier }) => township === PINGAN && tier !== null && birthOn > '1958-02-08',
  )
  expect(sixties.length).toBeGreaterThan(5)
  const weekly = new Replay(commits, () => LIANGPING).dueList(at).filter(({ kind }) => kind === 'weekly-contact')
  const ages = weekly.map((row) => (row.for.birthOn === null ? 0 : ageOn(row.for.birthOn, day('2023-02-08'))))
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(65)
})

test('the people stay of their own township, and the other township is judged as ever [F05]', () => {
  const at = instantOf(day('2023-02-08'), 7)
  const own = new Replay(commits).dueList(at)
  const would = new Replay(commits, (township) => (township === PINGAN ? LIANGPING : township)).dueList(at)
  const of = (rows: typeof own, township: string) => rows.filter((row) => row.township === township)
  expect(of(would, LIANGPING)).toEqual(of(own, LIANGPING))
  expect(of(would, PINGAN).every(({ village }) => village.startsWith(PINGAN))).toBe(true)
  expect(of(would, PINGAN).length).toBeGreaterThan(of(own, PINGAN).length)
})

test('its own rules are no other rules: asking about them answers as it was [F05]', () => {
  expect(week(PINGAN, { rules: PINGAN })).toEqual(pinganWas)
})

test('four more cadres owe the same contacts in smaller shares, the busiest village first [F05]', () => {
  const was = week(LIANGPING)
  const more = week(LIANGPING, { moreCadres: 4 })
  more.forEach((load, n) => {
    expect(load.due).toEqual(was[n].due)
    expect(load.contacts).toEqual(was[n].contacts)
    expect(load.workers).toEqual({ cadre: was[n].workers.cadre + 4, doctor: was[n].workers.doctor })
    expect(load.busiest?.each).toBeLessThanOrEqual(was[n].busiest?.each ?? 0)
  })
  expect(more.some((load, n) => (load.busiest?.each ?? 0) < (was[n].busiest?.each ?? 0))).toBe(true)
})

test('a contact that was made settles under the rules asked about what it settles there [F05 B37]', () => {
  // 两坪乡 counts a cadre's contact towards the week: whoever was spoken to on Monday is owed less on Tuesday.
  const replay = new Replay(commits, () => LIANGPING)
  const weekly = replay.dueList(DEMO_START).filter(({ kind }) => kind === 'weekly-contact')
  const inPingan = weekly.filter(({ township }) => township === PINGAN)
  expect(inPingan.some(({ have }) => have > 0)).toBe(true)
  expect(inPingan.some(({ have }) => have === 0)).toBe(true)
})

test('the table sets both weeks side by side, and a wrong question is answered in words [F05]', () => {
  const { what, monday } = whatIfOptions(
    '--township 500235133 --rules 500237207 --workers +4 --week 2023-02-08'.split(' '),
  )
  expect([what, monday]).toEqual([
    { township: PINGAN, rules: LIANGPING, moreCadres: 4, moreDoctors: 0 },
    day('2023-02-06'),
  ])
  const table = whatIfTable(pinganWas, weekUnder(commits, what, monday), what)
  const weekly = counts(pinganUnderLiangping, 'weekly-contact')
  const row = table.split('\n').find((line) => line.startsWith('这周联系')) ?? ''
  expect(row.split(/\s+/)).toEqual(['这周联系', ...weekly.map((n) => `0→${n}`)])
  expect(table).toContain('按两坪乡的规矩')
  expect(() => whatIfOptions(['--rules', '1'])).toThrow('不认识乡镇 1')
  expect(() => whatIfOptions(['--workers', 'many'])).toThrow('多几个人')
  expect(() => whatIfOptions(['--week', '2023-02-30'])).toThrow('没有 2023-02-30 这一天')
})
