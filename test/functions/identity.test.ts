import type { FunctionName } from '@domain/contract/function-of'
import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Village } from '../support/village'

/** Who calls is what the platform says, in each function clients or the timer may call. */
let village: Village
let door: DoorMade
let requestId: string

beforeAll(async () => {
  village = await startVillage()
  door = await village.door([{ name: '张桂香' }])
  await village.staff('doctor', '冉', 'doctor', CHAOYUAN)
  await village.staff('office', '周', 'office', LIANGPING)
  const daughter = await village.resident('daughter', door, '张桂香', 'parent')
  const items = [{ category: 'fever' as const, quantity: 1 }]
  ;({ requestId } = await daughter.do('medicine.request', { personId: door.personIds[0], items, way: 'deliver' }))
})
afterAll(() => village.stop())

test.each([
  ['api', 'followUp.open', 'personId', 'doctor', (): string => door.personIds[0]],
  ['clinic', 'route.view', 'personId', 'doctor', (): string => door.personIds[0]],
  ['desk', 'office.overview', 'place', 'office', (): string => LIANGPING],
  ['medicine', 'medicine.view', 'requestId', 'doctor', (): string => requestId],
  ['staff', 'staff.gaps', 'place', 'office', (): string => LIANGPING],
  ['reasons', 'person.history', 'personId', 'doctor', (): string => door.personIds[0]],
  ['reminders', 'delivery.view', 'place', 'office', (): string => LIANGPING],
  ['bulk', 'ledger.view', 'place', 'office', (): string => LIANGPING],
] as const)(
  'identity comes from the platform: openid, role and source in the payload change nothing; %s [Q12]',
  async (name, action, key, who, about) => {
    const input = { [key]: about() }
    expect((await village.cloud.call(name, { action, input }, { openid: who })).result).toMatchObject({ ok: true })
    const forged: unknown[] = [
      { action, input, openid: who, OPENID: who, userInfo: { openId: who } },
      { action, input: { ...input, role: who, capacity: who } },
      { action, input: { [key]: { $ne: null } } },
      { action, input: { [key]: [about()] } },
      { action: '__proto__', input: {} },
      { action: 'constructor', input: {} },
      { action: 'toString', input: {} },
      JSON.parse(`{"action":"${action}","input":{"__proto__":{"${key}":"x"}}}`),
      { action: [action], input },
      null,
      action,
      42,
    ]
    for (const event of forged) {
      const { result } = await village.cloud.call(name, event, { openid: 'stranger' })
      expect(result).toMatchObject({
        ok: false,
        refusal: expect.stringMatching(/^(NotFound|BadInput|UnknownAction)$/) as string,
      })
    }
  },
)

test('the timer’s work is not for clients [Q12]', async () => {
  const { result } = await village.cloud.call('tick', { Type: 'Timer' }, { openid: 'admin-liangping' })
  expect(result).toEqual({ ok: false, refusal: 'NotFound' })
})

test('an openid of digits is one person and not a number [Q12]', async () => {
  const phone = village.phone('100200300')
  await phone.do('account.join', { township: LIANGPING, village: CHAOYUAN, privacyText: 'privacy-2026-11' })
  expect((await phone.do('session.home', {})).account.village).toBe(CHAOYUAN)
  expect(village.cloud.database.collection('accounts').get('100200300')).toMatchObject({ _id: '100200300' })
})

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
] satisfies FunctionName[])('the clients’ work is not for timers: %s [Q12]', async (name) => {
  expect((await village.cloud.fireTimer(name)).result).toMatchObject({ ok: false, refusal: 'NotFound' })
})
