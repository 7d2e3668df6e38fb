import { CHAOYUAN, LIANGPING, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

let village: Village
let doctor: Phone

beforeEach(async () => {
  village = await startVillage({ env: { SHOUWANG_GROUP: '10' } })
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
})
afterEach(() => village.stop())

const tick = () => village.cloud.fireTimer('tick')
const checks = () =>
  village.cloud.database
    .collection('sends')
    .all()
    .filter(({ notice }) => (notice as { kind: string }).kind === 'check')
const grant = async (phone: Phone) => {
  village.cloud.messages.consent(phone.openid, 'tmpl-progress', 'accept')
  await phone.do('reminder.consent', { answers: { progress: 'accept' } })
}

/** Somebody treated at home whom the clinic saw on the 9th, so that the next check is on the 12th. */
async function seenOnThe9th(kinship: 'self' | 'parent'): Promise<{ door: DoorMade; family: Phone }> {
  const door = await village.door([{ name: '张桂香' }])
  const family = await village.resident('xiang', door, '张桂香', kinship)
  const [personId] = door.personIds
  const occurredAt = () => village.cloud.clock.now()
  await family.do('report.submit', { personId, infected: true, reading: { spo2: 97 }, occurredAt: occurredAt() })
  village.at('2023-02-09', 9)
  await doctor.do('followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt: occurredAt() })
  return { door, family }
}

test('on the day of the clinic’s next check the person is told once, and not on the days before [A12 C03]', async () => {
  const { door, family } = await seenOnThe9th('self')
  await grant(family)
  for (const on of ['2023-02-10', '2023-02-11', '2023-02-12']) {
    village.at(on, 8)
    await tick()
    village.at(on, 8, 10)
    await tick()
  }
  expect(checks()).toHaveLength(1)
  expect(checks()[0]).toMatchObject({
    _id: `check:${door.personIds[0]}:2023-02-12:xiang`,
    ...{ openid: 'xiang', state: 'sent', through: null, township: LIANGPING, on: '2023-02-12' },
  })
  const [message] = village.cloud.messages.sent().filter(({ templateId }) => templateId === 'tmpl-progress')
  expect(JSON.stringify(message.data)).not.toContain('张')
})

test('a relative is told where they lend their consent, and not where they do not [F16]', async () => {
  const { door, family } = await seenOnThe9th('parent')
  await grant(family)
  village.at('2023-02-12', 8)
  const account = village.cloud.database.collection('accounts').get('xiang')
  if (!account) throw new Error('nobody has joined')
  await tick()
  expect(checks()).toEqual([])

  // The next check, three days on, after the daughter has lent hers.
  const [personId] = door.personIds
  const occurredAt = village.cloud.clock.now()
  await doctor.do('followUp.record', { personId, outcome: 'fine', mode: 'phone', occurredAt })
  const bonds = (account.bonds as object[]).map((bond) => ({ ...bond, lentAt: occurredAt }))
  village.cloud.database.put('accounts', [{ ...account, bonds, toldOf: [personId] }])
  village.at('2023-02-15', 8)
  await tick()
  expect(checks()).toMatchObject([{ openid: 'xiang', state: 'sent', through: 'xiang' }])
})

test('of somebody said to be away nobody is told, and without a consent it stays in the product [E08 R113 C03]', async () => {
  const { door, family } = await seenOnThe9th('self')
  village.at('2023-02-12', 8)
  const person = village.cloud.database.collection('people').get(door.personIds[0])
  if (!person) throw new Error('nobody is registered')
  const away = { kind: 'moved', since: '2023-02-11', confirmed: null }
  village.cloud.database.put('people', [{ ...person, away }])
  await tick()
  expect(checks()).toEqual([])
  village.cloud.database.put('people', [{ ...person, away: null }])
  village.cloud.database.remove('runs', [`digest:${LIANGPING}:2023-02-12T08`])
  await tick()
  expect(checks()).toMatchObject([{ openid: family.openid, state: 'no-grant' }])
  // Planned again the same morning, it is not told again.
  await grant(family)
  village.cloud.database.remove('runs', [`digest:${LIANGPING}:2023-02-12T08`])
  await tick()
  expect(checks()).toMatchObject([{ state: 'no-grant' }])
})
