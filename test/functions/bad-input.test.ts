import { functionOf } from '@domain/contract/function-of'
import { day } from '@domain/model/day'
import { CHAOYUAN, commandId, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

/** Whatever is sent, the answer is one of the contract's refusals, and after a refusal nothing has been written. */
let village: Village
let family: Phone
let door: DoorMade

beforeAll(async () => {
  village = await startVillage()
  await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  door = await village.door([{ name: '张桂香' }])
  family = await village.resident('xiang', door, '张桂香', 'parent')
})
afterAll(() => village.stop())

const snapshot = () =>
  village.cloud.database
    .names()
    .filter((name) => name !== 'views')
    .map((name) => [name, village.cloud.database.collection(name).count()])
/** To the function that answers the action; what names no action goes to `api`. */
const send = async (openid: string, event: unknown) => {
  const { action } = (event ?? {}) as { action?: unknown }
  const name = functionOf(typeof action === 'string' ? action : '')
  return (await village.cloud.call(name, event, { openid })).result
}

const report = (more: object = {}) => ({
  action: 'report.submit',
  commandId: commandId(),
  input: {
    personId: door.personIds[0],
    infected: true,
    reading: { temperature: 37 },
    occurredAt: village.cloud.clock.now(),
    ...more,
  },
})

test.each([
  ['a temperature in words', () => report({ reading: { temperature: '37' } })],
  ['an oxygen of NaN', () => report({ reading: { spo2: null } })],
  ['a symptom nobody knows', () => report({ reading: { symptoms: ['plague'] } })],
  ['three hundred symptoms', () => report({ reading: { symptoms: Array.from({ length: 300 }, () => 'cough') } })],
  ['an id of another kind', () => report({ personId: door.householdId })],
  ['an operator for an id', () => report({ personId: { $gt: '' } })],
  ['a moment that is no moment', () => report({ occurredAt: 'yesterday' })],
  ['a moment before the calendar', () => report({ occurredAt: -1 })],
  ['no command id', () => ({ ...report(), commandId: undefined })],
  ['a command id of one letter', () => ({ ...report(), commandId: 'a' })],
  ['a command id with an operator', () => ({ ...report(), commandId: { $ne: '' } })],
  ['no input at all', () => ({ action: 'report.submit', commandId: commandId() })],
  ['an input that is a list', () => ({ action: 'report.submit', commandId: commandId(), input: [] })],
])('%s is refused as bad input and nothing is written [Q13 Q12]', async (_what, event) => {
  const before = snapshot()
  expect(await send('xiang', event())).toMatchObject({ ok: false, refusal: 'BadInput' })
  expect(snapshot()).toEqual(before)
})

test('text longer than a screen is refused with the field’s name, and the emulator’s own limit holds above it [Q13]', async () => {
  const ask = (note: string) =>
    family.ask('medicine.request', {
      personId: door.personIds[0],
      items: [{ category: 'fever', quantity: 1 }],
      way: 'deliver',
      note,
    })
  expect(await ask('药'.repeat(201))).toMatchObject({ ok: false, refusal: 'BadInput', detail: ['note'] })
  await expect(ask('药'.repeat(60_000))).rejects.toMatchObject({ errCode: -501007 })
})

test('unknown ids and somebody else’s ids read the same [Q11 Q12]', async () => {
  const other = await village.door([{ name: '别人' }], { plate: '8组8号' })
  const unknown = await send('xiang', report({ personId: 'p-0000000000' }))
  const foreign = await send('xiang', report({ personId: other.personIds[0] }))
  expect({ ...(foreign as object), requestId: '' }).toEqual({ ...(unknown as object), requestId: '' })
})

test('a report that says nothing is refused by its own name; one with a reading is not [E27]', async () => {
  expect(await send('xiang', report({ reading: {} }))).toMatchObject({ ok: false, refusal: 'NothingSaid' })
  expect(await send('xiang', report({ reading: { afterActivity: true } }))).toMatchObject({
    ok: false,
    refusal: 'NothingSaid',
  })
})

test('keys nobody asked for are dropped, not stored [Q12]', async () => {
  const event = report({
    reading: { temperature: 37.1, tier: 'green', __proto__: { spo2: 99 } },
    tier: 'green',
    openid: 'somebody',
  })
  expect(await send('xiang', event)).toMatchObject({ ok: true })
  const stored = JSON.stringify(
    village.cloud.database
      .collection('commits')
      .all()
      .find((one) => one.commandId === event.commandId),
  )
  expect(stored).not.toContain('somebody')
  expect(stored).not.toContain('"tier":"green"')
})

test('thousands of random events: every answer is named, nothing throws, nothing is written [Q13]', async () => {
  const pool: unknown[] = [
    null,
    undefined,
    0,
    -1,
    1e308,
    '',
    'p-1',
    '💉'.repeat(50),
    true,
    [],
    {},
    { $gt: '' },
    [[]],
    { a: { b: 1 } },
    '__proto__',
    day('2023-02-08'),
  ]
  let seed = 42
  const next = (n: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % n
  const pick = () => pool[next(pool.length)]
  const actions = [
    'report.submit',
    'contact.record',
    'household.register',
    'people.find',
    'invite.accept',
    'medicine.request',
    'person.correct',
    'equipment.lend',
    'policy.save',
    'why.duty',
    pick(),
  ]
  const before = snapshot()
  for (let n = 0; n < 1500; n++) {
    const input = Object.fromEntries(
      ['personId', 'place', 'equipmentId', 'kind', 'reading', 'people', 'code', 'outcome', 'changes', 'items']
        .filter(() => next(2))
        .map((key) => [key, pick()]),
    )
    const result = (await send('tan', {
      action: actions[next(actions.length)],
      commandId: next(3) ? commandId() : pick(),
      input: next(5) ? input : pick(),
    })) as { ok: boolean; refusal: string }
    if (result.ok || !['BadInput', 'UnknownAction', 'NotFound'].includes(result.refusal))
      throw new Error(JSON.stringify(result))
  }
  expect(snapshot()).toEqual(before)
})
