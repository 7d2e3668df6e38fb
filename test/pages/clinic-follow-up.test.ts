import { day } from '@domain/model/day'
import { settles } from '@domain/rules/discharge'
import { packFor } from '@domain/policy/pack-for'
import { EMPTY, missing, toInput, type Draft } from '@/clinic/follow-up/draft'
import { slipIn, slipWords, standingBy, taking } from '@/clinic/follow-up/slip'
import { intervals, nextWords, settleWords, trendOf, wouldSettle, type Care } from '@/clinic/follow-up/view'
import { weekOf } from '@/components/week-trend/week'

const AT = Date.parse('2023-02-08T08:40:00+08:00')
const { policy } = packFor('500237207', day('2023-02-08'))

const duty = (kind: Care['person']['duties'][number]['kind'], words: string) => ({
  dutyId: `p:${kind}`,
  kind,
  words,
  dueWords: '今天',
  clause: 'A15',
  mine: true,
  late: 0,
})

const care = (more: Partial<Care> = {}): Care => ({
  person: {
    personId: 'p',
    v: 3,
    name: '刘世贵',
    sex: 'male',
    child: false,
    pregnant: 'no',
    birthOn: day('1944-07-01'),
    age: 78,
    phone: null,
    disease: 'stable',
    vaccination: 'partial',
    tier: 'yellow',
    toSurvey: false,
    tags: [],
    episode: { openedOn: day('2023-02-02'), dayNumber: 7 },
    alert: null,
    away: null,
    treatment: null,
    lastAttempt: null,
    duties: [duty('follow-up', '居家随访'), duty('weekly-contact', '这周联系'), duty('remeasure', '再量一次血氧')],
  },
  plate: '2组8号',
  villageName: '朝元村',
  everyDays: 3,
  readings: [],
  bounds: { referBelowSpo2: 93, highFeverAbove: 38.5 },
  dueOn: day('2023-02-08'),
  mayEnd: { suggested: false, words: '', reasons: [], source: '', asksCt: false },
  ...more,
})

const filled: Draft = { ...EMPTY, mode: 'phone', found: 'fine', who: '本人' }

test('a follow-up has a mode and an outcome, or the form says which is missing [A12]', () => {
  expect(missing(EMPTY)).toBe('先点方式')
  expect(missing({ ...EMPTY, mode: 'phone' })).toBe('先点结果')
  expect(missing({ ...EMPTY, mode: 'phone', found: 'not-reached' })).toBe('先点为什么没联系上')
  expect(missing(filled)).toBeUndefined()
  expect(toInput({ ...EMPTY, found: 'fine' }, 'p', AT)).toBeUndefined()
})

test('what was not measured is left out, and a figure typed before 没联系上 does not go along [F08]', () => {
  expect(toInput(filled, 'p', AT)).toEqual({ personId: 'p', mode: 'phone', outcome: 'fine', occurredAt: AT })
  const measured: Draft = { ...filled, oxygen: 96, temperature: 'unmeasured', symptoms: ['none'], antigen: 'negative' }
  expect(toInput(measured, 'p', AT)).toMatchObject({ reading: { spo2: 96, symptoms: [], antigen: 'negative' } })
  expect(toInput(measured, 'p', AT)?.reading).not.toHaveProperty('temperature')
  expect(toInput({ ...measured, found: 'not-reached', missed: 'no-answer' }, 'p', AT)).toEqual({
    personId: 'p',
    mode: 'phone',
    outcome: 'no-answer',
    occurredAt: AT,
  })
})

test('what the form promises to settle is what the discharge matrix settles, for every kind and every answerer [F10]', () => {
  const kinds = ['report-cadre', 'first-contact', 'follow-up', 'weekly-contact', 'daily-contact', 'visit'] as const
  const drafts: Draft[] = [
    filled,
    { ...filled, found: 'not-fine' },
    { ...filled, found: 'not-reached', missed: 'refused' },
    { ...filled, who: '儿女' },
    { ...filled, who: '儿女', oxygen: 97 },
  ]
  for (const draft of drafts)
    for (const kind of kinds) {
      const input = toInput(draft, 'p', AT)
      if (!input) throw new Error('the draft is complete')
      const contact = {
        at: AT,
        on: day('2023-02-08'),
        role: 'doctor' as const,
        outcome: input.outcome,
        mode: input.mode,
        via: input.via ?? null,
        stateRecorded: input.reading !== undefined,
      }
      const promised = wouldSettle([duty(kind, kind)], draft).settled.length === 1
      expect([kind, draft.who, promised]).toEqual([kind, draft.who, settles(contact, kind, policy).settles])
    }
})

test('the words before saving say what is settled, what is left, and why a relayed answer is not enough [F10]', () => {
  expect(settleWords(care(), EMPTY)).toBeUndefined()
  expect(settleWords(care(), filled)).toBe('存好后办完 2 件：居家随访、这周联系。还剩：再量一次血氧。')
  expect(settleWords(care(), { ...filled, oxygen: 97 })).toContain('办完 3 件')
  expect(settleWords(care(), { ...filled, who: '儿女' })).toContain('是别人代答的')
})

test('the interval may be made closer and never further apart [A15]', () => {
  expect(intervals(3)).toEqual([1, 2, 3])
  expect(intervals(2)).toEqual([1, 2])
  expect(nextWords(care(), filled, '2023-02-08')).toBe('下次随访 2月11日前')
  expect(nextWords(care(), { ...filled, everyDays: 1 }, '2023-02-08')).toBe('下次随访 2月9日前')
  expect(nextWords(care(), { ...filled, found: 'not-reached' }, '2023-02-08')).toBe('下次随访 2月8日前')
})

test('a slip is asked about with what was likely meant; taken or stood by, it is not asked again [E27]', () => {
  const slip = slipIn([{ field: 'spo2', value: 39, low: 50, high: 100, confirmable: true, guess: 93 }])
  if (!slip) throw new Error('a slip')
  expect(slipWords(slip)).toBe('血氧填的是 39。看一眼指夹，是不是 93？')
  expect(taking({ ...filled, oxygen: 39 }, slip).oxygen).toBe(93)
  expect(toInput(standingBy({ ...filled, oxygen: 39 }, slip), 'p', AT)?.reading).toEqual({
    spo2: 39,
    confirmed: ['spo2'],
  })
  expect(slipIn(undefined)).toBeUndefined()
})

describe('the week', () => {
  const at = (on: string, hour: number) => Date.parse(`${on}T${String(hour).padStart(2, '0')}:00:00+08:00`)
  const reading = (on: string, hour: number, spo2: number | null, temperature: number | null) => ({
    at: at(on, hour),
    on: day(on),
    spo2,
    temperature,
    by: '家里',
  })
  const readings = [
    reading('2023-02-05', 8, 95, 38.6),
    reading('2023-02-05', 20, 94, 38.2),
    reading('2023-02-06', 8, 96, null),
    reading('2023-02-07', 8, 96, 37.2),
    reading('2023-02-07', 20, 97, 36.9),
    reading('2023-02-08', 7, 97, 36.8),
  ]
  const week = weekOf(trendOf(care({ readings })), AT)

  test('the worst reading is marked with its figure, a report that never came is said, and nothing is invented [E28]', () => {
    expect(week.days).toEqual(['2日', '3日', '4日', '5日', '6日', '7日', '今天'])
    expect(week.oxygen).toMatchObject({ figure: '97', at: '今早' })
    expect(week.oxygen.points[7]).toMatchObject({ value: 94, flag: '94' })
    expect(week.temperature.points[6]).toMatchObject({ value: 38.6, flag: '38.6' })
    expect(week.oxygen.points[9]).toMatchObject({ value: undefined, quiet: false })
    expect(week.oxygen.spoken).toContain('最低 94')
    expect(week.oxygen.spoken).toContain('6日晚没报')
  })

  test('before the illness, on its first day and in the half-day under way nobody is said to have missed a report [E28]', () => {
    expect(week.oxygen.points[0]).toMatchObject({ value: undefined, quiet: true })
    expect(week.oxygen.points[13]).toMatchObject({ value: undefined, quiet: true })
    expect(week.oxygen.spoken).not.toContain('今天晚没报')
    // Reported without a temperature: the line breaks, but it was a report.
    expect(week.temperature.points[8]).toMatchObject({ value: undefined, quiet: true })
  })
})
