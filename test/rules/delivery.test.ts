import { deliveryKinds, deliveryStates } from '@domain/contract/delivery'
import { day } from '@domain/model/day'
import type { Notice, Send, SendState } from '@domain/model/send'
import { townships } from '@domain/policy/tenants'
import { answerWords, outcomeOf } from '@domain/rules/delivery/answers'
import { printedRows } from '@domain/rules/delivery/call-list'
import { codesOf, dayFigures, deliveryWords, figuresOf } from '@domain/rules/delivery/figures'
import { deliveryKindWords, deliveryStateWords, kindOf } from '@domain/rules/delivery/kinds'
import { owedBy } from '@domain/rules/delivery/owed'
import { readerOf } from '@domain/rules/delivery/reader'
import { smsOwed, smsWords } from '@domain/rules/delivery/sms'
import { instantOf } from '@domain/model/calendar'
import { aDuty, liangpingGrid, someday } from './build'

const states: readonly SendState[] = ['claimed', 'sent', 'no-grant', 'failed', 'unknown']
const notices: readonly Notice[] = [
  ...[0, 1, 12, 999, 12_000].flatMap((n): Notice[] => [
    { kind: 'digest', doors: n, late: n, urgent: n, place: '朝元村' },
    { kind: 'digest', doors: n, late: 0, urgent: 0, place: null },
  ]),
  { kind: 'urgent' },
  { kind: 'referral' },
  { kind: 'no-vehicle' },
  { kind: 'cover', side: 'taken', from: day('2023-02-08'), until: day('2023-02-12') },
  { kind: 'medicine' },
  { kind: 'check' },
]
const aSend = (state: SendState, more: Partial<Send> = {}): Send => ({
  ...{ _id: 'm', openid: 'tan', township: '500237207', notice: { kind: 'urgent' }, about: 'a', page: 'p' },
  ...{ at: 1, on: someday, state, channel: null, code: null, through: null, openedAt: null, actedAt: null },
  ...more,
})

test('whatever became of a message is in exactly one part of its day: nothing is counted twice and nothing is left out [E19 Q1]', () => {
  for (const state of states) {
    const { sent, failed, unknown } = dayFigures(someday, [aSend(state)])
    expect([state, sent + failed + unknown]).toEqual([state, 1])
    const [{ counts }] = figuresOf([aSend(state)])
    expect([state, counts.planned, counts[state]]).toEqual([state, 1, 1])
    expect(states.reduce((sum, one) => sum + counts[one], 0)).toBe(1)
  }
  expect(dayFigures(someday, [aSend('unknown')])).toMatchObject({ sent: 0, unknown: 1 })
  expect(figuresOf([])).toEqual([])
})

test('the sentence says how many, of how many, and each way in which one was not delivered [E19]', () => {
  const told = { today: someday, on: someday, coming: null }
  const many = [
    ...Array.from({ length: 47 }, (_one, n) => aSend('sent', { openid: `w${n}` })),
    ...Array.from({ length: 3 }, () => aSend('no-grant')),
    aSend('unknown'),
    aSend('unknown'),
  ]
  expect(deliveryWords(many, told)).toBe('今天给 48 人发 52 条：47 条发到微信，3 条没点同意，2 条不知道到没到。')
  expect(deliveryWords([aSend('sent')], told)).toBe('今天给 1 人发 1 条：都发到微信了。')
  expect(deliveryWords([aSend('failed')], told)).toBe('今天给 1 人发 1 条：一条也没发到微信，1 条微信没收。')
  expect(deliveryWords([], told)).toBe('今天没有要提醒的。')
  expect(deliveryWords([], { ...told, coming: { hour: 8, workers: 12 } })).toBe(
    '今天还没发过提醒。8 点那一趟，还有 12 人要提醒。',
  )
  expect(deliveryWords([], { ...told, on: day('2023-02-07') })).toBe('这一天没有要提醒的。')
})

test('every code of WeChat’s has words and something to do; one nobody has met keeps its number; unknown is never sent twice [Q8 E19]', () => {
  for (const code of [43101, 43104, 45009, 47003, 41030, 40003, 40037, 40256, 40257, 40001, 42001]) {
    expect(answerWords(code).words).not.toContain(String(code))
    expect(answerWords(code).advice.length).toBeGreaterThan(5)
  }
  expect(answerWords(99999).words).toBe('微信没收，代号 99999')
  expect(outcomeOf({ state: 'unknown', code: -1 }).advice).toContain('不会再发第二遍')
  expect(codesOf([aSend('failed', { code: 43101 }), aSend('failed'), aSend('unknown', { code: -1 })])).toEqual([
    { code: 0, count: 1 },
    { code: 43101, count: 1 },
  ])
  const all = [...deliveryKinds.map(deliveryKindWords), ...deliveryStates.map(deliveryStateWords)]
  expect(new Set(all).size).toBe(deliveryKinds.length + deliveryStates.length)
  for (const notice of notices) expect(deliveryKinds).toContain(kindOf(notice))
})

test('no text to send by hand holds a number to be found by, a household, a village or an illness [F11]', () => {
  const texts = [...notices.map(smsWords), smsOwed({ doors: 12_000, late: 3, urgent: 2 })]
  const secrets = [
    ...townships.flatMap(({ name, villages }) => [name, ...villages.map((one) => one.name)]),
    ...['新冠', '阳', '血氧', '发烧', '感染', '病', '红', '黄', '绿', '组', '号'],
  ]
  for (const words of texts) {
    expect(secrets.filter((secret) => words.includes(secret))).toEqual([])
    expect(words).not.toMatch(/\d{6,}/)
    expect(words.startsWith('【守望】')).toBe(true)
    // One SMS is seventy characters; a second one costs again and may come first.
    expect([words, words.length <= 70]).toEqual([words, true])
  }
  expect(smsOwed({ doors: 4, late: 1, urgent: 0 })).toBe(
    '【守望】您有 4 户待联系，迟了的 1 户。请打开微信里的守望，看“今日”。',
  )
})

test('who it was for: a worker by name, somebody else only by village, nobody where the account is gone [F11]', () => {
  expect(readerOf(null, '500237207', someday)).toEqual({ who: '某家属', post: '两坪乡', phone: null })
})

test('what waits for a worker counts a door once, and neither days gone by nor what is not due yet [E19 E02]', () => {
  const duties = [
    aDuty({ _id: '1', householdId: 'h-1' }),
    aDuty({ _id: '2', householdId: 'h-1', kind: 'medicine' }),
    aDuty({ _id: '3', householdId: 'h-2', dueOn: day('2023-02-06') }),
    aDuty({ _id: '4', householdId: 'h-3', kind: 'missed' }),
    aDuty({ _id: '5', householdId: 'h-4', dueOn: day('2023-02-09') }),
    aDuty({ _id: '6', householdId: 'h-5', role: 'doctor' }),
    aDuty({ _id: '7', householdId: 'h-6', urgent: true }),
  ]
  const posts = [{ role: 'cadre', place: liangpingGrid }]
  expect(owedBy(posts, duties, someday, instantOf(someday, 8))).toEqual({ doors: 3, late: 1, urgent: 1 })
  expect(owedBy([], duties, someday, 0)).toEqual({ doors: 0, late: 0, urgent: 0 })
})

test('a person with three things due is one row; a call said twice is said once; who is not in the registry is on no paper [F14]', () => {
  const now = instantOf(someday, 8)
  const of = { place: liangpingGrid, role: 'cadre' as const, now }
  const rows = printedRows(
    [
      aDuty({ _id: 'p-1:daily-contact' }),
      aDuty({ _id: 'p-1:weekly-contact', kind: 'weekly-contact' }),
      aDuty({ _id: 'p-1:visit', kind: 'visit' }),
      aDuty({ _id: 'b-1:bond', kind: 'bond', personId: null, householdId: null, subjectId: 'b-1' }),
      aDuty({ _id: 'p-2:daily-contact', personId: 'p-2', grid: '500237207223-04' }),
    ],
    of,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ code: 'p-1', name: '程大友', plate: '4组2号' })
  expect(rows[0].doing.split('、').sort()).toEqual(['上门看一眼', '联系一次'].sort())
})
