import { type HomePerson, type HomeView } from '@domain/contract'
import { day, instantOf } from '@domain/model/day'
import { knowSettings } from '@domain/policy/own-settings'
import { learnSettings } from '@/cloud/learn-settings'
import { ladderOf } from '@/pages/call/view'
import { elderLines } from '@/pages/home/elder-lines'
import { faceOf, reportText, seenOf, slotsOf, workPage } from '@/pages/home/view'
import { cleanCode, codeInScan } from '@/pages/join/code'
import { itemsOf, withMore } from '@/family/medicine/form'
import { outboxHead, rowOf } from '@/pages/outbox/view'
import { judgedHere } from '@/pages/receipt/judged-here'
import { dangerFigure, readingWords, toldRows } from '@/pages/receipt/view'
import { blank, changed, isBlank, isInfected, readingOf } from '@/pages/report/form'
import { slipAnswers, slipQuestion } from '@/pages/report/slip-words'
import { timelineOf } from '@/family/request/view'
import { nextWords } from '@/pages/shared/next-words'
import { titleOf, whoWords } from '@/pages/shared/whose'

const at = (hours: number, minutes = 0) => instantOf(day('2023-02-08'), hours, minutes)

const person: HomePerson = {
  personId: 'p-000001',
  bondId: 'b-000001',
  kinship: 'parent',
  name: '张桂香',
  age: 81,
  sex: 'female',
  child: false,
  pregnant: 'no',
  plate: '3组12号',
  villageName: '朝元村',
  township: '500237207',
  townshipName: '两坪乡',
  episode: { openedOn: day('2023-02-07'), dayNumber: 2 },
  today: {
    morning: { at: at(8, 12), on: day('2023-02-08'), temperature: 36.8, spo2: 96, by: '家里' },
    evening: null,
  },
  lastSeen: null,
  next: null,
  away: null,
  alert: null,
  treatment: null,
  referral: null,
  requests: [],
  calls: [{ kind: 'doctor', name: '冉启文', words: '村医生', phone: '1' }],
}

describe('the first screen', () => {
  const home = { people: [], posts: [], asked: [] } as unknown as HomeView
  const post = (role: HomeView['posts'][number]['role']) =>
    [{ id: 't-000001', role, place: '500237207', placeName: '两坪乡', until: null }] as const

  test('is people first, then work, then what was asked, then welcome', () => {
    expect(faceOf(home)).toBe('welcome')
    expect(faceOf({ ...home, asked: [{ bondId: 'b', name: '甲', state: 'asked' }] })).toBe('waiting')
    expect(faceOf({ ...home, asked: [{ bondId: 'b', name: '甲', state: 'refused' }] })).toBe('welcome')
    expect(faceOf({ ...home, posts: post('cadre') })).toBe('work')
    expect(faceOf({ ...home, posts: post('cadre'), people: [person] })).toBe('people')
  })

  test.each([
    ['cadre', '/worker/today/index'],
    ['doctor', '/worker/today/index'],
    ['office', '/township/overview/index'],
    ['admin', '/township/overview/index'],
    ['volunteer', '/worker/carry/index'],
    ['keeper', '/worker/me/index'],
  ] as const)('sends a %s to %s', (role, page) => expect(workPage(post(role))).toBe(page))

  test('shows what was reported and what was not, and never fills in the second [F15]', () => {
    const [morning, evening] = slotsOf(person, at(17))
    expect(morning).toMatchObject({ title: '早上 报了', note: '8:12 家里报的', done: true })
    expect(evening).toMatchObject({ title: '晚上 还没报', figures: [], done: false })
    expect(slotsOf({ ...person, today: { morning: null, evening: null } }, at(17))[0]?.title).toBe('早上 没报')
    expect(reportText(person, at(9))).toBe('再报一次')
    expect(reportText(person, at(17))).toBe('报晚上的情况')
  })

  test('says that nobody has been in touch, that somebody tried, and that somebody was reached, as three things [F15]', () => {
    const seen = (reached: boolean) => seenOf({ ...person, lastSeen: { at: at(9, 5), who: '医生', reached } }, at(17))
    expect(seenOf(person, at(17))).toEqual({ state: 'none', text: '报上去了，还没人联系。' })
    expect(seen(false)).toEqual({ state: 'miss', text: '医生 9:05 找过，没联系上。' })
    expect(seen(true)).toEqual({ state: 'fine', text: '医生 9:05 联系上了。' })
    expect(elderLines({ ...person, today: { morning: null, evening: null } }, at(17)).bold).toBe('晚上还没报。')
  })
})

test.each([
  ['2023-02-11', '冉医生 2月11日前联系，今天也可能。', null],
  ['2023-02-08', '冉医生今天联系。', null],
  ['2023-02-09', '冉医生 明天 8:12 前联系，现在也可能。', instantOf(day('2023-02-09'), 8, 12)],
  ['2023-02-08', '冉医生该联系了，还没联系上。可以先打过去。', at(8)],
  ['2023-02-07', '冉医生该联系了，还没联系上。可以先打过去。', null],
])('by when the clinic calls, due %s: %s [E09]', (dueOn, words, dueAt) => {
  expect(nextWords({ dueOn, dueAt }, '冉医生', at(10))).toBe(words)
})

describe('the form of a report', () => {
  test('starts with nothing, and only what was answered becomes a reading [F08]', () => {
    expect(readingOf(blank)).toEqual({})
    expect(isBlank({ ...blank, entry: 'antigen' })).toBe(true)
    expect(readingOf({ ...blank, spo2: 'unmeasured', symptoms: ['none'] })).toEqual({ symptoms: [] })
    expect(readingOf({ ...blank, entry: 'antigen', temperature: 38.5 })).toEqual({
      temperature: 38.5,
      antigen: 'positive',
    })
    expect((['antigen', 'feels', 'plain', undefined] as const).map((entry) => isInfected({ ...blank, entry }))).toEqual(
      [true, true, false, false],
    )
  })

  test('a number that is changed is no longer stood by [E27]', () => {
    const stoodBy = { ...blank, spo2: 39, confirmed: ['spo2'] as const }
    expect(changed(stoodBy, { symptoms: ['cough'] }).confirmed).toEqual(['spo2'])
    expect(changed(stoodBy, { spo2: 40 }).confirmed).toEqual([])
  })

  test('asks about a likely slip with the answers that fit it [E27]', () => {
    const slip = { field: 'spo2' as const, value: 39, low: 50, high: 100, confirmable: true, guess: 93 }
    expect(slipQuestion(slip)).toBe('血氧填的是 39。看一眼指夹，是不是 93？')
    expect(slipAnswers(slip).map(({ label }) => label)).toEqual(['是 93', '就是 39', '重新填'])
    const above = { field: 'spo2' as const, value: 101, low: 50, high: 100, confirmable: false }
    expect(slipAnswers(above).map(({ id }) => id)).toEqual(['again'])
  })
})

describe('the receipt', () => {
  test('says what was reported, and what was not is not said', () => {
    expect(readingWords({ temperature: 37.5, spo2: 95, symptoms: ['cough'] })).toBe('37.5 ℃，血氧 95%，咳嗽。')
    expect(readingWords({ breathing: 'unsure' })).toBe('没量，也没说哪里不舒服。')
  })

  test('shows the worst oxygen rule once, with every other sign beside it [A14]', () => {
    const words = ['血氧 92%，低于 93%', '喘气很费力', '血氧 92%，到了 93% 这条重症线']
    expect(dangerFigure(words, person)).toEqual({ figure: '92', words: '妈妈的血氧，低于 93%；喘气很费力' })
    expect(dangerFigure(['喘气很费力'], person)).toEqual({ words: '喘气很费力' })
  })

  test('says who was told, who only has it on the list, and who took it over [A14]', () => {
    const told = [
      { name: '冉启文', words: '医生', state: 'sent' as const, at: at(8, 12) },
      { name: '谭小梅', words: '村干部', state: 'listed' as const, at: at(8, 12) },
    ]
    expect(toldRows(told, null).map(({ words }) => words)).toEqual(['8:12 已通知，等回应', '排在名单最前，等回应'])
    const alert = { level: 'urgent' as const, words: [], at: at(8), takenBy: { name: '谭小梅', at: at(8, 20) } }
    expect(toldRows(told, alert)[1]).toMatchObject({ state: 'fine', words: '8:20 接手了' })
  })

  test.each([
    [92, 'urgent'],
    [93, 'severe'],
    [94, 'remeasure'],
    [95, 'none'],
  ])('the phone alone judges %i as the server does: %s [A14 R04]', (spo2, level) => {
    expect(judgedHere(person, { at: at(8), reading: { spo2 } }).level).toBe(level)
  })

  test('the phone alone knows a child by its age [R30]', () => {
    const fever = { at: at(8), reading: { temperature: 41.2 } }
    expect(judgedHere({ ...person, age: 13 }, fever).level).toBe('urgent')
    expect(judgedHere({ ...person, age: 14 }, fever).level).toBe('none')
  })

  test('what the township set stricter holds on the phone from its day on, and not before [F03 A14]', () => {
    const own = { version: 1, from: day('2023-02-09'), changes: { referBelowSpo2: 95 }, withdrawn: null }
    const versions = [{ ...own, by: '', reason: '', at: 0 }]
    learnSettings({ settings: [{ township: person.township, versions }] } as unknown as HomeView)
    const at94 = (on: string) => judgedHere(person, { at: instantOf(day(on), 8), reading: { spo2: 94 } }).level
    expect([at94('2023-02-08'), at94('2023-02-09')]).toEqual(['remeasure', 'urgent'])
    knowSettings(person.township, [])
  })
})

test('a card is read from the hand, from its letters and from a link, and nothing else is [E17]', () => {
  expect(cleanCode('abcd 2345-ef0g')).toBe('ABCD2345EF')
  expect(codeInScan('ABCDE23456')).toBe('ABCDE23456')
  expect(codeInScan('pages/join/index?scene=abcde23456&x=1')).toBe('ABCDE23456')
  expect(codeInScan('https://example.com/ABCDE23456')).toBeUndefined()
})

test('quantities stay between none and nine, in the order of the list [A18]', () => {
  const nine = Array.from({ length: 12 }).reduce<object>((wanted) => withMore(wanted, 'cough', 1), {})
  expect(itemsOf(withMore(nine, 'fever', 1))).toEqual([
    { category: 'fever', quantity: 1 },
    { category: 'cough', quantity: 9 },
  ])
  expect(itemsOf(withMore({ fever: { quantity: 1 } }, 'fever', -1))).toEqual([])
})

test('a request shows what happened with its reason and what is ahead, never more than is known [C02]', () => {
  const step = (state: 'requested' | 'accepted', by: string, note: string | null = null) => ({
    state,
    by,
    note,
    at: at(9),
  })
  const items = timelineOf(
    {
      state: 'accepted',
      way: 'deliver',
      steps: [step('requested', '家里'), step('accepted', '谭小梅（村干部）', '止咳药缺货，先不配')],
    } as never,
    '2023-02-08',
  )
  expect(items.map(({ state, title }) => `${state} ${title}`)).toEqual([
    'done 家里提交了',
    'done 谭小梅（村干部）同意了',
    'now 配好',
    'ahead 有人出发送',
    'ahead 您收到，点一下',
  ])
  expect(items[1]?.note).toBe('止咳药缺货，先不配')
})

test('who did not answer in the last half hour stands behind the others, and comes forward again [E29 A33]', () => {
  const calls = [
    ...person.calls,
    { kind: 'clinic' as const, name: '朝元村卫生室', words: '村卫生室', phone: '2' },
    { kind: 'emergency' as const, name: '120', words: '', phone: '120' },
  ]
  const names = (now: number, answered?: boolean) =>
    ladderOf(calls, [{ phone: '1', at: at(9), answered }], now, '2023-02-08').map(({ line }) => line.name)
  expect(names(at(9, 10), false)).toEqual(['朝元村卫生室', '冉启文'])
  expect(names(at(9, 31), false)).toEqual(['冉启文', '朝元村卫生室'])
  expect(names(at(9, 10), true)).toEqual(['冉启文', '朝元村卫生室'])
})

test('what waits on the phone says so, with the time it will carry [E01]', () => {
  const entry = {
    id: 'x',
    action: 'report.submit',
    input: {},
    title: '张桂香，报情况',
    occurredAt: at(9, 15),
    tries: 1,
  }
  expect(rowOf({ ...entry, state: 'waiting' }, '2023-02-08').words).toBe('等网。时间按 9:15 算')
  expect(rowOf({ ...entry, state: 'failed', refusal: 'TooOld' }, '2023-02-08').words).toContain('没存上。隔得太久')
  expect(outboxHead(3)).toBe('3 条存在手机里')
})

test('people are called what the family calls them', () => {
  expect(titleOf(person)).toBe('妈妈 张桂香')
  expect(titleOf({ ...person, kinship: 'self' })).toBe('张桂香')
  expect(whoWords({ ...person, kinship: 'self' })).toBe('您')
  expect(whoWords({ ...person, kinship: 'neighbour' })).toBe('张桂香')
})
