import type { Reading } from '@domain/model/reading'
import { nationalPolicy as policy } from '@domain/policy/national'
import { slipsIn } from '@domain/rules/slips'

describe('numbers that look mistyped are asked about once', () => {
  test.each([
    { field: 'spo2', value: 39, guess: 93 },
    { field: 'spo2', value: 49, guess: 94 },
    { field: 'spo2', value: 9.5, guess: 95 },
    { field: 'spo2', value: 950, guess: 95 },
    { field: 'spo2', value: 45, guess: undefined },
    { field: 'spo2', value: 101, guess: undefined },
    { field: 'temperature', value: 3.85, guess: 38.5 },
    { field: 'temperature', value: 385, guess: 38.5 },
    { field: 'temperature', value: 83.5, guess: 38.5 },
    { field: 'temperature', value: 20, guess: undefined },
    { field: 'breaths', value: 200, guess: 20 },
    { field: 'breaths', value: 3, guess: 30 },
  ])('$field $value, perhaps $guess [E27]', ({ field, value, guess }) => {
    const [slip, ...others] = slipsIn({ [field]: value }, policy)
    expect(others).toEqual([])
    expect(slip).toMatchObject({ field, value })
    expect(slip?.guess).toBe(guess)
  })

  test.each([
    { reading: { temperature: 33.9 }, asked: true },
    { reading: { temperature: 34 }, asked: false },
    { reading: { temperature: 43 }, asked: false },
    { reading: { temperature: 43.1 }, asked: true },
    { reading: { spo2: 49 }, asked: true },
    { reading: { spo2: 50 }, asked: false },
    { reading: { spo2: 100 }, asked: false },
    { reading: { spo2: 101 }, asked: true },
    { reading: { breaths: 4 }, asked: true },
    { reading: { breaths: 5 }, asked: false },
    { reading: { breaths: 80 }, asked: false },
    { reading: { breaths: 81 }, asked: true },
    { reading: {}, asked: false },
  ] as { reading: Reading; asked: boolean }[])('$reading asked about: $asked [E27 R25 R35]', ({ reading, asked }) => {
    expect(slipsIn(reading, policy).length > 0).toBe(asked)
  })

  test('what the person stands by is not asked again, but 101 % can never be stood by [E27 R25]', () => {
    expect(slipsIn({ spo2: 39, confirmed: ['spo2'] }, policy)).toEqual([])
    expect(slipsIn({ spo2: 39, confirmed: ['temperature'] }, policy)).toHaveLength(1)
    expect(slipsIn({ spo2: 101, confirmed: ['spo2'] }, policy)).toMatchObject([{ confirmable: false }])
    expect(slipsIn({ spo2: 39 }, policy)).toMatchObject([{ confirmable: true, low: 50, high: 100 }])
  })

  test('what was asked about and left unanswered goes on to be judged [R26]', () => {
    expect(slipsIn({ spo2: 45, unanswered: ['spo2'] }, policy)).toEqual([])
    expect(slipsIn({ spo2: 45, temperature: 3.85, unanswered: ['spo2'] }, policy)).toMatchObject([
      { field: 'temperature' },
    ])
  })
})
