import { day } from '@domain/model/day'
import type { Reading } from '@domain/model/reading'
import { liangping } from '@domain/policy/liangping'
import { pingan } from '@domain/policy/pingan'
import { type FlagFacts, type FlagLevel, raisesAlert, redFlags } from '@domain/rules/red-flags'
import { feverDaysBefore, kept } from './build'

const on = day('2023-02-08')
const adult: FlagFacts = { birthOn: day('1960-01-01'), on, recent: [] }
const child: FlagFacts = { ...adult, birthOn: day('2013-02-09') }
const policy = pingan.policy
const judge = (reading: Reading, facts: FlagFacts = adult) => redFlags(reading, facts, policy)
const levelOf = (reading: Reading, facts?: FlagFacts): FlagLevel => judge(reading, facts).level

describe('oxygen', () => {
  test.each([
    { spo2: 91, level: 'urgent' },
    { spo2: 92, level: 'urgent' },
    { spo2: 92.5, level: 'urgent' },
    { spo2: 92.9, level: 'urgent' },
    { spo2: 93, level: 'severe' },
    { spo2: 93.1, level: 'remeasure' },
    { spo2: 93.4, level: 'remeasure' },
    { spo2: 94, level: 'remeasure' },
    { spo2: 94.1, level: 'none' },
    { spo2: 95, level: 'none' },
    { spo2: 100, level: 'none' },
  ])('$spo2 % is $level [A14 R04 R27]', ({ spo2, level }) => {
    expect(levelOf({ spo2 })).toBe(level)
  })

  test('92 refers and meets the severe criterion too; 93 meets it and does not refer; 94 does neither [A14 R04 R108]', () => {
    const codes = (spo2: number) => judge({ spo2 }).flags.map(({ code }) => code)
    expect(codes(92)).toEqual(['spo2-refer', 'spo2-severe'])
    expect(codes(93)).toEqual(['spo2-severe'])
    expect(codes(94)).toEqual(['spo2-remeasure'])
    expect(raisesAlert(levelOf({ spo2: 94 }))).toBe(false)
    expect(raisesAlert(levelOf({ spo2: 93 }))).toBe(true)
  })

  test('the words carry the reading and the bound, and the clause of the township [A14 F02]', () => {
    expect(judge({ spo2: 92 }).flags[0]).toMatchObject({ words: '血氧 92%，低于 93%', clause: 'A14', amber: false })
    expect(redFlags({ spo2: 92 }, adult, liangping.policy).flags[0]).toMatchObject({ level: 'urgent', clause: 'R04' })
    expect(judge({ spo2: 94 }).flags[0]).toMatchObject({ amber: true })
    expect(judge({ spo2: 92 }).why[0]).toEqual({ clause: 'A14', facts: ['血氧 92%，低于 93%'] })
  })

  test('a prompt to measure again stands beside a flag, never in its place [R27 R28]', () => {
    expect(judge({ spo2: 93, afterActivity: true })).toMatchObject({
      level: 'severe',
      flags: [{ code: 'spo2-severe' }, { code: 'spo2-ask-again' }],
    })
    expect(judge({ spo2: 92.5 }).flags.map(({ code }) => code)).toContain('spo2-ask-again')
    expect(judge({ spo2: 97, afterActivity: true }).flags).toEqual([])
  })

  test('a slip nobody answered is judged as the danger it may be [R26]', () => {
    expect(levelOf({ spo2: 45, unanswered: ['spo2'] })).toBe('urgent')
    expect(levelOf({ spo2: 101, unanswered: ['spo2'] })).toBe('urgent')
    expect(levelOf({ breaths: 200, unanswered: ['breaths'] })).toBe('urgent')
    expect(levelOf({ temperature: 3.85, unanswered: ['temperature'] })).toBe('clinician-now')
    expect(levelOf({ temperature: 3.85, unanswered: ['temperature'] }, child)).toBe('urgent')
    expect(levelOf({ temperature: 33, confirmed: ['temperature'] })).toBe('clinician-now')
    expect(levelOf({ spo2: 45, confirmed: ['spo2'] })).toBe('urgent')
    const taken = judge({ unanswered: ['spo2'] }) // the number was taken out again, the question left open
    expect([taken.level, taken.flags[0].words]).toEqual(['urgent', '血氧没填，问了没有回答'])
  })
})

describe('breathing, fever that stays, symptoms', () => {
  test.each([
    { reading: {}, level: 'none' },
    { reading: { breathing: 'easy' }, level: 'none' },
    { reading: { breathing: 'unsure' }, level: 'none' },
    { reading: { breathing: 'some-effort' }, level: 'clinician-now' },
    { reading: { breathing: 'hard' }, level: 'urgent' },
    { reading: { feverPersists: 'no' }, level: 'none' },
    { reading: { feverPersists: 'unsure' }, level: 'none' },
    { reading: { feverPersists: 'yes' }, level: 'urgent' },
    { reading: { symptoms: ['chest-tightness'] }, level: 'clinician-now' },
    { reading: { symptoms: ['cough', 'ache', 'sore-throat'] }, level: 'none' },
    { reading: { symptoms: ['pale-or-blue'] }, level: 'urgent' },
    { reading: { antigen: 'positive' }, level: 'none' },
  ] as { reading: Reading; level: FlagLevel }[])('$reading is $level [A14]', ({ reading, level }) => {
    expect(levelOf(reading)).toBe(level)
  })

  test.each([
    { name: 'three days before and today', recent: feverDaysBefore(on, 3), temperature: 38.6, level: 'urgent' },
    { name: 'two days before and today', recent: feverDaysBefore(on, 2), temperature: 38.6, level: 'none' },
    { name: 'exactly 38.5 today', recent: feverDaysBefore(on, 3), temperature: 38.5, level: 'none' },
    { name: 'exactly 38.5 on the days before', recent: feverDaysBefore(on, 3, 38.5), temperature: 39, level: 'none' },
    { name: 'four days up to yesterday', recent: feverDaysBefore(on, 4), temperature: 37, level: 'none' },
    {
      name: 'a gap in the run',
      recent: [...feverDaysBefore(on, 2), kept(day('2023-02-04'), { temperature: 39 })],
      temperature: 39,
      level: 'none',
    },
    {
      name: 'high this morning, lower now',
      recent: [...feverDaysBefore(on, 3), kept(on, { temperature: 39 })],
      temperature: 37.8,
      level: 'urgent',
    },
  ] as { name: string; recent: FlagFacts['recent']; temperature: number; level: FlagLevel }[])(
    'above 38.5 ℃ four days running up to today, $name: $level [A14 R06 R34]',
    ({ recent, temperature, level }) => {
      expect(levelOf({ temperature }, { ...adult, recent })).toBe(level)
    },
  )

  test('an adult breathing 30 times a minute is severe, 29 is not [R29]', () => {
    expect([levelOf({ breaths: 29 }), levelOf({ breaths: 30 })]).toEqual(['none', 'severe'])
  })
})

describe('children and pregnancy', () => {
  const born = (birthOn: string): FlagFacts => ({ ...adult, birthOn: day(birthOn) })
  test.each([
    { birthOn: '2022-12-09', limit: 60, age: 'one month' },
    { birthOn: '2022-12-08', limit: 50, age: 'two months' },
    { birthOn: '2022-02-09', limit: 50, age: 'eleven months' },
    { birthOn: '2022-02-08', limit: 40, age: 'twelve months' },
    { birthOn: '2017-08-08', limit: 40, age: 'five and a half years' },
    { birthOn: '2017-02-09', limit: 40, age: '71 months' },
    { birthOn: '2017-02-08', limit: 30, age: '72 months' },
  ])('at $age, $limit breaths a minute are too many [R31]', ({ birthOn, limit }) => {
    expect(levelOf({ breaths: limit - 1 }, born(birthOn))).toBe('none')
    expect(levelOf({ breaths: limit }, born(birthOn))).toBe('urgent')
  })

  test('a child above 41 ℃ is urgent, at 41 not, an adult not by that alone; 13 is a child, 14 is not [R30 R32]', () => {
    expect(levelOf({ temperature: 41 }, child)).toBe('none')
    expect(levelOf({ temperature: 41.1 }, child)).toBe('urgent')
    expect(levelOf({ temperature: 41.1 })).toBe('none')
    expect(levelOf({ temperature: 41.1 }, born('2009-02-09'))).toBe('urgent')
    expect(levelOf({ temperature: 41.1 }, born('2009-02-08'))).toBe('none')
    expect(levelOf({ symptoms: ['refuses-feeds'] }, child)).toBe('urgent')
    expect(levelOf({ symptoms: ['drowsy'] }, child)).toBe('urgent')
  })

  test('a pregnant woman who bleeds is urgent, whatever her tier; silence about pregnancy is not a no [A19 R33]', () => {
    const woman = born('1995-01-01')
    for (const symptom of [
      'bleeding',
      'abdominal-pain',
      'headache',
      'dizzy',
      'fewer-movements',
      'chest-tightness',
    ] as const)
      expect(levelOf({ symptoms: [symptom] }, { ...woman, pregnant: true })).toBe('urgent')
    expect(levelOf({ symptoms: ['bleeding'] }, woman)).toBe('urgent')
    expect(levelOf({ symptoms: ['headache'] }, woman)).toBe('clinician-now')
    expect(levelOf({ symptoms: ['headache'] }, { ...woman, pregnant: false })).toBe('none')
  })
})
