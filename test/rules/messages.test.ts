import fc from '../support/properties'
import { day, instantOf } from '@domain/model/day'
import type { Notice } from '@domain/model/send'
import { townships } from '@domain/policy/tenants'
import { placeName } from '@domain/policy/tenants'
import { restsUntil, verdictOn } from '@domain/rules/reminders/delivery-code'
import { fits, isFillable } from '@domain/rules/reminders/field-limits'
import { noticeWords, templateOf } from '@domain/rules/reminders/notice'
import { fieldsOf } from '@domain/rules/reminders/notice-fields'
import { readPush } from '@domain/rules/reminders/push-event'
import { templateFaults } from '@domain/rules/reminders/template-check'
import { templatesIn } from '@domain/rules/reminders/template-list'
import { badField } from '../../emulator/messages/template-fields'

const NOW = instantOf(day('2023-02-08'), 8)
const count = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2_000_000 }))
const places = townships.flatMap(({ villages }) =>
  villages.flatMap(({ code }) => [placeName(code), placeName(`${code}-12`)]),
)
const civil = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => day(new Date(n * 86_400_000 + Date.UTC(2023, 0, 1)).toISOString().slice(0, 10)))

const anyNotice: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({
    kind: fc.constant('digest' as const),
    ...{ doors: count, late: count, urgent: count },
    place: fc.oneof(fc.constant(null), fc.constantFrom(...places), fc.string({ unit: 'binary', maxLength: 60 })),
  }),
  fc.record({
    kind: fc.constant('cover' as const),
    side: fc.constantFrom('taken', 'given', 'back'),
    ...{ from: civil, until: civil },
  }),
  fc.constantFrom(...(['urgent', 'referral', 'no-vehicle', 'medicine', 'check'] as const)).map((kind) => ({ kind })),
)

test('every sentence a phone may be shown fits the twenty characters of its field, whatever the numbers and places [F11 Q8]', () => {
  fc.assert(
    fc.property(anyNotice, (notice) => {
      const words = noticeWords(notice)
      expect([...words].length).toBeLessThanOrEqual(20)
      expect(words.length).toBeGreaterThan(4)
    }),
    { numRuns: 2000 },
  )
})

test('a digest names every place of ours in full or not at all, and keeps its numbers [F11]', () => {
  for (const place of places) {
    const words = noticeWords({ kind: 'digest', doors: 12, late: 3, urgent: 0, place })
    expect(words.startsWith('12户待联系，迟3户')).toBe(true)
    expect(['12户待联系，迟3户', `12户待联系，迟3户，先看${place}`]).toContain(words)
  }
  expect(noticeWords({ kind: 'digest', doors: 12, late: 3, urgent: 0, place: '朝元村' })).toBe(
    '12户待联系，迟3户，先看朝元村',
  )
})

const all = {
  digest: {
    kind: 'one-time',
    id: 'd',
    fields: {
      ...{ thing1: 'words', time2: 'at', number3: 'doors', number4: 'late', thing5: 'place' },
      ...{ phrase6: 'what', date7: 'on', character_string8: 'on' },
    },
  },
  urgent: { kind: 'one-time', id: 'u', fields: { thing1: 'words', phrase2: 'what' } },
  progress: { kind: 'one-time', id: 'p', fields: { thing1: 'words', phrase2: 'what', time3: 'at' } },
}

test('a configuration found good is never refused by WeChat for a field, whatever is to be said [Q8 F11]', () => {
  expect(templateFaults(all)).toEqual([])
  fc.assert(
    fc.property(anyNotice, fc.integer({ min: 0, max: 10 ** 12 }), (notice, more) => {
      const safe =
        notice.kind === 'digest' && notice.place && !places.includes(notice.place) ? { ...notice, place: null } : notice
      const [template] = templatesIn(all).filter(({ key }) => key === templateOf(safe))
      expect(badField(fieldsOf(safe, template, NOW + more))).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('our table of field limits takes nothing that WeChat would refuse [Q8]', () => {
  const kinds = ['thing', 'short_thing', 'phrase', 'name', 'number', 'character_string', 'time', 'date']
  const han = fc.string({ unit: fc.constantFrom(...'有件急事等您接手张一'), maxLength: 24 })
  const text = fc.oneof(
    han,
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 36 }),
    fc.integer().map(String),
  )
  const moment = fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map((at) => at.toISOString().slice(0, 16).replace('T', ' '))
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.oneof(text, moment), (kind, value) => {
      const theirs = badField({ [`${kind}1`]: { value } }) === undefined
      if (fits(kind, value)) expect(theirs).toBe(true)
      // Ranges of time are WeChat's and never ours; of the rest both tables say the same.
      if (kind !== 'time' && kind !== 'date') expect(fits(kind, value)).toBe(theirs)
    }),
    { numRuns: 3000 },
  )
  expect(kinds.every(isFillable)).toBe(true)
  expect(['amount', 'car_number', 'phone_number', 'enum', '__proto__', 'constructor'].some(isFillable)).toBe(false)
})

test.each([
  ['nothing at all', null, 'SHOUWANG_TEMPLATES 不是一个对象'],
  ['a kind of message we do not have', { daily: {} }, 'daily：没有这一种消息'],
  [
    'the form of before',
    { digest: { id: 'x', words: 'thing1' } },
    'digest 第 1 个：kind 要是 staff、long-term、limited、one-time 之一',
  ],
  ['no id', { digest: { kind: 'staff', fields: { thing1: 'words' } } }, 'digest 第 1 个：没有写模板编号 id'],
  ['no fields', { digest: { kind: 'staff', id: 'x', fields: {} } }, 'digest 第 1 个：没有写字段 fields'],
  [
    'another period',
    { digest: { kind: 'limited', id: 'x', period: 'week', fields: { thing1: 'words' } } },
    'digest 第 1 个：period 要是 day 或 month',
  ],
  [
    'a field of money',
    { digest: { kind: 'staff', id: 'x', fields: { amount1: 'doors' } } },
    'digest 第 1 个：amount1：守望不会填这种字段',
  ],
  [
    'a content we do not have',
    { digest: { kind: 'staff', id: 'x', fields: { thing1: 'name' } } },
    'digest 第 1 个：thing1：内容要是 words、at、on、doors、late、place、what 之一',
  ],
  [
    'a sentence in a phrase',
    { progress: { kind: 'staff', id: 'x', fields: { phrase1: 'words' } } },
    'progress 第 1 个：phrase1：放不下“您要的东西有新进展”',
  ],
  [
    'a place in a name',
    { digest: { kind: 'staff', id: 'x', fields: { name1: 'place' } } },
    'digest 第 1 个：name1：放不下“鹿角坪社区居委会 12网格”',
  ],
  [
    'the second of two',
    { urgent: [all.urgent, { ...all.urgent, kind: 'staff', fields: { time1: 'words' } }] },
    'urgent 第 2 个：time1：放不下“有1件急事，等您接手”',
  ],
  [
    'two sorts in one tap',
    { ...all, urgent: { ...all.urgent, kind: 'long-term' } },
    'digest 和 urgent 一次问：要么都是 one-time，要么都不是',
  ],
  [
    'two subscriptions for one thing',
    { progress: [all.progress, { ...all.progress, id: 'q' }] },
    'progress：除了 staff 只能有一个模板',
  ],
])('a configuration with %s is found wrong, by name [Q8]', (_what, given, fault) => {
  expect(templateFaults(given).map(({ words }) => words)).toContain(fault)
})

test('the best way comes first whatever the order they are written in: staff, lasting, limited, one-time [F01]', () => {
  const written = (['one-time', 'limited', 'staff', 'long-term'] as const).map((kind) => ({ ...all.urgent, kind }))
  expect(templatesIn({ urgent: written }).map(({ kind }) => kind)).toEqual([
    'staff',
    'long-term',
    'limited',
    'one-time',
  ])
  expect(templatesIn('text').concat(templatesIn({ urgent: [null, 7, { kind: 'staff' }] }))).toEqual([])
})

test('what may be on the phone is unknown, and only that: no answer, −1, any code below zero that nobody wrote down [Q8 Q1]', () => {
  expect([null, -1, -501001, -604102].map(verdictOn)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  expect(
    [43101, 40256, 40257, 40003, 43104, 45009, 47003, 40037, 41030, -604101, 40001, 45168, 0].map(verdictOn),
  ).toEqual([
    ...['refused', 'unbound', 'unbound', 'unreachable', 'unreachable', 'no-quota'],
    ...['misconfigured', 'misconfigured', 'misconfigured', 'misconfigured', 'stale-token', 'failed', 'sent'],
  ])
})

test('a used up quota rests until the coming midnight in China, a wrong template until before the next run [Q8]', () => {
  const midnight = instantOf(day('2023-02-09'), 0)
  expect(restsUntil('no-quota', midnight - 1)).toBe(midnight)
  expect(restsUntil('no-quota', midnight)).toBe(instantOf(day('2023-02-10'), 0))
  const run = restsUntil('misconfigured', NOW) ?? 0
  expect(run).toBeGreaterThan(NOW + 60_000)
  expect(run).toBeLessThan(NOW + 600_000)
  expect(restsUntil('refused', NOW)).toBeNull()
})

test('a number sent as something else altogether is no push, and throws nothing [Q12]', () => {
  const push = { FromUserName: 'o', Event: 'subscribe_msg_popup_event', List: { TemplateId: 't' } }
  for (const CreateTime of [{ toString: 0 }, Symbol('now'), 5n, [1675400000], Number.NaN]) {
    expect(readPush({ ...push, CreateTime })).toBeNull()
  }
  const code = readPush({ ...push, CreateTime: 1, List: { TemplateId: 't', ErrorCode: { toString: 0 } } })
  expect(code?.lines[0].code).toBeNaN()
})

test('whatever is thrown at it, the reader of pushes reads a push or nothing, and never fails [Q12]', () => {
  const shape = fc.record(
    {
      FromUserName: fc.oneof(fc.string(), fc.anything()),
      CreateTime: fc.oneof(fc.nat(), fc.string(), fc.anything()),
      Event: fc.oneof(fc.constantFrom('subscribe_msg_popup_event', '__proto__', 'toString'), fc.anything()),
      List: fc.anything(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(shape, fc.anything()), (event) => {
      const push = readPush(event)
      if (push) expect(push.lines.every(({ templateId }) => typeof templateId === 'string')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
