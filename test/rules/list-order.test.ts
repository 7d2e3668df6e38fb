import { addDays, day, instantOf } from '@domain/model/day'
import type { Duty } from '@domain/model/duty'
import { daysLate, isOpen } from '@domain/rules/lateness'
import { toDoors } from '@domain/rules/list-order'
import fc from '../support/properties'
import { aDuty, someday } from './build'

const late = (n: number) => addDays(someday, -n)
let count = 0
const at = (door: string, changes: Partial<Duty>): Duty =>
  aDuty({
    _id: `p-${++count}:${changes.kind ?? 'daily-contact'}`,
    householdId: `h-${door}`,
    personId: `p-${door}`,
    ...changes,
  })
const doorsOf = (duties: Duty[], today = someday, now?: number) =>
  toDoors(duties, today, now).map(({ key }) => key.slice(2))

describe("today's list by risk times days late", () => {
  test('red one day late comes before green five days late; green nine days late before red one [E03]', () => {
    const red1 = at('red', { tier: 'red', opensOn: late(1), dueOn: late(1) })
    const green = (n: number) => at('green', { tier: 'green', opensOn: late(n), dueOn: late(n) })
    expect(doorsOf([green(5), red1])).toEqual(['red', 'green'])
    expect(doorsOf([green(8), red1])).toEqual(['red', 'green'])
    expect(doorsOf([green(10), red1])).toEqual(['green', 'red'])
    const yellow = at('yellow', { tier: 'yellow', opensOn: late(2), dueOn: late(2) })
    expect(doorsOf([green(5), yellow, red1])).toEqual(['red', 'yellow', 'green'])
  })

  test('danger first, then late, then today, then what has time; each says why it stands there [E03]', () => {
    const doors = toDoors(
      [
        at('window', { tier: 'red', opensOn: someday, dueOn: addDays(someday, 2) }),
        at('today', { tier: 'green' }),
        at('late', { tier: 'yellow', opensOn: late(1), dueOn: late(1) }),
        at('danger', { kind: 'urgent-cadre', urgent: true, dueAt: instantOf(someday, 8) }),
      ],
      someday,
    )
    expect(doors.map(({ section, orderWords, dueWords }) => [section, orderWords, dueWords])).toEqual([
      ['danger', '有危险信号', '要马上处理'],
      ['late', '黄·次重点，迟 1 天', '迟 1 天'],
      ['today', '绿·一般，今天', '今天'],
      ['window', '红·重点，不急', '2月10日前完成即可，今天也行'],
    ])
  })

  test('among danger signs the one that waits longest comes first [E03 A14]', () => {
    const danger = (door: string, hour: number) =>
      at(door, { kind: 'urgent-cadre', urgent: true, dueAt: instantOf(someday, hour) })
    expect(doorsOf([danger('later', 9), danger('first', 8)])).toEqual(['first', 'later'])
  })

  test('one door holds all its people and duties, and stands where its worst duty stands [E06]', () => {
    const [door, ...others] = toDoors(
      [
        at('1', {
          kind: 'weekly-contact',
          tier: 'red',
          dueOn: addDays(someday, 2),
          windowEndOn: addDays(someday, 4),
          need: 3,
        }),
        at('1', { kind: 'medicine', tier: 'red' }),
        at('1', { personId: 'p-child', kind: 'visit', opensOn: late(1), dueOn: late(1), note: '1 次没联系上' }),
      ],
      someday,
    )
    expect(others).toEqual([])
    expect(door).toMatchObject({
      section: 'late',
      daysLate: 1,
      words: '3 件：上门看一眼、要药、这周联系',
      dueWords: '迟 1 天',
    })
    expect(door?.people.map(({ personId, duties }) => [personId, duties.length])).toEqual([
      ['p-child', 1],
      ['p-1', 2],
    ])
  })

  test('a duty outside its dates is not in the list: settled, not yet open, no longer owed [B39 R56]', () => {
    expect(doorsOf([at('a', { opensOn: null, dueOn: null, role: 'none' })])).toEqual([])
    expect(doorsOf([at('a', { opensOn: addDays(someday, 1), dueOn: addDays(someday, 1) })])).toEqual([])
    expect(doorsOf([at('a', { untilOn: someday })])).toEqual([])
    expect(doorsOf([at('a', { untilOn: addDays(someday, 1) })])).toEqual(['a'])
    expect(isOpen(at('a', { role: 'none' }), someday)).toBe(false)
  })

  test('what belongs to no household has a row of its own', () => {
    const bond = at('x', { kind: 'bond', householdId: null, personId: null, subjectId: 'b-000001' })
    expect(toDoors([bond], someday)).toMatchObject([
      { key: 'b-000001', people: [{ personId: null, subjectId: 'b-000001' }] },
    ])
  })

  test('the order does not depend on the order the duties came in, and no open duty is lost [E03]', () => {
    const tiers = ['red', 'yellow', 'green', null] as const
    const duty = fc.record({
      door: fc.integer({ min: 0, max: 6 }),
      tier: fc.constantFrom(...tiers),
      off: fc.integer({ min: -6, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(duty, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (made, noise) => {
        const duties = made.map(({ door, tier, off }, i) =>
          aDuty({
            _id: `p-${i}:daily-contact`,
            householdId: `h-${door}`,
            personId: `p-${i}`,
            tier,
            opensOn: late(6),
            dueOn: addDays(someday, off),
          }),
        )
        const shuffled = duties
          .map((d) => ({ d, k: noise.next().value as number }))
          .sort((a, b) => a.k - b.k)
          .map(({ d }) => d)
        const doors = toDoors(duties, someday)
        expect(toDoors(shuffled, someday)).toEqual(doors)
        expect(doors.flatMap((door) => door.people.flatMap((p) => p.duties))).toHaveLength(duties.length)
      }),
    )
  })
})

describe('late', () => {
  test('is read from the due day: not on it, one day on the next [E02]', () => {
    expect(daysLate(aDuty({ dueOn: someday }), someday)).toBe(0)
    expect(daysLate(aDuty({ dueOn: late(1) }), someday)).toBe(1)
    expect(daysLate(aDuty({ dueOn: null }), someday)).toBe(0)
  })

  test('what is owed by the hour is late from that instant, shown as its first day [R57]', () => {
    const first = aDuty({ kind: 'first-contact', dueAt: instantOf(someday, 10, 30) })
    expect(daysLate(first, someday, instantOf(someday, 10, 30))).toBe(0)
    expect(daysLate(first, someday, instantOf(someday, 10, 30) + 1)).toBe(1)
    expect(daysLate(first, addDays(someday, 2), instantOf(addDays(someday, 2), 9))).toBe(2)
  })

  test("a weekly number of an earlier week reads as late until somebody's contact starts a new one [B37]", () => {
    const weekly = aDuty({
      kind: 'weekly-contact',
      dueOn: day('2023-02-03'),
      windowEndOn: day('2023-02-05'),
      have: 1,
      need: 3,
    })
    expect(daysLate(weekly, someday)).toBe(5)
  })
})
