import fc from '../support/properties'
import { addDays, day, dayOf, instantOf, MS_PER_HOUR } from '@domain/model/calendar'
import type { DutyPhones, Roster, Shift, Span } from '@domain/model/roster'
import { townshipAt } from '@domain/policy/tenants'
import { callLadder } from '@domain/rules/call-ladder'
import { handOver, planRoster, type NewShift } from '@domain/rules/roster/decide'
import { dutyLine, dutyPhoneAt } from '@domain/rules/roster/duty-phone'
import { gapsAhead, gapsIn } from '@domain/rules/roster/gaps'
import { beginsAt, endsWithin, likeTheWeekBefore, stretchesOf, swapped } from '@domain/rules/roster/patterns'
import { rosterStream, type RosterEvent } from '@domain/rules/roster/stream'
import { fold, type Decision, type Meta } from '@domain/rules/stream'

const LIANGPING = '500237207'
const TODAY = day('2023-02-08')
const at = (days: number, hours = 0, minutes = 0): number => instantOf(addDays(TODAY, days), hours, minutes)
const shift = (name: string, from: number, until: number): Shift => ({
  id: `s-${name}${from}`,
  from,
  until,
  accountId: null,
  name,
  phone: '10000001234',
  note: null,
})
const unnamed = ({ from, until, accountId, name, phone, note }: Shift): NewShift => ({
  from,
  until,
  accountId,
  name,
  phone,
  note,
})

describe('a gap', () => {
  test('a shift that ends at 20:00 and one that begins at 20:00 leave none; at 20:01, one of a minute [B41]', () => {
    const by = shift('周', at(0, 8), at(0, 20))
    expect(gapsIn([by, shift('李', at(0, 20), at(1, 8))], at(0, 8), at(1, 8))).toEqual([])
    expect(gapsIn([by, shift('李', at(0, 20, 1), at(1, 8))], at(0, 8), at(1, 8))).toEqual([
      { from: at(0, 20), until: at(0, 20, 1) },
    ])
  })

  test('two on duty at once are no gap, and neither hides one behind them [B41]', () => {
    const shifts = [
      shift('周', at(0, 8), at(0, 20)),
      shift('李', at(0, 9), at(0, 10)),
      shift('何', at(0, 21), at(1, 8)),
    ]
    expect(gapsIn(shifts, at(0, 8), at(1, 8))).toEqual([{ from: at(0, 20), until: at(0, 21) }])
  })

  const span = fc
    .tuple(fc.integer({ min: -50, max: 250 }), fc.integer({ min: 1, max: 60 }))
    .map(([from, length]) => ({ from, until: from + length }))

  test('shifts and gaps cover any stretch of time, every minute by one or the other and never by both [B41]', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), span, (shifts, { from, until }) => {
        const gaps = gapsIn(shifts, from, until)
        const within = (some: readonly Span[], minute: number): number =>
          some.filter((one) => one.from <= minute && minute < one.until).length
        for (let minute = from; minute < until; minute++)
          expect(within(gaps, minute)).toBe(within(shifts, minute) > 0 ? 0 : 1)
        expect(gaps.every((gap) => from <= gap.from && gap.from < gap.until && gap.until <= until)).toBe(true)
      }),
    )
  })

  test('one that begins in 47 hours and 59 minutes is shown, one in 48 hours and a minute is not yet [B41]', () => {
    const now = at(0, 8)
    const until = (minutes: number) => [shift('周', at(0, 8), now + minutes * 60_000)]
    expect(gapsAhead(until(48 * 60 - 1), now)).toEqual([{ from: now + (48 * 60 - 1) * 60_000, until: null }])
    expect(gapsAhead(until(48 * 60), now)).toHaveLength(1)
    expect(gapsAhead(until(48 * 60 + 1), now)).toEqual([])
  })

  test('is told of at its whole length, also where that reaches beyond the two days [B41]', () => {
    const shifts = [shift('周', at(0, 8), at(2, 6)), shift('李', at(3, 20), at(4, 8))]
    expect(gapsAhead(shifts, at(0, 8))).toEqual([{ from: at(2, 6), until: at(3, 20) }])
    expect(gapsAhead([], at(0, 8))).toEqual([{ from: at(0, 8), until: null }])
  })
})

describe('planning', () => {
  const by = { openid: 'zhou', capacity: 'office', name: '周敏' }
  const metaAt = (now: number, v: number): Meta => ({ v, at: now, on: dayOf(now), occurredAt: now, by })
  const now = at(0, 10)
  const plan = (
    state: Roster | null,
    add: readonly NewShift[],
    remove: readonly string[] = [],
    baseV = state?.plan ?? 0,
  ) =>
    planRoster(state, { township: LIANGPING, baseV, add, remove }, metaAt(now, (state?.v ?? 0) + 1), (n) => `s-new${n}`)
  const done = <O>(state: Roster | null, decision: Decision<RosterEvent, O>, when = now): Roster => {
    if (!decision.ok) throw new Error(decision.refusal)
    return fold(rosterStream, state, decision.events, metaAt(when, (state?.v ?? 0) + 1))
  }
  const night = unnamed(shift('李', at(0, 20), at(1, 8)))
  const roster = done(null, plan(null, [unnamed(shift('周', at(0, 8), at(0, 20))), night]))

  test('what is past is not edited: neither put in nor taken out [B41]', () => {
    expect(plan(null, [unnamed(shift('周', at(-1, 8), at(0, 10)))])).toMatchObject({ refusal: 'ShiftInThePast' })
    const old = { ...roster, shifts: [shift('周', at(-1, 8), at(0, 10)), ...roster.shifts] }
    expect(plan(old, [], [old.shifts[0].id])).toMatchObject({ refusal: 'ShiftInThePast' })
  })

  test('who is put on duty in the middle of a shift begins now, and who is taken off ends now [B41]', () => {
    expect(roster.shifts[0]).toMatchObject({ from: now, until: at(0, 20) })
    const noon = metaAt(at(0, 12), 2)
    const ill = planRoster(
      roster,
      { township: LIANGPING, baseV: roster.plan, add: [unnamed(shift('何', at(0, 8), at(0, 20)))], remove: ['s-new0'] },
      noon,
      () => 's-other',
    )
    const after = done(roster, ill, at(0, 12))
    expect(after.shifts.map(({ name, from, until }) => [name, from, until])).toEqual([
      ['周', now, at(0, 12)],
      ['何', at(0, 12), at(0, 20)],
      ['李', at(0, 20), at(1, 8)],
    ])
    expect(gapsIn(after.shifts, now, at(1, 8))).toEqual([])
  })

  test('a shift of 24 hours is as long as one may be, thirty days as far [B41]', () => {
    expect(plan(null, [unnamed(shift('周', at(1, 8), at(2, 8)))]).ok).toBe(true)
    expect(plan(null, [unnamed(shift('周', at(1, 8), at(2, 8, 1)))])).toMatchObject({ refusal: 'ShiftTooLong' })
    expect(plan(null, [unnamed(shift('周', at(30, 20), at(31, 8)))]).ok).toBe(true)
    expect(plan(null, [unnamed(shift('周', at(31, 8), at(31, 20)))])).toMatchObject({ refusal: 'ShiftTooFar' })
  })

  test('whoever looked at an older plan is told; a note handed over in between disturbs nobody [B41]', () => {
    const told = done(roster, handOver(LIANGPING, '夜里冉家要送氧'))
    expect(plan(told, [night]).ok).toBe(true)
    expect(told.handOvers).toEqual([{ at: now, by: '周敏', text: '夜里冉家要送氧' }])
    const more = done(told, plan(told, [night]))
    expect(plan(more, [night], [], told.plan)).toMatchObject({ refusal: 'RosterChanged' })
    expect(plan(more, [], ['s-nobody'])).toMatchObject({ refusal: 'RosterChanged' })
  })

  test('the roster keeps thirty days back, and the last note however old; its log keeps the rest [B41]', () => {
    const told = done(roster, handOver(LIANGPING, '都好'))
    const later = instantOf(addDays(TODAY, 31), 9)
    const after = fold(
      rosterStream,
      told,
      [{ type: 'planned', township: LIANGPING, added: [], removed: [], cut: [] }],
      metaAt(later, 9),
    )
    expect(after.shifts).toEqual([])
    expect(after.handOvers).toHaveLength(1)
  })

  test('the telephones that follow hold what is still to come and neither account nor note [B41]', () => {
    const [{ collection, doc }] = rosterStream.follow(roster)
    expect(collection).toBe('dutyPhones')
    expect((doc as DutyPhones).shifts).toEqual(
      roster.shifts.map(({ from, until, name, phone }) => ({ from, until, name, phone })),
    )
  })
})

describe('who answers now', () => {
  const shifts = [shift('周', at(0, 8), at(0, 20)), shift('李', at(0, 12), at(1, 8))]

  test('changes hands to the minute; of two on duty whoever stays longer; nobody, the office’s own number [B41]', () => {
    expect(dutyPhoneAt(LIANGPING, shifts, at(0, 11, 59))).toMatchObject({ name: '周', until: at(0, 20) })
    expect(dutyPhoneAt(LIANGPING, shifts, at(0, 12))).toMatchObject({ name: '李', until: at(1, 8) })
    expect(dutyPhoneAt(LIANGPING, shifts, at(1, 8) - 1)).toMatchObject({ name: '李' })
    const office = townshipAt(LIANGPING)?.office
    expect(dutyPhoneAt(LIANGPING, shifts, at(1, 8))).toEqual({ ...office, until: null })
    expect(dutyPhoneAt('999999999', [], at(0, 8))).toBeNull()
  })

  test('is said with the hour until when, today or tomorrow [B41]', () => {
    const planned = [{ _id: LIANGPING, v: 1, shifts }]
    expect(dutyLine(LIANGPING, planned, at(0, 11))?.words).toBe('乡值班电话，值到 20:00')
    expect(dutyLine(LIANGPING, planned, at(0, 12))?.words).toBe('乡值班电话，值到明天 8:00')
    expect(dutyLine(LIANGPING, [], at(0, 12))).toMatchObject({ words: '乡值班电话', name: '两坪乡防控办公室' })
  })

  const village = `${LIANGPING}223`
  const place = { township: LIANGPING, village, grid: `${village}-01` }
  const doctor = { name: '冉启文', phone: '10000001111', role: 'doctor' as const, place: village, restUntil: null }

  test('stands on the ladder as the last before 120, whoever is off duty [B41 A33]', () => {
    for (const restUntil of [null, at(2)]) {
      const kinds = callLadder(place, [{ ...doctor, restUntil }], [], at(0, 9)).map(({ kind }) => kind)
      expect(kinds.slice(-2)).toEqual(['duty', 'emergency'])
      expect(kinds.filter((kind) => kind === 'duty')).toHaveLength(1)
    }
  })

  test('is the first to call where no doctor is on duty and no clinic has a telephone [A33 B41]', () => {
    const away = { township: '999999999', village: '999999999201', grid: '999999999201-01' }
    const planned = [{ _id: away.township, v: 1, shifts: [shift('周', at(0, 8), at(0, 20))] }]
    const helper = { ...doctor, place: away.village }
    expect(callLadder(away, [{ ...helper, restUntil: at(1) }], planned, at(0, 9)).map(({ kind }) => kind)).toEqual([
      'duty',
      'doctor',
      'emergency',
    ])
    expect(callLadder(away, [helper], planned, at(0, 9)).map(({ kind }) => kind)).toEqual([
      'doctor',
      'duty',
      'emergency',
    ])
  })
})

describe('patterns', () => {
  const week = { from: at(0), until: at(7) }

  test('the week before is copied into what is empty; a second time changes nothing, and nobody is put on top of anybody [B41]', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -170, max: 160 }), fc.integer({ min: 1, max: 24 })), { maxLength: 20 }),
        (made) => {
          const shifts = made.map(([hour, length], n) =>
            shift(`人${n}`, at(0) + hour * MS_PER_HOUR, at(0) + (hour + length) * MS_PER_HOUR),
          )
          const copied = likeTheWeekBefore(shifts, week).map((one, n) => ({ ...one, id: `s-copy${n}` }))
          for (const one of copied)
            expect(gapsIn(shifts, one.from, one.until)).toEqual([{ from: one.from, until: one.until }])
          expect(likeTheWeekBefore([...shifts, ...copied], week)).toEqual([])
          // Whatever hour somebody held a week ago, somebody holds now.
          for (let hour = 0; hour < 7 * 24; hour++) {
            const now = at(0, hour)
            const held = (when: number) => [...shifts, ...copied].some((one) => one.from <= when && when < one.until)
            if (shifts.some((one) => one.from <= at(-7, hour) && at(-7, hour) < one.until)) expect(held(now)).toBe(true)
          }
        },
      ),
    )
  })

  test('two people fill an empty day: from eight to eight in the evening, and to eight in the morning [B41]', () => {
    const gap = { from: at(1, 8), until: at(9) }
    const stretch = { from: at(2), until: at(3) }
    const from = beginsAt(stretch, gap, addDays(TODAY, 2))
    expect(from).toBe(at(2, 8))
    const [evening] = endsWithin({ from, until: gap.until })
    expect(evening).toBe(at(2, 20))
    const [morning, nextEvening] = endsWithin({ from: evening, until: gap.until })
    expect([morning, nextEvening]).toEqual([at(3, 8), at(3, 20)])
    expect(beginsAt({ from: at(2), until: at(2, 6) }, { from: at(1, 20), until: at(2, 6) }, addDays(TODAY, 2))).toBe(
      at(2),
    )
    expect(endsWithin({ from: at(2, 21), until: at(2, 23) })).toEqual([at(2, 23)])
  })

  test('two shifts are exchanged with their telephones, and their hours stay [B41]', () => {
    const [one, other] = [
      shift('周', at(1, 8), at(1, 20)),
      { ...shift('李', at(2, 8), at(2, 20)), phone: '10000005678' },
    ]
    expect(swapped(one, other)).toMatchObject([
      { name: '李', phone: '10000005678', from: at(1, 8), until: at(1, 20) },
      { name: '周', phone: '10000001234', from: at(2, 8), until: at(2, 20) },
    ])
  })

  test('a day’s bar shows who is on, where two overlap, and where nobody is [B41]', () => {
    const shifts = [
      shift('李', at(-1, 20), at(0, 8)),
      shift('周', at(0, 8), at(0, 20)),
      shift('何', at(0, 18), at(0, 22)),
    ]
    expect(
      stretchesOf(shifts, { from: at(0), until: at(1) }).map(({ from, until, shifts }) => [
        from - at(0),
        until - at(0),
        shifts.map(({ name }) => name).join(''),
      ]),
    ).toEqual(
      [
        [0, 8, '李'],
        [8, 18, '周'],
        [18, 20, '周何'],
        [20, 22, '何'],
        [22, 24, ''],
      ].map(([from, until, names]) => [Number(from) * MS_PER_HOUR, Number(until) * MS_PER_HOUR, names]),
    )
  })
})
