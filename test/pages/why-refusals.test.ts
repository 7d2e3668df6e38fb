import { contract } from '@domain/contract'
import { commonRefusals } from '@domain/contract/endpoint'
import { ruledRefusals } from '@domain/rules/why-refused'
import { hasReason } from '@/cloud/has-reason'

test('the phone offers 为什么不行 for exactly the refusals a rule stands behind [F02]', () => {
  const refusals = [...new Set([...commonRefusals, ...Object.values(contract).flatMap((one) => [...one.refusals])])]
  const offered = refusals.filter((name) => hasReason(name)).sort()
  expect(offered).toEqual([...ruledRefusals].sort())
  expect(hasReason('Offline')).toBe(false)
})
