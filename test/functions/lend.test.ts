import { CHAOYUAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let cadre: Phone
let daughter: Phone
let brother: Phone
let elder: Phone
let door: DoorMade

beforeEach(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  door = await village.door([{ name: '张桂香' }])
  elder = await village.resident('zhang', door, '张桂香', 'self')
  daughter = await village.resident('xiang', door, '张桂香', 'parent')
  brother = await village.resident('guoqiang', door, '张桂香', 'parent')
})
afterEach(() => village.stop())

async function consent(phone: Phone): Promise<void> {
  village.cloud.messages.consent(phone.openid, 'tmpl-progress', 'accept')
  await phone.do('reminder.consent', { answers: { progress: 'accept' } })
}
const bondOf = async (phone: Phone) => (await phone.do('reminder.mine', {})).people[0].bondId
const lends = async (phone: Phone) => phone.do('reminder.lend', { bondId: await bondOf(phone) })
const takesBack = async (phone: Phone) => phone.do('reminder.takeBack', { bondId: await bondOf(phone) })
const told = () => village.cloud.messages.sent().map(({ openid }) => openid)
const leftOf = async (phone: Phone) => (await phone.do('reminder.mine', {})).reminders.left.progress

/** The elder asks for medicine; the village takes one step of it. */
async function oneStep(by: Phone = elder) {
  const { requestId } = await by.do('medicine.request', {
    personId: door.personIds[0],
    items: [{ category: 'fever', quantity: 1 }],
    way: 'deliver',
  })
  const reply = await cadre.ask('medicine.accept', { requestId })
  expect(reply.ok).toBe(true)
  return reply
}

test('an elder with nothing left of their own is told through the relative who lends, in one message, at no more cost than another [F16]', async () => {
  await lends(daughter)
  await consent(daughter)
  await consent(brother)
  const reply = await oneStep()
  expect(told()).toEqual(['xiang']) // the brother never lent his
  // The elder's own attempt and the daughter's, three trips each.
  expect(reply.counters.sequential - 4 * reply.counters.sends).toBeLessThanOrEqual(8)
  const [line] = (await daughter.do('reminder.mine', {})).sent
  expect(line).toMatchObject({ state: 'sent', why: '您家要的东西，办到下一步了。您愿意替收，所以发给了您。' })
  expect((await elder.do('reminder.mine', {})).sent).toMatchObject([{ state: 'not-sent' }])
})

test('their own phone comes before any other, and then nobody else is sent anything [F16]', async () => {
  await lends(daughter)
  await consent(elder)
  await consent(daughter)
  await oneStep()
  expect(told()).toEqual(['zhang'])
  expect(await leftOf(daughter)).toBe(1)
})

test('relatives are tried in the order in which they offered, and one whom WeChat refuses is passed over [F16 E19]', async () => {
  await lends(brother)
  village.at('2023-02-08', 8, 1)
  await lends(daughter)
  await daughter.do('reminder.consent', { answers: { progress: 'accept' } })
  await brother.do('reminder.consent', { answers: { progress: 'accept' } })
  // WeChat knows of the daughter's accept only: what we noted of the brother's is wrong.
  village.cloud.messages.consent('xiang', 'tmpl-progress', 'accept')
  await oneStep()
  expect(told()).toEqual(['xiang'])
  expect(await leftOf(brother)).toBe(0)
  expect((await brother.do('reminder.mine', {})).sent).toMatchObject([{ stateWords: '没发出去：微信说您没点同意' }])
})

test('taken back, or the bond ended, it is not used from that moment on; given back it is [F16]', async () => {
  await consent(daughter)
  await consent(brother)
  await lends(daughter)
  await lends(brother)
  await takesBack(daughter)
  const bondId = await bondOf(brother)
  await brother.do('bond.end', { bondId })
  await oneStep()
  expect(told()).toEqual([])
  expect(await brother.ask('reminder.lend', { bondId })).toMatchObject({ ok: false, refusal: 'NoSuchBond' })
  await lends(daughter)
  await lends(daughter) // twice is once
  const [{ requestId }] = (await cadre.do('medicine.list', {})).requests
  await cadre.do('medicine.pick', { requestId })
  expect(told()).toEqual(['xiang'])
})

test('whoever asked is told first though they lend nothing, and a step answered twice is told once [F16 C02]', async () => {
  await lends(brother)
  await consent(brother)
  await consent(daughter)
  const { requestId } = await daughter.do('medicine.request', {
    personId: door.personIds[0],
    items: [{ category: 'fever', quantity: 1 }],
    way: 'deliver',
  })
  const id = 'a-step-that-is-sent-twice'
  await cadre.do('medicine.accept', { requestId }, id)
  await cadre.do('medicine.accept', { requestId }, id)
  expect(told()).toEqual(['xiang'])
  await cadre.do('medicine.pick', { requestId })
  expect(told()).toEqual(['xiang', 'guoqiang'])
})

test('what nobody knows to have arrived is not sent to the next phone as well [F16 E19]', async () => {
  await lends(daughter)
  await lends(brother)
  await consent(daughter)
  await consent(brother)
  village.cloud.messages.failNext(-1)
  await oneStep()
  const states = [await daughter.do('reminder.mine', {}), await brother.do('reminder.mine', {})].map(({ sent }) =>
    sent.map(({ state }) => state),
  )
  expect(states.flat()).toEqual(['unknown'])
})

test('the page says to whom one lends, whether their own phone is told, and how many others lend; never who [F16]', async () => {
  await lends(brother)
  const [row] = (await daughter.do('reminder.mine', {})).people
  expect(row).toMatchObject({ name: '张桂香', lent: false, own: true, others: 1 })
  expect(JSON.stringify(row)).not.toContain('guoqiang')
  expect((await elder.do('reminder.mine', {})).people).toEqual([])
})
