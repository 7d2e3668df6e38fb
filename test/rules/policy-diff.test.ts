import { diffPacks } from '@domain/policy/diff'
import { liangping } from '@domain/policy/liangping'
import { nationalPolicy } from '@domain/policy/national'
import type { Policy } from '@domain/policy/pack'
import { localDefault } from '@domain/policy/parameter'
import { parameterWords, valueWords } from '@domain/policy/parameter-words'
import { pingan } from '@domain/policy/pingan'

const differences = diffPacks(pingan, liangping)
const keysIn = (kind: 'value' | 'source') => differences.filter((d) => d.in === kind).map(({ key }) => key)

describe('two townships side by side', () => {
  test('what they ask differently, and what they ask alike for different reasons [F03]', () => {
    expect(keysIn('value')).toEqual([
      'tierFromAge',
      'weeklyContacts',
      'cadreSettlesWeekly',
      'dailyGroups',
      'clinicianDecidesRed',
    ])
    expect(keysIn('source')).toEqual([
      'followUpEveryDays',
      'referBelowSpo2',
      'stockFloorPercent',
      'stockGoalPercent',
      'stockCoverDays',
      'emergencyAt',
      'homeFor',
      'subDesignatedFor',
      'countyFor',
      'expertPanel',
    ])
  })

  test('each side says its value and its clause, and what is unconfirmed says 暂 [F03]', () => {
    const of = (key: keyof Policy) => differences.find((d) => d.key === key)
    expect(of('weeklyContacts')).toEqual({
      key: 'weeklyContacts',
      words: '每周联系几次',
      in: 'value',
      a: { value: '未定，需镇级设定', source: '据 平安镇方案 二（A05）', amber: false },
      b: { value: '红 3，黄 2', source: '据 两坪乡方案 五(十四)（B37）', amber: false },
    })
    expect(of('cadreSettlesWeekly')).toMatchObject({ a: { value: '否', amber: true }, b: { value: '是', amber: true } })
    expect(of('cadreSettlesWeekly')?.b.source).toMatch(/^暂 /)
    expect(of('expertPanel')?.b.source).toBe('据 国家：国卫明电〔2022〕509号')
  })

  test('a pack differs from itself in nothing, from a changed one in the change alone [F03]', () => {
    expect(diffPacks(pingan, pingan)).toEqual([])
    const changed = { ...pingan, policy: { ...pingan.policy, minHomeDays: localDefault('镇里先试 8 天', 8) } }
    expect(diffPacks(pingan, changed).map(({ key, a, b }) => [key, a.value, b.value])).toEqual([
      ['minHomeDays', '7', '8'],
    ])
  })

  test('every parameter has a name of its own, and no value reads as a code [F03]', () => {
    expect(Object.keys(parameterWords).sort()).toEqual(Object.keys(nationalPolicy).sort())
    expect(new Set(Object.values(parameterWords)).size).toBe(Object.keys(parameterWords).length)
    for (const policy of [pingan.policy, liangping.policy, nationalPolicy])
      for (const { value } of Object.values(policy) as { value: unknown }[])
        expect(valueWords(value)).not.toMatch(/[a-z]/)
  })
})
