import { day, instantOf } from '@domain/model/day'
import type { Episode } from '@domain/model/person'
import { liangping } from '@domain/policy/liangping'
import { pingan } from '@domain/policy/pingan'
import { clinicDue } from '@domain/rules/duties'
import { followUpStatus } from '@domain/rules/follow-up'
import { anEpisode, aPerson } from './build'

const at = (today: string, changes: Partial<Episode> = {}) =>
  followUpStatus(anEpisode(changes), day(today), pingan.policy)
const reached = { lastReachedOn: day('2023-02-07') }

describe('the clinic, every third day', () => {
  test.each([
    { today: '2023-02-07', state: 'waiting', daysLate: 0 },
    { today: '2023-02-08', state: 'waiting', daysLate: 0 },
    { today: '2023-02-09', state: 'due', daysLate: 0 },
    { today: '2023-02-10', state: 'due', daysLate: 0 },
    { today: '2023-02-11', state: 'late', daysLate: 1 },
    { today: '2023-02-14', state: 'late', daysLate: 4 },
  ])(
    'last reached on 7 Feb, on $today it is $state: due on day 3, late from day 4 [A15 R11]',
    ({ today, ...expected }) => {
      expect(at(today, reached)).toMatchObject({ kind: 'follow-up', dueOn: '2023-02-10', dueAt: null, ...expected })
    },
  )

  test('reported on day 0, reached on day 1, next due on day 4 [A15]', () => {
    const reportedOn = day('2023-02-06')
    expect(at('2023-02-06', { openedOn: reportedOn })).toMatchObject({ kind: 'first-contact' })
    expect(at('2023-02-07', { openedOn: reportedOn, lastReachedOn: day('2023-02-07') }).dueOn).toBe('2023-02-10')
  })

  test('an early follow-up moves the next one earlier too, and months end where they end [A15 R11]', () => {
    expect(at('2023-02-08', { lastReachedOn: day('2023-02-08') }).dueOn).toBe('2023-02-11')
    expect(at('2023-02-27', { lastReachedOn: day('2023-02-27') }).dueOn).toBe('2023-03-02')
  })

  test('shortened to one day on day 3: due that day, not late since yesterday [A15 R53]', () => {
    const shortened = { ...reached, everyDays: 1, everyDaysSetOn: day('2023-02-10') }
    expect(at('2023-02-10', shortened)).toMatchObject({ dueOn: '2023-02-10', state: 'due' })
    expect(at('2023-02-11', shortened)).toMatchObject({ state: 'late', daysLate: 1 })
  })

  test('shortening does not excuse what was late already, and a longer interval than the plan counts as the plan [A15 R53]', () => {
    expect(at('2023-02-12', { ...reached, everyDays: 1, everyDaysSetOn: day('2023-02-12') })).toMatchObject({
      dueOn: '2023-02-10',
      daysLate: 2,
    })
    expect(at('2023-02-12', { ...reached, everyDays: 5 }).dueOn).toBe('2023-02-10')
  })

  test('every day: today done, tomorrow opens tomorrow [A15]', () => {
    const daily = { ...reached, everyDays: 1, everyDaysSetOn: day('2023-02-07') }
    expect(at('2023-02-07', daily)).toMatchObject({ opensOn: '2023-02-08', dueOn: '2023-02-08', state: 'waiting' })
  })

  test('it says by which row: A15 in 平安镇, the inherited rule in 两坪乡 [A15 R79]', () => {
    expect(at('2023-02-08', reached).why.clause).toBe('A15')
    expect(followUpStatus(anEpisode(reached), day('2023-02-08'), liangping.policy).why.clause).toBe('R79')
  })
})

describe('the first contact', () => {
  test('is owed within 24 hours by the clock, and nothing every third day before it [R11 R54 R57]', () => {
    expect(at('2023-02-06')).toMatchObject({
      kind: 'first-contact',
      dueAt: instantOf(day('2023-02-07'), 10, 30),
      dueOn: '2023-02-07',
      state: 'due',
    })
    expect(at('2023-02-07')).toMatchObject({ state: 'due', daysLate: 0 })
    expect(at('2023-02-08')).toMatchObject({ state: 'late', daysLate: 1 })
    expect(at('2023-02-20')).toMatchObject({ kind: 'first-contact', daysLate: 13 })
  })

  test('the family reads the same day the clinic does; nothing without home treatment [A15]', () => {
    expect(clinicDue(aPerson({ episode: anEpisode(reached) }))).toEqual({ dueOn: '2023-02-10', dueAt: null })
    expect(clinicDue(aPerson())).toBeNull()
  })
})
