import { planFor } from '@domain/policy/pack-for'
import type { Policy } from '@domain/policy/pack'
import { parameterWords } from '@domain/policy/parameter-words'
import { faultOf, parameterKeys, settings } from '@domain/policy/settings'
import { strictness } from '@domain/policy/strictness'
import { someday } from './build'

const pingan = planFor('500235133', someday).policy
const liangping = planFor('500237207', someday).policy

describe('what a township may set', () => {
  test('every parameter of a pack has an answer: its group, its stricter side, its words [F03]', () => {
    const keys = Object.keys(liangping).sort()
    for (const table of [settings, strictness, parameterWords]) expect(Object.keys(table).sort()).toEqual(keys)
  })

  /** The value just on the plan's laxer side, the plan's, and the one just stricter. */
  const numbers: readonly [keyof Policy, Policy, number, number, number][] = [
    ['tierFromAge', pingan, 61, 60, 59],
    ['tierFromAge', liangping, 66, 65, 64],
    ['followUpEveryDays', pingan, 4, 3, 2],
    ['firstContactWithinHours', pingan, 25, 24, 23],
    ['referBelowSpo2', pingan, 92, 93, 94],
    ['severeAtSpo2', pingan, 92, 93, 94],
    ['remeasureAtSpo2', pingan, 93, 94, 95],
    ['highFeverAbove', pingan, 38.6, 38.5, 38.4],
    ['persistentFeverDays', pingan, 5, 4, 3],
    ['childUrgentAbove', pingan, 41.1, 41, 40.9],
    ['childBelowAge', pingan, 13, 14, 15],
    ['severeAtBreaths', pingan, 31, 30, 29],
    ['noAnswersBeforeVisit', pingan, 4, 3, 2],
    ['minHomeDays', pingan, 6, 7, 8],
    ['routeWithinHours', pingan, 25, 24, 23],
    ['panelWithinHours', pingan, 25, 24, 23],
    ['referralOfficeAfterMinutes', pingan, 31, 30, 29],
    ['notPregnantHoldsDays', pingan, 31, 30, 29],
    ['afterBirthDays', pingan, 41, 42, 43],
    ['medicineWithinHours', pingan, 25, 24, 23],
    ['stockFloorPercent', pingan, 14, 15, 16],
    ['stockGoalPercent', pingan, 19, 20, 21],
    ['stockCoverDays', pingan, 13, 14, 15],
    ['stockSaidHours', pingan, 25, 24, 23],
    ['helpPostDays', pingan, 4, 3, 2],
    ['inviteHours', pingan, 25, 24, 23],
    ['clinicAfterDays', pingan, 3, 2, 1],
    ['officeAfterDays', pingan, 4, 3, 2],
    ['urgentRungMinutes', pingan, 11, 10, 9],
    ['urgentAgainMinutes', pingan, 31, 30, 29],
    ['advancedAge', pingan, 81, 80, 79],
    ['infantBelowAge', pingan, 2, 3, 4],
  ]
  test.each(numbers)(
    '%s: laxer refused, the plan’s own and the stricter one taken [F03]',
    (key, plan, lax, own, strict) => {
      expect(plan[key].value).toBe(own)
      expect([lax, own, strict].map((value) => faultOf(key, value, plan))).toEqual(['NotStricter', null, null])
    },
  )

  test('no number was forgotten above: each that can be edited stands there [F03]', () => {
    const editable = parameterKeys.filter((key) => settings[key].edit.by === 'number')
    const atItsEnd = ['level3EveryDays', 'captainAfterDays'] // every day already: only to be confirmed
    expect([...new Set(numbers.map(([key]) => key)), ...atItsEnd].sort()).toEqual([...editable].sort())
    expect(faultOf('level3EveryDays', 2, pingan)).toBe('NotStricter')
    expect(faultOf('level3EveryDays', 0, pingan)).toBe('OutOfBounds')
  })

  test('lists grow, tiers rise, answers turn one way only; what belongs to the plan is confirmed or left [F03 B37 B39]', () => {
    const faults = (key: keyof Policy, plan: Policy, ...values: unknown[]) =>
      values.map((value) => faultOf(key, value, plan))
    expect(faults('weeklyContacts', liangping, { red: 3 }, { red: 3, yellow: 2 }, { red: 3, yellow: 3 })).toEqual([
      'NotStricter',
      null,
      null,
    ])
    expect(faults('weeklyContacts', liangping, { red: 2, yellow: 7 }, { red: 8, yellow: 2 }, {})).toEqual([
      'NotStricter',
      'OutOfBounds',
      'OutOfBounds',
    ])
    // 平安镇 leaves the number to the township: any is stricter than none, and none is nothing to set (A05).
    expect(faults('weeklyContacts', pingan, { red: 1 }, null)).toEqual([null, 'NotEditable'])
    expect(faults('dailyGroups', liangping, ['disabled'], liangping.dailyGroups.value)).toEqual(['NotStricter', null])
    expect(faults('dailyGroups', pingan, ['orphan'], ['orphan', 'disabled'], ['orphan', 'strangers'])).toEqual([
      null,
      'OutOfBounds', // not in the list's order: two ways of saying the same would read as a change
      'OutOfBounds',
    ])
    expect(faults('cadreSettlesWeekly', liangping, true, false)).toEqual([null, null])
    expect(faults('cadreSettlesWeekly', pingan, true, false)).toEqual(['NotStricter', null])
    expect(faults('clinicianDecidesRed', pingan, false, true)).toEqual(['NotStricter', null])
    expect(faults('clinicianDecidesRed', liangping, true, 'yes')).toEqual([null, 'OutOfBounds'])
    expect(faults('digestAtHours', pingan, [9], [8, 9], [8, 21])).toEqual(['NotStricter', null, 'OutOfBounds'])
    expect(faults('homeFor', liangping, ['mild'], ['asymptomatic', 'mild'])).toEqual(['NotEditable', null])
    expect(faults('entryBackDays', pingan, 3, 7)).toEqual(['NotEditable', null])
    expect(faults('followUpEveryDays', pingan, 1.5, 0, '2', Number.NaN)).toEqual(Array(4).fill('OutOfBounds'))
  })
})
