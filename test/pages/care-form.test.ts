import { day } from '@domain/model/day'
import { symptomsFor } from '@/words/answers'
import { askedNow, pregnancySaid, pregnantFact } from '@/words/pregnancy'
import { EMPTY as NO_FOLLOW_UP, ctFault, readingOf } from '@/clinic/follow-up/draft'
import { lowersRed, missing as tierMissing, reviewDays, toInput as tierInput } from '@/clinic/tier/view'
import { changesOf, draftOf, emptyPerson, faultsIn, toPerson } from '@/worker/parts/person-form'
import { asksPregnancy } from '@/worker/parts/pregnancy-form'
import { empty, kindsLeft, missing, stageOf, toInput, withDay, type Plan } from '@/worker/care/view'

const TODAY = day('2023-02-08')
const values = (asked: Parameters<typeof symptomsFor>[0]) => symptomsFor(asked).map(({ value }) => value)

test('a child is asked for its signs, a pregnant woman for hers, and whom nobody has asked for hers too [R30 A19 R33]', () => {
  expect(values({ child: true, pregnant: 'no' })).toEqual(expect.arrayContaining(['refuses-feeds', 'seizure', 'none']))
  expect(values({ child: false, pregnant: 'no' })).not.toEqual(expect.arrayContaining(['refuses-feeds']))
  for (const pregnant of ['yes', 'unknown'] as const)
    expect(values({ child: false, pregnant })).toEqual(
      expect.arrayContaining(['bleeding', 'fewer-movements', 'headache']),
    )
  expect(values({ child: false, pregnant: 'no' })).not.toContain('bleeding')
})

test('an answer changes what is asked next; 说不准 changes nothing and says nothing [A19]', () => {
  const known = { child: false, pregnant: 'unknown' as const }
  expect(askedNow(known, 'not').pregnant).toBe('no')
  expect(askedNow(known, 'gave-birth').pregnant).toBe('yes')
  expect(askedNow(known, 'unsure').pregnant).toBe('unknown')
  expect([pregnancySaid('unsure'), pregnancySaid(undefined)]).toEqual([{}, {}])
  expect(pregnancySaid('gave-birth')).toEqual({ pregnancy: { pregnant: false, afterBirth: true } })
  expect([pregnantFact('unknown'), pregnantFact('no'), pregnantFact('yes')]).toEqual([
    {},
    { pregnant: false },
    { pregnant: true },
  ])
})

test('the register asks women of an age to be pregnant, keeps the day, and says nothing of a man [A19]', () => {
  const woman = { ...emptyPerson, name: '谭小燕', sex: 'female' as const, birthOn: '1996-01-01' }
  expect(asksPregnancy(woman, TODAY)).toBe(true)
  expect(asksPregnancy({ ...woman, sex: 'male' }, TODAY)).toBe(false)
  expect(asksPregnancy({ ...woman, birthOn: '1941-01-01' }, TODAY)).toBe(false)
  expect(toPerson(woman, TODAY).pregnancy).toBeUndefined()
  const due = { ...woman, pregnancy: 'pregnant' as const, dueOn: '2023-06-01' }
  expect(toPerson(due, TODAY).pregnancy).toEqual({ pregnant: true, dueOn: '2023-06-01' })
  expect(toPerson({ ...due, sex: 'male' }, TODAY).pregnancy).toBeUndefined()
  const gave = { ...woman, pregnancy: 'gave-birth' as const }
  expect(toPerson(gave, TODAY).pregnancy).toEqual({ pregnant: false, afterBirth: true })
  expect(toPerson({ ...gave, endedOn: '2023-01-20' }, TODAY).pregnancy).toEqual({
    pregnant: false,
    endedOn: '2023-01-20',
  })
  expect(faultsIn({ ...gave, endedOn: '2023-02-09' }, TODAY).pregnancy).toBe('生的日子在今天以后。看一眼。')
  const known = { ...person, pregnant: 'yes' as const }
  expect(changesOf(draftOf(known), known, TODAY)).toEqual({})
  expect(changesOf({ ...draftOf(known), pregnancy: 'not' }, known, TODAY)).toEqual({ pregnancy: { pregnant: false } })
})
const person: Parameters<typeof draftOf>[0] = {
  personId: 'p',
  v: 1,
  name: '谭小燕',
  sex: 'female',
  child: false,
  pregnant: 'unknown',
  birthOn: day('1996-01-01'),
  age: 27,
  phone: null,
  disease: 'none',
  vaccination: 'full',
  tier: null,
  toSurvey: false,
  tags: [],
  episode: null,
  alert: null,
  lastAttempt: null,
  duties: [],
  away: null,
  treatment: null,
}

const plan = (changes: Partial<Plan> = {}): Plan => ({
  careId: 'c-000001',
  kind: 'dialysis',
  words: '透析',
  whenWords: '每周二',
  where: '县医院',
  until: null,
  nextOn: day('2023-02-09'),
  ...changes,
})

test('a plan needs a kind, a day and a place; the last day picked is the last one gone [A17]', () => {
  const filled = {
    ...empty,
    kind: 'dialysis' as const,
    weekdays: ['6', '2', '4'],
    where: ' 县医院 ',
    until: '2023-03-01',
  }
  expect([
    missing(empty),
    missing({ ...filled, weekdays: [] }),
    missing({ ...filled, where: ' ' }),
    missing(filled),
  ]).toEqual(['先点看什么', '先选哪几天', '写上去哪里看', undefined])
  expect(toInput(filled, 'p', TODAY, 5)).toEqual({
    personId: 'p',
    kind: 'dialysis',
    where: '县医院',
    weekdays: [2, 4, 6],
    onDays: [],
    from: TODAY,
    until: '2023-03-02',
    occurredAt: 5,
  })
  expect(withDay(withDay(withDay(empty, '2023-02-20'), '2023-02-10'), '2023-02-20').days).toEqual([
    '2023-02-10',
    '2023-02-20',
  ])
  expect(kindsLeft([plan()]).map(({ value }) => value)).not.toContain('dialysis')
})

test('before its day a session is ahead, from its day on it waits to be said, and without one a plan is over [A17]', () => {
  const at = (nextOn: string | null) => stageOf(plan({ nextOn: nextOn === null ? null : day(nextOn) }), TODAY)
  expect([at('2023-02-09'), at('2023-02-08'), at('2023-02-07'), at(null)]).toEqual([
    'ahead',
    'to-say',
    'to-say',
    'done',
  ])
})

test('a tier needs a reason and a day; only a milder one than a red table is the office’s business [R106]', () => {
  const filled = { tier: 'yellow' as const, reason: '稳定', reviewOn: reviewDays(TODAY)[0]?.value }
  expect(filled.reviewOn).toBe('2023-02-15')
  expect(tierMissing({ reason: '' })).toBe('先点定成哪类')
  expect(tierMissing({ ...filled, reviewOn: undefined })).toBe('点哪天再看')
  expect(tierInput({ ...filled, reason: ' ' }, 'p', 5)).toBeUndefined()
  expect(tierInput(filled, 'p', 5)).toMatchObject({ tier: 'yellow', reviewOn: '2023-02-15' })
  const view = { computed: 'red' as const } as Parameters<typeof lowersRed>[0]
  expect([lowersRed(view, filled), lowersRed(view, { ...filled, tier: 'red' })]).toEqual([true, false])
  expect(lowersRed({ ...view, computed: 'yellow' }, { ...filled, tier: 'green' })).toBe(false)
})

test('a Ct value outside 1 to 50 is asked about on the form and never sent [R10 E27]', () => {
  const typed = (ct: string) => ({ ...NO_FOLLOW_UP, ct })
  expect(readingOf(typed('34.9'))).toEqual({ ct: 34.9 })
  expect([readingOf(typed('349')), readingOf(typed('')), readingOf(typed('x'))]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect([ctFault(typed('349')), ctFault(typed('35')), ctFault(typed(''))]).toEqual([
    'Ct 值在 1 到 50 之间。看一眼报告单。',
    undefined,
    undefined,
  ])
})
