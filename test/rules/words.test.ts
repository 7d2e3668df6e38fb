import { addDays, instantOf } from '@domain/model/day'
import { DutyKind } from '@domain/model/duty'
import { Tier, VulnerableGroup } from '@domain/model/person'
import { liangping } from '@domain/policy/liangping'
import { pingan } from '@domain/policy/pingan'
import { levels } from '@domain/rules/red-flags'
import * as words from '@domain/rules/words'
import { aDuty, someday } from './build'

const { dueWords, weeklyWords } = words

describe('by when, in plain words', () => {
  test.each([
    { duty: { dueOn: addDays(someday, 1) }, says: '2月9日前完成即可，今天也行' },
    { duty: { dueOn: someday }, says: '今天' },
    { duty: { dueOn: addDays(someday, -2) }, says: '迟 2 天' },
    { duty: { opensOn: addDays(someday, 2), dueOn: addDays(someday, 3) }, says: '2月10日起' },
    {
      duty: { dueOn: addDays(someday, 2), windowEndOn: addDays(someday, 4), have: 1, need: 3 },
      says: '还差 2 次，周日前，今天也行',
    },
    { duty: { urgent: true, dueOn: addDays(someday, -1) }, says: '要马上处理' },
    { duty: { opensOn: null, dueOn: null }, says: '办完了' },
    { duty: { dueAt: instantOf(someday, 16, 5) }, says: '今天 16:05 前，现在也行' },
    {
      duty: { dueOn: addDays(someday, 1), dueAt: instantOf(addDays(someday, 1), 9) },
      says: '2月9日 9:00 前，现在也行',
    },
  ])('$says [E09]', ({ duty, says }) => {
    expect(dueWords(aDuty(duty), someday)).toBe(says)
  })

  test('the hour passed on the same day says so, and is not called a day [E09 R57]', () => {
    const first = aDuty({ dueAt: instantOf(someday, 10, 30) })
    expect(dueWords(first, someday, instantOf(someday, 10, 29))).toBe('今天 10:30 前，现在也行')
    expect(dueWords(first, someday, instantOf(someday, 10, 31))).toBe('过了今天 10:30，还没办')
    expect(dueWords(first, addDays(someday, 1), instantOf(addDays(someday, 1), 8))).toBe('迟 1 天')
  })

  test('where the plan states no interval it says so instead of inventing one [A05]', () => {
    expect(weeklyWords('red', pingan.policy)).toBe('未定频次—需镇级设定')
    expect(weeklyWords('red', liangping.policy)).toBe('每周联系 3 次')
    expect(weeklyWords('green', liangping.policy)).toBe('方案没定每周几次')
  })
})

test('no word of the office creeps in: 打卡 任务 逾期 异常 正常 达标 上报率 排名 [F15]', () => {
  const said = [
    ...DutyKind.options.map(words.dutyWords),
    ...Tier.options.map(words.tierWords),
    ...VulnerableGroup.options.map(words.groupWords),
    ...levels.map(words.flagAdvice),
    ...(['reached-fine', 'reached-not-fine', 'not-reached', 'nobody-tried'] as const).map(words.stateWords),
    ...(['fine', 'not-fine', 'no-answer', 'wrong-number', 'refused'] as const).map(words.outcomeWords),
    ...(['phone', 'video', 'wechat', 'visit'] as const).map(words.modeWords),
  ]
  expect(said.every((sentence) => sentence.length > 0)).toBe(true)
  expect(said.filter((sentence) => /打卡|任务|逾期|异常|正常|达标|上报率|排名/.test(sentence))).toEqual([])
  expect(
    new Set((['reached-fine', 'reached-not-fine', 'not-reached', 'nobody-tried'] as const).map(words.stateWords)).size,
  ).toBe(4)
})
