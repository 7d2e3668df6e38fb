import { contract } from '@domain/contract'
import { functionOf, type FunctionName } from '@domain/contract/function-of'
import { commandId, startVillage, type Village } from '../support/village'

let village: Village
beforeAll(async () => {
  village = await startVillage()
})
afterAll(() => village.stop())

test.each([
  'api',
  'bulk',
  'clinic',
  'desk',
  'medicine',
  'reasons',
  'reminders',
  'staff',
  'supply',
] satisfies FunctionName[])(
  '%s knows the actions of its own part and no other: what it does not serve is unknown to it [Q12]',
  async (name) => {
    const known: string[] = []
    for (const action of Object.keys(contract)) {
      const event = { action, input: 'no input at all', commandId: commandId() }
      const { result } = await village.cloud.call(name, event, { openid: 'stranger' })
      const { refusal } = result as { refusal: string }
      expect([action, refusal]).toEqual([action, expect.stringMatching(/^(BadInput|UnknownAction)$/)])
      if (refusal === 'BadInput') known.push(action)
    }
    expect(known).toEqual(Object.keys(contract).filter((action) => functionOf(action) === name))
    // Nothing is asked of the shelves yet.
    if (name !== 'supply') expect(known.length).toBeGreaterThan(3)
  },
)
