import { contract } from '../../domain/contract'
import { commonRefusals } from '../../domain/contract/endpoint'
import { refusalWords } from '../../src/cloud/refusals'

const FALLBACK = '暂时办理不了，等一下再试；急事直接打电话。'
const named = new Set([
  ...commonRefusals,
  ...Object.values(contract).flatMap((endpoint) => [...endpoint.refusals]),
  'Offline',
])

test.each([...named].filter((refusal) => refusal !== 'Internal'))('%s is said in words of its own', (refusal) => {
  expect(refusalWords(refusal)).not.toBe(FALLBACK)
})

test('a refusal nobody has worded yet still says what to do', () => {
  expect(refusalWords('Internal')).toBe(FALLBACK)
  expect(refusalWords('SomethingNew')).toBe(FALLBACK)
})

test('no sentence blames, shouts or speaks of permission', () => {
  for (const refusal of named) expect(refusalWords(refusal)).not.toMatch(/[!！]|亲|权限|非法|错误|异常|请尽快/)
})
