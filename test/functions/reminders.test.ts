import { day, instantOf } from '@domain/model/day'
import { CHAOYUAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

let village: Village
let cadre: Phone
let daughter: Phone
let door: DoorMade

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  door = await village.door([{ name: '张桂香' }])
  daughter = await village.resident('xiang', door, '张桂香', 'parent')
})
afterAll(() => village.stop())

const unread = async (phone: Phone) => (await phone.do('session.home', {})).unread
const mine = (phone: Phone) => phone.do('reminder.mine', {})

/** A danger sign: the cadre is told of it, on a grant where there is one. */
async function danger(minute: number): Promise<void> {
  village.at('2023-02-08', 9, minute)
  await daughter.do('report.submit', {
    personId: door.personIds[0],
    infected: true,
    reading: { spo2: 90 },
    occurredAt: village.cloud.clock.now(),
  })
}

test('a message that WeChat brought leads to the door behind it, and is unread until it was opened [E19]', async () => {
  village.cloud.messages.consent('tan', 'tmpl-urgent', 'accept')
  await cadre.do('reminder.consent', { answers: { urgent: 'accept' } })
  await danger(1)
  const [{ page }] = village.cloud.messages.sent()
  const [path, query] = page.split('?')
  expect([path, new URLSearchParams(query).get('id')]).toEqual(['worker/door/index', door.householdId])
  expect(page).not.toContain('tan')
  expect(await unread(cadre)).toBe(1)
  const [line] = (await mine(cadre)).sent
  expect(line).toMatchObject({ words: '有1件急事，等您接手', stateWords: '发到微信了', unread: true, page })

  const mark = new URLSearchParams(query).get('m') ?? ''
  expect(mark).toBe(line.mark)
  const before = village.cloud.clock.now()
  expect(await cadre.do('reminder.opened', { marks: [mark] })).toEqual({ opened: 1 })
  village.at('2023-02-08', 10)
  expect(await cadre.do('reminder.opened', { marks: [mark] })).toEqual({ opened: 0 }) // the first look is kept
  expect(village.cloud.database.collection('sends').get(line.key)).toMatchObject({
    openedAt: expect.closeTo(before, -4) as unknown,
  })
  expect(await unread(cadre)).toBe(0)
})

test('nobody opens somebody else’s message, by its mark or by all of them [E19]', async () => {
  village.cloud.messages.consent('xiang', 'tmpl-progress', 'accept')
  await daughter.do('reminder.consent', { answers: { progress: 'accept' } })
  const items = [{ category: 'fever' as const, quantity: 1 }]
  const { requestId } = await daughter.do('medicine.request', { personId: door.personIds[0], items, way: 'deliver' })
  await cadre.do('medicine.accept', { requestId })
  const [{ mark }] = (await mine(daughter)).sent
  expect(await cadre.do('reminder.opened', { marks: [mark ?? ''] })).toEqual({ opened: 0 })
  await cadre.do('reminder.opened', { allUntil: village.cloud.clock.now() })
  expect(await unread(daughter)).toBe(1)
  await daughter.do('reminder.opened', { allUntil: village.cloud.clock.now() - 86_400_000 })
  expect(await unread(daughter)).toBe(1)
  await daughter.do('reminder.opened', { allUntil: village.cloud.clock.now() })
  expect(await unread(daughter)).toBe(0)
})

test('with nothing agreed to, nothing is sent: the message stays in the list, and says so [C03]', async () => {
  const sentBefore = village.cloud.messages.sent().length
  const [{ requestId }] = (await cadre.do('medicine.list', {})).requests
  village.at('2023-02-08', 11)
  await cadre.do('medicine.pick', { requestId })
  expect(village.cloud.messages.sent()).toHaveLength(sentBefore)
  const [line] = (await mine(daughter)).sent
  expect(line).toMatchObject({ state: 'not-sent', stateWords: '只放在这里，微信里没有可以发的了', unread: true })
  expect(await unread(daughter)).toBe(1)
})

test('a message of eight days ago is in the list and no longer unread [E19]', async () => {
  village.at('2023-02-15', 10, 59)
  expect(await unread(daughter)).toBe(1)
  village.at('2023-02-15', 11, 2)
  expect(await unread(daughter)).toBe(0)
  expect((await mine(daughter)).sent[0]).toMatchObject({ unread: false })
})

test('the day it runs dry counts from the next digest: today before eight, tomorrow after [F01]', async () => {
  village.at('2023-02-09', 7, 30)
  expect(await mine(cadre)).toMatchObject({ staff: true, slotsPerDay: 1, nextOn: '2023-02-09' })
  village.at('2023-02-09', 8, 30)
  expect(await mine(cadre)).toMatchObject({ nextOn: '2023-02-10' })
  expect(await mine(daughter)).toMatchObject({ staff: false, slotsPerDay: 0 })
})

test('45 messages, many of one instant, come page by page, newest first, each once [E19]', async () => {
  const at = instantOf(day('2023-02-01'), 8)
  const message = (n: number) => ({
    ...{ _id: `digest:t:${String(n).padStart(2, '0')}:many`, openid: 'many', township: '500237207', about: 'digest:t' },
    ...{ notice: { kind: 'digest', doors: n, late: 0, urgent: 0, place: null }, page: 'worker/today/index' },
    ...{ at: at + (n < 30 ? 0 : n * 60_000), on: '2023-02-01', state: 'sent', channel: 'subscription', code: null },
    ...{ through: null, openedAt: null, actedAt: null },
  })
  const messages = Array.from({ length: 45 }, (_one, n) => message(n))
  village.cloud.database.put('sends', messages)
  const phone = village.phone('many')
  const keys: string[] = []
  let before: { at: number; key: string } | undefined
  for (let page = 0; page < 5; page++) {
    const { sent, older } = await phone.do('reminder.mine', { before })
    keys.push(...sent.map(({ key }) => key))
    before = older ?? undefined
    if (!before) break
  }
  expect(keys).toHaveLength(45)
  expect(new Set(keys).size).toBe(45)
  expect(keys[0]).toBe('digest:t:44:many')
  expect(keys.at(-1)).toBe('digest:t:00:many')
})

test('the page costs two round trips in a row [P9]', async () => {
  const reply = await cadre.ask('reminder.mine', {})
  expect(reply.ok && reply.counters.sequential).toBe(2)
})
