import { addDays, type Day, day, instantOf } from '@domain/model/day'
import type { KeptReading, Person } from '@domain/model/person'
import type { Reading } from '@domain/model/reading'
import { packFor } from '@domain/policy/pack-for'
import { endSuggestion } from '@domain/rules/end-suggestion'
import { aContact, anEpisode, aPerson } from './build'

/** Somebody of 两坪乡 at home since a day, with readings at hours after midnight of their day number. */
const athome = (
  openedOn: Day,
  said: readonly [dayNumber: number, hour: number, reading: Reading][],
  more = {},
): Person =>
  aPerson({
    episode: anEpisode({ openedOn, openedAt: instantOf(openedOn, 8) }),
    readings: said.map(([n, hour, reading]): KeptReading => {
      const on = addDays(openedOn, n - 1)
      return { at: instantOf(on, Math.trunc(hour), Math.round((hour % 1) * 60)), on, role: 'self', reading }
    }),
    ...more,
  })
const well: Reading = { symptoms: [], breathing: 'easy', antigen: 'negative' }
const dayNumber = (openedOn: Day, n: number) => addDays(openedOn, n - 1)
const suggested = (person: Person, on: Day) => endSuggestion(person, on).suggested

describe('which rule', () => {
  test('before its own plan a township is judged by national guidance of that day, three rules in five weeks [R10 R20]', () => {
    const rule = (on: string) => packFor('500237207', day(on)).policy.endRule
    expect(rule('2022-12-07').value).toBe('two-ct-on-days-6-and-7')
    expect(rule('2022-12-08').value).toBe('symptoms-antigen-two-ct')
    expect(rule('2023-01-07').value).toBe('symptoms-antigen-two-ct')
    expect(rule('2023-01-08').value).toBe('symptoms-antigen')
    expect(rule('2023-01-10').value).toBe('symptoms-antigen')
    expect(packFor('500235133', day('2023-02-02'))).toMatchObject({ id: 'national', version: 3 })
    expect(packFor('500235133', day('2023-02-03')).id).toBe('pingan')
  })

  test('the same person and facts: a Ct is asked for in December and not in January [R10]', () => {
    const person = athome(day('2022-12-28'), [[7, 9, well]])
    const december = endSuggestion(person, day('2023-01-07'))
    expect(december).toMatchObject({ suggested: false, asksCt: true, source: '据 国家：新冠病毒感染者居家治疗指南' })
    expect(december.reasons.find(({ words }) => words.startsWith('没有核酸'))?.met).toBeNull()
    expect(endSuggestion(person, day('2023-01-08'))).toMatchObject({ suggested: true, asksCt: false })
  })
})

describe('without a PCR', () => {
  const opened = day('2023-02-01')

  test('not on day 6, from day 7 on [R10 R96]', () => {
    const person = athome(opened, [[5, 9, well]])
    expect(suggested(person, dayNumber(opened, 6))).toBe(false)
    expect(suggested(person, dayNumber(opened, 7))).toBe(true)
    expect(endSuggestion(person, dayNumber(opened, 7)).words).toBe(
      '居家第 7 天，至少 7 天，没说不舒服，抗原阴性。结束由医生定。',
    )
  })

  test('an antigen not done, not negative or never reported is no reason; a later positive takes a negative back [R10]', () => {
    const on = dayNumber(opened, 9)
    const [calm, negative] = [{ symptoms: [] } as Reading, { antigen: 'negative' } as Reading]
    expect(suggested(athome(opened, [[7, 9, calm]]), on)).toBe(false)
    expect(suggested(athome(opened, [[7, 9, { ...calm, antigen: 'not-done' }]]), on)).toBe(false)
    const later = (antigen: 'positive' | 'not-done') =>
      athome(opened, [
        [7, 9, { ...calm, ...negative }],
        [8, 9, { antigen }],
      ])
    expect(suggested(later('not-done'), on)).toBe(true)
    expect(suggested(later('positive'), on)).toBe(false)
  })

  test('the newest word on how the person is decides, and no word is no "better" [R10 F15]', () => {
    const on = dayNumber(opened, 9)
    const symptoms = (person: Person) => endSuggestion(person, on).reasons[1]
    expect(symptoms(athome(opened, [[7, 9, { antigen: 'negative' }]]))).toEqual({ words: '症状还没问', met: null })
    expect(symptoms(athome(opened, [[7, 9, { symptoms: ['cough'] }]])).met).toBe(false)
    expect(
      symptoms(
        athome(opened, [
          [7, 9, { symptoms: [] }],
          [8, 9, { breathing: 'some-effort' }],
        ]),
      ).met,
    ).toBe(false)
    const contacts = [aContact(dayNumber(opened, 8), 'doctor', 'fine')]
    expect(symptoms(athome(opened, [[7, 9, { symptoms: ['cough'] }]], { contacts })).met).toBe(true)
    expect(symptoms(athome(opened, [[9, 9, { symptoms: ['cough'] }]], { contacts })).met).toBe(false)
    const missed = [aContact(dayNumber(opened, 8), 'doctor', 'no-answer')]
    expect(symptoms(athome(opened, [], { contacts: missed })).met).toBeNull()
  })

  test('a danger sign or a referral that is open, and what was measured before this infection, hold it back [R10]', () => {
    const on = dayNumber(opened, 8)
    const person = athome(opened, [[7, 9, well]])
    expect(suggested(person, on)).toBe(true)
    const alert = {
      id: 'a-1',
      at: 1,
      on,
      level: 'urgent' as const,
      flags: [],
      clause: 'A14',
      spo2: 92,
      temperature: null,
    }
    expect(suggested({ ...person, alert: { ...alert, takenBy: null, referral: true } }, on)).toBe(false)
    expect(suggested(athome(opened, [[0, 9, well]]), on)).toBe(false)
    expect(endSuggestion({ ...person, episode: null }, on)).toMatchObject({ suggested: false, reasons: [] })
  })
})

describe('two Ct values and symptoms, from 8 December 2022', () => {
  const opened = day('2022-12-10')
  const on = dayNumber(opened, 9)
  const twice = (first: number, second: number, hours = 24.5) =>
    athome(opened, [
      [7, 8, { ...well, ct: first }],
      [7 + Math.trunc((8 + hours) / 24), (8 + hours) % 24, { ct: second }],
    ])

  test('35 and 35 are enough, 34.9 is not, either way round [R10]', () => {
    expect(suggested(twice(35, 35), on)).toBe(true)
    expect(suggested(twice(34.9, 35), on)).toBe(false)
    expect(suggested(twice(35, 34.9), on)).toBe(false)
  })

  test('they lie more than 24 hours apart: 24 hours sharp is not more [R10]', () => {
    expect(suggested(twice(36, 36, 24), on)).toBe(false)
    expect(suggested(twice(36, 36, 24.25), on)).toBe(true)
    expect(suggested(twice(36, 36, 6), on)).toBe(false)
  })

  test('antigen and symptoms are asked for as well [R10]', () => {
    const person = twice(36, 36)
    const without = (key: 'antigen' | 'symptoms'): Person => ({
      ...person,
      readings: person.readings.map((one) => ({
        ...one,
        reading: { ...one.reading, [key]: undefined, breathing: undefined },
      })),
    })
    expect(suggested(person, on)).toBe(true)
    expect(suggested(without('antigen'), on)).toBe(false)
    expect(suggested(without('symptoms'), on)).toBe(false)
  })
})

describe('Ct on the sixth and seventh day, the rule of 7 December 2022', () => {
  const opened = day('2022-12-01')
  const on = day('2022-12-07')
  const onDays = (...values: [dayNumber: number, ct: number][]) =>
    athome(
      opened,
      values.map(([n, ct]) => [n, 9, { ct }]),
    )

  test('days 6 and 7 at 35; not 34.9, not days 5 and 6, not one day alone, whatever the antigen [R10]', () => {
    expect(suggested(onDays([6, 35], [7, 35]), on)).toBe(true)
    expect(suggested(onDays([6, 35], [7, 34.9]), on)).toBe(false)
    expect(suggested(onDays([6, 34.9], [7, 35]), on)).toBe(false)
    expect(suggested(onDays([5, 36], [6, 36]), on)).toBe(false)
    expect(suggested(onDays([7, 36]), on)).toBe(false)
    expect(suggested(athome(opened, [[7, 9, well]]), on)).toBe(false)
    expect(endSuggestion(onDays([6, 35], [7, 35]), on).source).toContain('进一步优化落实')
  })
})
