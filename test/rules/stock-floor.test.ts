import { addDays, day } from '@domain/model/day'
import { instantOf } from '@domain/model/calendar'
import type { Returnees } from '@domain/model/returnee'
import { nationalPolicy } from '@domain/policy/national'
import { free, hold, issue, takeBack } from '@domain/rules/stock/holds'
import { servedBy, standingOf, standingWords } from '@domain/rules/stock/floor'
import { give, writeOff } from '@domain/rules/stock/goods'
import { returneesOn } from '@domain/rules/stock/returnees'
import { send } from '@domain/rules/stock/transfers'
import { Books, lotOf } from '../support/books'
import { CHAOYUAN, LIANGPING } from '../support/village'

const policy = nationalPolicy
const GOOD = '2024-12-31'
const scarce = policy.scarceItems.value

const feverAt = (books: Books, on: string, people = 2000) =>
  standingOf(books.shelf, 'fever', { people, on: day(on), policy })
/** Bottles of suspension: one is a person-course. */
const bottles = (n: number, expiryOn = GOOD) => lotOf('ibuprofen-suspension', 'A1', expiryOn, n)
const words = (books: Books, on: string, people = 2000) =>
  standingWords(feverAt(books, on, people), policy, books.shelf.used.length > 0)

/** Hands out bottles on a day over the counter. */
let given = 0
const gives = (books: Books, on: string, units: number) =>
  books
    .day(on)
    .does((shelf, meta) =>
      give(shelf, { id: `g-given${++given}`, item: 'ibuprofen-suspension', units, note: null, scarce }, meta),
    )

describe('the floor and the goal, of 2,000 people served', () => {
  test('299 courses are below the floor, 300 meet it, 399 are not full, 400 are [B13 R14]', () => {
    const verdicts = [299, 300, 399, 400].map((n) => {
      const { verdict, alarm, floor, goal } = feverAt(new Books().receives(bottles(n)), '2023-02-08')
      return [n, verdict, alarm, floor, goal]
    })
    // Nobody has used anything: what stands there is never called enough for that reason alone.
    expect(verdicts).toEqual([
      [299, 'below-floor', true, 300, 400],
      [300, 'no-use', false, 300, 400],
      [399, 'no-use', false, 300, 400],
      [400, 'no-use', false, 300, 400],
    ])
  })

  test('with a little use on record 300 stand at the floor and 400 at the goal [B13 R14]', () => {
    for (const [n, verdict, said] of [
      [299, 'below-floor', '低于 15% 线'],
      [300, 'floor', '两条线都过，没到 20%'],
      [399, 'floor', '两条线都过，没到 20%'],
      [400, 'goal', '两条线都过，够 20%'],
    ] as const) {
      const books = new Books().receives(bottles(n + 1))
      gives(books, '2023-02-05', 1)
      expect([n, feverAt(books, '2023-02-08').verdict, words(books, '2023-02-08')]).toEqual([n, verdict, said])
    }
  })

  test('a floor that is no whole number is met by the next whole course: 15 % of 333 are 50 [B13]', () => {
    expect(feverAt(new Books().receives(bottles(49)), '2023-02-08', 333)).toMatchObject({ floor: 50, alarm: true })
    expect(feverAt(new Books().receives(bottles(50)), '2023-02-08', 333)).toMatchObject({ floor: 50, alarm: false })
  })

  test('courses are counted by article, and what makes no whole course counts for none [B13 R14]', () => {
    const books = new Books().receives(
      lotOf('paracetamol-tablet', 'P1', GOOD, 5),
      lotOf('paracetamol-tablet', 'P2', GOOD, 8),
      lotOf('ibuprofen-capsule', 'I1', GOOD, 19),
      lotOf('lianhua', 'L1', GOOD, 30),
    )
    expect(feverAt(books, '2023-02-08').usable).toBe(3)
  })
})

describe('days of cover', () => {
  /** Ten courses on each of the last ten days, and so many left. */
  const used = (left: number) => {
    const books = new Books('2023-02-01').receives(bottles(left + 100))
    for (let n = 0; n < 10; n++) gives(books, addDays(day('2023-02-01'), n), 10)
    return books
  }

  test('13.9 days are an alarm though the floor is met, 14 days are none [B14 R14]', () => {
    expect(feverAt(used(139), '2023-02-11', 200)).toMatchObject({
      ...{
        usable: 139,
        floor: 30,
        cover: 140,
        days: 13.9,
        daily: 10,
        useDays: 10,
        verdict: 'below-cover',
        alarm: true,
      },
    })
    expect(feverAt(used(140), '2023-02-11', 200)).toMatchObject({ days: 14, verdict: 'goal', alarm: false })
    expect(words(used(139), '2023-02-11', 200)).toBe('低于 14 天线')
    expect(words(used(139), '2023-02-11', 2000)).toBe('15% 线和 14 天线都不到')
  })

  test('use is divided by the days since the first record, at most fourteen, and never by today [B14 R14 R62 R63]', () => {
    const five = new Books('2023-02-01').receives(bottles(500))
    gives(five, '2023-02-02', 50)
    expect(feverAt(five, '2023-02-06')).toMatchObject({ useDays: 5, daily: 10, days: 45 })
    gives(five, '2023-02-06', 400)
    // What went out today is not there any more, and is no use of a day gone by yet.
    expect(feverAt(five, '2023-02-06')).toMatchObject({ daily: 10, usable: 50, days: 5 })
    expect(feverAt(five, '2023-02-07')).toMatchObject({ useDays: 6, daily: 75 })
    // Fourteen days later the fifty of the 2nd have left the window, and then everything has.
    expect(feverAt(five, '2023-02-16')).toMatchObject({ useDays: 14, daily: 32.1 })
    expect(feverAt(five, '2023-02-17')).toMatchObject({ useDays: 14, daily: 28.6 })
    expect(feverAt(five, '2023-02-21')).toMatchObject({ daily: null, days: null, cover: null })
  })

  test('no use on record says 无消耗数据 and no recent use says so too: neither is ever OK [R14 R61]', () => {
    const books = new Books().receives(bottles(1000))
    expect([feverAt(books, '2023-02-08').verdict, words(books, '2023-02-08')]).toEqual(['no-use', '无消耗数据'])
    gives(books, '2023-02-08', 1)
    // Today alone is no day gone by.
    expect(feverAt(books, '2023-02-08').verdict).toBe('no-use')
    expect(feverAt(books, '2023-02-09').verdict).toBe('goal')
    expect([feverAt(books, '2023-03-09').verdict, words(books, '2023-03-09')]).toEqual([
      ...['no-use', '近 14 天没有用过，算不出够几天'],
    ])
  })

  test('a shelf nothing was ever written of is unknown, and in the alarm list [R100]', () => {
    const empty = new Books()
    expect(feverAt(empty, '2023-02-08')).toMatchObject({ verdict: 'unknown', alarm: true, days: null })
    expect(words(empty, '2023-02-08')).toBe('没有记过账，算不出')
    expect(standingOf(empty.shelf, 'fever', { people: 0, on: day('2023-02-08'), policy })).toMatchObject({
      alarm: true,
    })
  })

  test('only what residents were handed counts as use, less what they gave back [B14 R99]', () => {
    const books = new Books('2023-02-01').receives(bottles(300))
    const other = new Books('2023-02-01', { id: 's-other001', name: '另一个' }).shelf
    const lot = { item: 'ibuprofen-suspension', lot: 'A1' }
    books.day('2023-02-02')
    books.does((shelf, meta) =>
      send(shelf, { id: 'x-transfer1', to: other, lots: [{ ...lot, units: 50 }], note: null }, meta),
    )
    books.does((shelf, meta) => writeOff(shelf, { ...lot, units: 40, reason: 'broken', note: null }, meta))
    expect(feverAt(books, '2023-02-05')).toMatchObject({ usable: 210, verdict: 'below-floor', daily: null })
    const wants = [{ category: 'fever', courses: 20 }] as const
    books.does((shelf, meta) => hold(shelf, { for: 'r-request1', wants, splittable: () => true }, meta))
    books.does((shelf, meta) => issue(shelf, { for: 'r-request1', by: 'ran' }, meta.on))
    expect(feverAt(books, '2023-02-05')).toMatchObject({ usable: 190, daily: 5 })
    books.does((shelf) => takeBack(shelf, { for: 'r-request1', by: 'ran', note: null }))
    expect(feverAt(books, '2023-02-05')).toMatchObject({ usable: 210, daily: null })
  })
})

describe('what is usable', () => {
  test('a lot that expires today counts today and not tomorrow [R14 B14]', () => {
    const books = new Books().receives(bottles(300, '2023-02-08'))
    expect(feverAt(books, '2023-02-08')).toMatchObject({ usable: 300, alarm: false })
    expect(feverAt(books, '2023-02-09')).toMatchObject({ usable: 0, verdict: 'below-floor', alarm: true })
  })

  test('what is promised to somebody counts for nobody else, and counts again once it is free [R14]', () => {
    const books = new Books().receives(bottles(300))
    const wants = [{ category: 'fever', courses: 1 }] as const
    books.does((shelf, meta) => hold(shelf, { for: 'r-request1', wants, splittable: () => true }, meta))
    expect(feverAt(books, '2023-02-08')).toMatchObject({ usable: 299, verdict: 'below-floor' })
    books.does((shelf) => free(shelf, 'r-request1'))
    expect(feverAt(books, '2023-02-08')).toMatchObject({ usable: 300, verdict: 'no-use' })
  })
})

describe('what is asked for', () => {
  test('the larger of 20 % and fourteen days of use, and nothing while no line is broken [R14 R65]', () => {
    const books = new Books('2023-02-01').receives(bottles(350))
    gives(books, '2023-02-02', 100)
    const seven = { useDays: 7, usable: 250, daily: 14.3, cover: 200 }
    expect(feverAt(books, '2023-02-08', 2000)).toMatchObject({ ...seven, orderUpTo: 400, shortage: 150 })
    expect(feverAt(books, '2023-02-08', 200)).toMatchObject({ ...seven, alarm: false, orderUpTo: 200, shortage: 0 })
    gives(books, '2023-02-07', 150)
    expect(feverAt(books, '2023-02-08', 200)).toMatchObject({ usable: 100, cover: 500, orderUpTo: 500, shortage: 400 })
  })
})

describe('the people served', () => {
  const counted = { [CHAOYUAN]: 2000, '500237207202': 600, '500235133201': 900 }
  const register = (...entries: [from: string, until: string, people: number][]): Returnees => ({
    ...{ _id: `returnees-${CHAOYUAN}`, v: 1, asOf: day('2023-01-10'), township: LIANGPING, village: CHAOYUAN },
    entries: entries.map(([from, until, people], n) => ({
      ...{ id: `n${n}`, from: day(from), until: day(until), people, note: null, by: '周敏' },
      at: instantOf(day('2023-01-10')),
    })),
  })

  test('400 returnees raise the floor by 60 on their first day, and it falls back on the day after their last [B15 R15]', () => {
    const home = [register(['2023-01-20', '2023-02-05', 400])]
    const books = new Books('2023-01-01').receives(bottles(330))
    const floorOn = (on: string) => {
      const { served } = servedBy([CHAOYUAN], counted, home, day(on))
      return [served, feverAt(books, on, served).floor, feverAt(books, on, served).alarm]
    }
    expect(floorOn('2023-01-19')).toEqual([2000, 300, false])
    expect(floorOn('2023-01-20')).toEqual([2400, 360, true])
    expect(floorOn('2023-02-05')).toEqual([2400, 360, true])
    expect(floorOn('2023-02-06')).toEqual([2000, 300, false])
  })

  test('windows that overlap add up; what is announced for later is shown and not counted [B15 R98]', () => {
    const home = register(
      ['2023-01-20', '2023-02-05', 400],
      ['2023-01-25', '2023-01-28', 50],
      ['2023-02-01', '2023-02-03', 7],
    )
    expect(['2023-01-24', '2023-01-25', '2023-01-28', '2023-01-29'].map((on) => returneesOn(home, day(on)))).toEqual([
      ...[400, 450, 450, 400],
    ])
    expect(servedBy([CHAOYUAN], counted, [home], day('2023-01-26'))).toMatchObject({
      ...{ registered: 2000, returnees: 450, served: 2450, expected: [{ people: 7 }] },
    })
  })

  test('a clinic serves its village, a hospital every village of its township and none of another [R15]', () => {
    const served = (...serves: string[]) => servedBy(serves, counted, [], day('2023-02-08')).served
    expect([served(CHAOYUAN), served(CHAOYUAN, '500237207202'), served(LIANGPING)]).toEqual([2000, 2600, 2600])
  })
})
