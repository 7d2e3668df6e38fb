import fc from '../support/properties'
import { addDays, day, instantOf, type Day } from '@domain/model/day'
import {
  earliestFrom,
  inOrder,
  knowing,
  knowSettings,
  settingsOn,
  withOwn,
  type Changes,
  type OwnVersion,
} from '@domain/policy/own-settings'
import { nextPackOn, packFor, planFor } from '@domain/policy/pack-for'
import type { Policy } from '@domain/policy/pack'
import { clauseOf, isAmber } from '@domain/policy/parameter'
import { sourceWords } from '@domain/policy/parameter-words'
import { parameterKeys } from '@domain/policy/settings'
import { isLaxer } from '@domain/policy/strictness'
import { dutiesOf } from '@domain/rules/duties'
import { savePolicy, withdrawPolicy } from '@domain/rules/policy/decide'
import { isLagging } from '@domain/rules/policy/lagging'
import { policyStream, type PolicyEvent, type TownshipPolicy } from '@domain/rules/policy/stream'
import { fold, type Decision, type Meta } from '@domain/rules/stream'
import { anEpisode, aPerson, doctorOn, redFacts, someday } from './build'

const PINGAN = '500235133'
const LIANGPING = '500237207'
const pingan = planFor(PINGAN, someday).policy

const version = (n: number, from: string, changes: Changes, more: Partial<OwnVersion> = {}): OwnVersion => ({
  version: n,
  from: day(from),
  changes,
  reason: '镇上开会定的',
  by: '周敏',
  at: instantOf(addDays(day(from), -1), 9),
  withdrawn: null,
  ...more,
})
const metaAt = (at: number, v: number): Meta => ({
  v,
  at,
  on: addDays(earliestFrom(at), -1),
  occurredAt: at,
  by: { openid: 'zhou', capacity: 'office', name: '周敏' },
})
const after = <O>(state: TownshipPolicy | null, decision: Decision<PolicyEvent, O>, meta: Meta) =>
  decision.ok ? fold(policyStream, state, [...decision.events], meta) : state

afterEach(() => {
  for (const township of [PINGAN, LIANGPING]) knowSettings(township, [])
})

describe('a version', () => {
  test('holds from tomorrow, and from the day after in the last ten minutes before midnight [R20]', () => {
    expect(earliestFrom(instantOf(someday, 0))).toBe('2023-02-09')
    expect(earliestFrom(instantOf(someday, 23, 49))).toBe('2023-02-09')
    expect(earliestFrom(instantOf(someday, 23, 50))).toBe('2023-02-10')
    const meta = metaAt(instantOf(someday, 9), 1)
    const save = (from: string) =>
      savePolicy(null, { township: PINGAN, from: day(from), changes: { followUpEveryDays: 2 }, reason: '紧' }, meta)
    expect(save('2023-02-08')).toMatchObject({ refusal: 'DayDoesNotFit', detail: { earliest: '2023-02-09' } })
    expect(save('2023-02-09')).toMatchObject({ ok: true, reply: { version: 1, from: '2023-02-09' } })
    expect(save('2024-02-10')).toMatchObject({ refusal: 'DayDoesNotFit' })
  })

  test('is in the pack from its first day, and keeps the clause it stands on [R20 F03]', () => {
    knowSettings(PINGAN, [version(1, '2023-02-10', { followUpEveryDays: 2 })])
    expect(packFor(PINGAN, day('2023-02-09'))).toBe(planFor(PINGAN, day('2023-02-09')))
    expect(nextPackOn(PINGAN, day('2023-02-09'))).toBe('2023-02-10')
    const { policy, own } = packFor(PINGAN, day('2023-02-10'))
    expect(own).toEqual({ version: 1, from: '2023-02-10' })
    expect(policy.followUpEveryDays.value).toBe(2)
    expect(clauseOf(policy.followUpEveryDays, 'R79')).toBe('A15')
    expect(sourceWords(policy.followUpEveryDays)).toBe(
      '镇乡自己定的，2023-02-10 起，原来是 3：镇上开会定的；据 平安镇方案 三(二)1（A15）',
    )
    expect(packFor(LIANGPING, day('2023-02-10'))).toBe(planFor(LIANGPING, day('2023-02-10')))
  })

  test('that repeats a default confirms it: the same value, no longer amber, by whom and when [F03]', () => {
    knowSettings(PINGAN, [version(1, '2023-02-10', { medicineWithinHours: 24 })])
    const { medicineWithinHours: before } = packFor(PINGAN, someday).policy
    const { medicineWithinHours: now } = packFor(PINGAN, day('2023-02-10')).policy
    expect([isAmber(before), isAmber(now), now.value]).toEqual([true, false, 24])
    expect(now.source.own).toMatchObject({ by: '周敏', from: '2023-02-10', plan: 24 })
    expect(sourceWords(now)).toContain('镇乡确认过')
    const again = savePolicy(
      fold(policyStream, null, [saved({ medicineWithinHours: 24 }, '2023-02-10')], metaAt(instantOf(someday, 9), 1)),
      { township: PINGAN, from: day('2023-02-10'), changes: { medicineWithinHours: 24 }, reason: '再说一遍' },
      metaAt(instantOf(someday, 10), 2),
    )
    expect(again).toMatchObject({ refusal: 'NothingChanged' })
  })

  test('may go back to the plan, which then speaks for itself again [F03]', () => {
    const [a, b] = [
      version(1, '2023-02-10', { followUpEveryDays: 1 }),
      version(2, '2023-02-15', { followUpEveryDays: 3 }),
    ]
    knowSettings(PINGAN, [b, a])
    expect(packFor(PINGAN, day('2023-02-14')).policy.followUpEveryDays.value).toBe(1)
    expect(packFor(PINGAN, day('2023-02-15')).policy.followUpEveryDays).toBe(pingan.followUpEveryDays)
  })

  test('never makes a later edition of the plan laxer: where that asks more, it holds [F03 R20]', () => {
    const stricter = {
      ...planFor(PINGAN, someday),
      policy: { ...pingan, followUpEveryDays: { ...pingan.followUpEveryDays, value: 1 } },
    }
    const pack = withOwn(stricter, [version(1, '2023-02-10', { followUpEveryDays: 2 })], day('2023-02-10'))
    expect(pack.policy.followUpEveryDays).toBe(stricter.policy.followUpEveryDays)
  })

  test('with a gap is refused by name: 94 is referred, and nothing says what 94 at rest is [F03]', () => {
    const meta = metaAt(instantOf(someday, 9), 1)
    const save = (changes: Changes) =>
      savePolicy(null, { township: PINGAN, from: day('2023-02-09'), changes, reason: '血氧仪够了' }, meta)
    expect(save({ referBelowSpo2: 94 })).toMatchObject({
      refusal: 'PolicyHasGaps',
      detail: ['血氧到多少算重型：比马上转诊的还低，永远轮不到'],
    })
    expect(save({ referBelowSpo2: 94, severeAtSpo2: 94, remeasureAtSpo2: 95 })).toMatchObject({ ok: true })
    expect(save({ referBelowSpo2: 92 })).toMatchObject({
      refusal: 'NotStricter',
      detail: { key: 'referBelowSpo2', holds: '93', source: '据 平安镇方案 三(二)1（A14）' },
    })
  })

  test('is taken back before its first day only, and not where another stands on it [F03 R20]', () => {
    let state = fold(policyStream, null, [saved({ severeAtSpo2: 94, remeasureAtSpo2: 95 }, '2023-02-10')], metaAt(0, 1))
    state = fold(policyStream, state, [saved({ referBelowSpo2: 94 }, '2023-02-12')], metaAt(0, 2))
    const back = (n: number, at: number) => withdrawPolicy(state, n, metaAt(at, 3))
    expect(back(1, instantOf(someday, 9))).toMatchObject({ refusal: 'PolicyHasGaps' })
    expect(back(2, instantOf(someday, 9))).toMatchObject({ ok: true })
    expect(back(2, instantOf(day('2023-02-12'), 0))).toMatchObject({ refusal: 'InForceAlready' })
    expect(back(2, instantOf(day('2023-02-11'), 23, 55))).toMatchObject({ refusal: 'InForceAlready' })
    expect(back(3, instantOf(someday, 9))).toMatchObject({ refusal: 'NoSuchVersion' })
  })
})

const saved = (changes: Changes, from: string): PolicyEvent => ({
  type: 'saved',
  township: PINGAN,
  from: day(from),
  changes,
  reason: '紧一点',
})

describe('whatever offices save and take back', () => {
  /** Any values, laxer ones and nonsense among them; what the enumeration reads is left out, to keep each try short. */
  const values: { readonly [K in keyof Policy]?: fc.Arbitrary<Policy[K]['value']> } = {
    followUpEveryDays: fc.integer({ min: 0, max: 4 }),
    referBelowSpo2: fc.integer({ min: 92, max: 95 }),
    severeAtSpo2: fc.integer({ min: 92, max: 95 }),
    remeasureAtSpo2: fc.integer({ min: 93, max: 97 }),
    highFeverAbove: fc.integer({ min: 372, max: 386 }).map((n) => n / 10),
    childUrgentAbove: fc.integer({ min: 384, max: 411 }).map((n) => n / 10),
    minHomeDays: fc.integer({ min: 6, max: 12 }),
    medicineWithinHours: fc.integer({ min: 6, max: 25 }),
    cadreSettlesWeekly: fc.boolean(),
    weeklyContacts: fc.record({ red: fc.integer({ min: 2, max: 8 }), yellow: fc.integer({ min: 1, max: 7 }) }),
    dailyGroups: fc
      .subarray(['disabled', 'lonely-elder', 'orphan', 'unsupported-child'] as const)
      .map((all) => [...all]),
  }
  const one = fc.oneof(
    ...Object.entries(values).map(([key, value]) => (value as fc.Arbitrary<unknown>).map((v) => ({ [key]: v }))),
  )
  const aChange: fc.Arbitrary<Changes> = fc
    .array(one, { minLength: 1, maxLength: 2 })
    .map((some) => Object.assign({}, ...some) as Changes)
  const aStep = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        changes: aChange,
        days: fc.integer({ min: -1, max: 9 }),
        hours: fc.integer({ min: 1, max: 40 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ withdraw: fc.integer({ min: 1, max: 6 }), hours: fc.integer({ min: 1, max: 40 }) }),
    },
  )

  test.each([PINGAN, LIANGPING])(
    'in %s no day’s pack is laxer than the plan or has a gap, and no day up to today is judged otherwise [F03 R20 R92]',
    (township) => {
      let accepted = 0
      fc.assert(
        fc.property(fc.array(aStep, { maxLength: 12 }), (steps) => {
          let state: TownshipPolicy | null = null
          let at = instantOf(day('2023-02-06'), 9)
          for (const step of steps) {
            at += step.hours * 3_600_000
            const meta = metaAt(at, (state?.v ?? 0) + 1)
            const today = addDays(earliestFrom(at - 600_000), -1)
            const decision: Decision<PolicyEvent, unknown> =
              'withdraw' in step
                ? withdrawPolicy(state, step.withdraw, meta)
                : savePolicy(
                    state,
                    { township, from: addDays(today, step.days), changes: step.changes, reason: '试' },
                    meta,
                  )
            const next: TownshipPolicy | null = after(state, decision, meta)
            if (decision.ok) accepted += 1
            const past = (known: TownshipPolicy | null) =>
              JSON.stringify([-3, -1, 0].map((n) => packOn(township, known, addDays(today, n))))
            expect(past(next)).toBe(past(state))
            state = next
          }
          for (let n = 0; n < 40; n++) {
            const on = addDays(day('2023-02-06'), n)
            const plan = planFor(township, on).policy
            const { policy } = packOn(township, state, on)
            expect(parameterKeys.filter((key) => isLaxer(key, policy[key].value, plan[key].value))).toEqual([])
            expect(policy.remeasureAtSpo2.value).toBeGreaterThan(policy.severeAtSpo2.value)
            expect(policy.severeAtSpo2.value).toBeGreaterThanOrEqual(policy.referBelowSpo2.value)
          }
        }),
        { numRuns: 30, seed: 20230203 },
      )
      expect(accepted).toBeGreaterThan(30) // the property is about something
    },
  )
})

const packOn = (township: string, state: TownshipPolicy | null, on: Day) =>
  withOwn(planFor(township, on), inOrder(state?.versions ?? []), on)

describe('what a stricter setting does to somebody already looked after', () => {
  const everyTwo = [version(1, '2023-02-10', { followUpEveryDays: 1 })]
  const treated = aPerson({
    ...redFacts,
    asOf: day('2023-02-10'),
    contacts: [doctorOn('2023-02-08')],
    episode: anEpisode({ openedOn: day('2023-02-07'), lastReachedOn: day('2023-02-08') }),
  })
  const followUp = (lastReachedOn: string) =>
    dutiesOf({
      ...treated,
      episode: treated.episode && { ...treated.episode, lastReachedOn: day(lastReachedOn) },
    }).find(({ kind }) => kind === 'follow-up')?.dueOn

  test('a new due day is never before the setting’s first day, and what was late stays as late [R92 A15]', () => {
    expect(followUp('2023-02-08')).toBe('2023-02-11')
    knowSettings(LIANGPING, everyTwo)
    expect(followUp('2023-02-08')).toBe('2023-02-10') // the ninth by the number, the tenth by the day it holds from
    expect(followUp('2023-02-09')).toBe('2023-02-10')
    expect(followUp('2023-02-05')).toBe('2023-02-08') // late by the plan itself
  })

  test('those it asks something else of are told apart from those it does not [R92]', () => {
    const healthy = aPerson({ asOf: someday })
    const watched = { ...treated, asOf: someday }
    knowSettings(LIANGPING, everyTwo)
    expect([healthy, watched].map((person) => isLagging(person, day('2023-02-10')))).toEqual([false, true])
    expect([healthy, watched].map((person) => isLagging(person, day('2023-02-09')))).toEqual([false, false])
    expect(isLagging(treated, day('2023-02-10'))).toBe(false) // worked out on that day already
  })

  test('a weekly number where the plan had none begins on its day and not on the Monday before [R92 A05 R12]', () => {
    const red = aPerson({ ...redFacts, township: PINGAN, village: '500235133201', asOf: day('2023-02-10') })
    const weekly = () => dutiesOf(red).find(({ kind }) => kind === 'weekly-contact')
    expect(weekly()).toBeUndefined()
    knowSettings(PINGAN, [version(1, '2023-02-10', { weeklyContacts: { red: 3 } })])
    expect(weekly()).toMatchObject({ need: 2, clause: 'A05' }) // three sevenths of three, rounded up
  })

  test('what a process knows is put back after a question by other knowledge, even one that fails', () => {
    knowSettings(PINGAN, everyTwo)
    expect(() =>
      knowing(PINGAN, [], () => {
        expect(settingsOn(PINGAN, day('2023-02-10'))).toEqual([])
        throw new Error('asked too much')
      }),
    ).toThrow('asked too much')
    expect(settingsOn(PINGAN, day('2023-02-10'))).toHaveLength(1)
  })
})
