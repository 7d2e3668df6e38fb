import { CHAOYUAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let cadre: Phone
let other: Phone
let daughter: Phone
let door: DoorMade

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  other = await village.staff('mou', '牟支书', 'cadre', CHAOYUAN)
  door = await village.door([{ name: '张桂香' }])
  daughter = await village.resident('xiang', door, '张桂香', 'parent')
})
afterAll(() => village.stop())

const ask = (phone: Phone, category: 'fever' | 'cough' | 'antigen') =>
  phone.ask('medicine.request', { personId: door.personIds[0], items: [{ category, quantity: 1 }], way: 'deliver' })
const requestOf = async (category: 'fever' | 'cough' | 'antigen') => {
  const reply = await ask(daughter, category)
  if (!reply.ok) throw new Error(reply.refusal)
  expect(reply.counters.sequential).toBeLessThanOrEqual(4)
  return reply.data.requestId
}

test('request → accept → carry → hand over → received: each step is seen by the daughter as it happens [A18 C02]', async () => {
  const requestId = await requestOf('fever')
  const states = async () =>
    (await daughter.do('medicine.view', { requestId })).steps.map((step) => [step.state, step.by])
  expect((await cadre.do('medicine.list', {})).requests.map((one) => one.requestId)).toContain(requestId)

  village.cloud.messages.consent('xiang', 'tmpl-progress', 'accept')
  await daughter.do('reminder.consent', { answers: { progress: 'accept' } })
  const accepted = await cadre.ask('medicine.accept', { requestId })
  expect(accepted.counters.sequential - 5 * accepted.counters.sends).toBeLessThanOrEqual(4)
  expect(village.cloud.messages.sent().map((one) => [one.openid, one.page])).toEqual([
    ['xiang', `family/request/index?requestId=${requestId}&m=${requestId}:000002`],
  ])

  await cadre.do('medicine.pick', { requestId })
  await cadre.do('medicine.carry', { requestId })
  expect((await daughter.do('medicine.view', { requestId })).carrier).toMatchObject({ name: '谭小梅' })
  await cadre.do('medicine.handOver', { requestId })
  await daughter.do('medicine.received', { requestId })
  expect(await states()).toEqual([
    ['requested', '家里'],
    ['accepted', '谭小梅（村干部）'],
    ['picked', '谭小梅（村干部）'],
    ['carrying', '谭小梅（村干部）'],
    ['handed-over', '谭小梅（村干部）'],
    ['received', '家里'],
  ])
  expect((await cadre.do('medicine.list', {})).requests).toEqual([])
})

test('handing over before accepting does not exist, nor does receiving what nobody handed over [A18]', async () => {
  const requestId = await requestOf('cough')
  expect(await cadre.ask('medicine.handOver', { requestId })).toMatchObject({
    ok: false,
    refusal: 'NotYet',
    detail: { state: 'requested' },
  })
  expect(await daughter.ask('medicine.received', { requestId })).toMatchObject({ ok: false, refusal: 'NotYet' })
  expect(await cadre.ask('medicine.received', { requestId })).toMatchObject({ ok: false, refusal: 'NotFound' })
  expect(await cadre.ask('medicine.decline', { requestId })).toMatchObject({ ok: false, refusal: 'NoteNeeded' })
  await cadre.do('medicine.decline', { requestId, note: '村里没有止咳药了，已问乡卫生院' })
  expect((await daughter.do('medicine.view', { requestId })).steps[1]).toMatchObject({
    state: 'declined',
    note: '村里没有止咳药了，已问乡卫生院',
  })
  expect((await daughter.do('medicine.view', { requestId })).may).toEqual([])
})

test('two helpers take the same request at once: exactly one wins, the other is told who [A18]', async () => {
  const requestId = await requestOf('antigen')
  const replies = await Promise.all([
    cadre.ask('medicine.accept', { requestId }),
    other.ask('medicine.accept', { requestId }),
  ])
  expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
  const lost = replies.find((reply) => !reply.ok)
  expect(lost).toMatchObject({
    refusal: 'AlreadyTaken',
    detail: { by: expect.stringMatching(/谭小梅|牟支书/) as string },
  })
  await daughter.do('medicine.cancel', { requestId })
  expect(village.cloud.database.collection('duties').get(`${requestId}:medicine`)).toMatchObject({ role: 'none' })
})

test('the same thing asked for twice while it is on its way leads to the request there is [A18]', async () => {
  const requestId = await requestOf('fever')
  expect(await ask(daughter, 'fever')).toMatchObject({ ok: false, refusal: 'AlreadyAsked', detail: { requestId } })
  expect(
    await daughter.ask('medicine.request', {
      personId: door.personIds[0],
      items: [
        { category: 'cough', quantity: 1 },
        { category: 'cough', quantity: 2 },
      ],
      way: 'deliver',
    }),
  ).toMatchObject({ ok: false, refusal: 'SameItemTwice' })
})
