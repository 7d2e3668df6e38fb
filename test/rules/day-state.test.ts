import { DayState } from '@domain/model/duty'
import { dayStateDoc, dayStateDocs, dayStateOf } from '@domain/rules/day-state'
import { aContact, aPerson, cadreOn, doctorOn, redFacts, someday } from './build'

describe("what a person's day came to", () => {
  test.each([
    { outcomes: [], state: null },
    { outcomes: ['no-answer'], state: 'not-reached' },
    { outcomes: ['wrong-number', 'refused'], state: 'not-reached' },
    { outcomes: ['no-answer', 'fine'], state: 'reached-fine' },
    { outcomes: ['fine', 'no-answer'], state: 'reached-fine' },
    { outcomes: ['not-fine', 'fine', 'no-answer'], state: 'reached-not-fine' },
  ] as const)(
    '$outcomes is $state: not-fine before fine before not reached, and nobody is no one of them [F15 R110]',
    ({ outcomes, state }) => {
      const contacts = outcomes.map((outcome, i) => cadreOn(someday, outcome, 8 + i))
      expect(dayStateOf({ contacts }, someday)).toBe(state)
    },
  )

  test('a self-report or a relative is not somebody having asked; another day is another day [F15 R110]', () => {
    const contacts = [aContact(someday, 'self', 'fine'), aContact(someday, 'family', 'not-fine'), cadreOn('2023-02-07')]
    expect(dayStateOf({ contacts }, someday)).toBeNull()
    expect(dayStateDoc(aPerson({ contacts }))).toBeNull()
  })

  test('the document is one a person and day, with the tier of that day, none where not surveyed [F15 R23]', () => {
    const person = aPerson({ ...redFacts, contacts: [doctorOn(someday)] })
    const doc = dayStateDoc(person)
    expect(DayState.safeParse(doc).success).toBe(true)
    expect(doc).toMatchObject({ _id: `p-zhangguixiang:${someday}`, state: 'reached-fine', tier: 'red', v: 7 })
    expect(dayStateDoc({ ...person, disease: 'unknown' })).toMatchObject({ tier: null })
  })

  test('an entry made late rewrites its own day, as far back as entries may reach [E01 R93]', () => {
    const contacts = [
      cadreOn('2023-01-31'),
      cadreOn('2023-02-01', 'no-answer'),
      cadreOn('2023-02-05'),
      cadreOn(someday),
    ]
    expect(dayStateDocs(aPerson({ contacts })).map(({ on, state }) => [on, state])).toEqual([
      ['2023-02-01', 'not-reached'],
      ['2023-02-05', 'reached-fine'],
      [someday, 'reached-fine'],
    ])
  })
})
