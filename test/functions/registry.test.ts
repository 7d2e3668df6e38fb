import { day, MS_PER_HOUR } from '@domain/model/day'
import { CHAOYUAN, LIANGPING, PINGAN, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

const GRID = `${CHAOYUAN}-01`
let village: Village
let cadre: Phone
let door: DoorMade

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  door = await village.door([
    { name: '张桂香', disease: 'unknown' },
    { name: '陈小宇', birthOn: day('2014-03-01') },
  ])
})
afterAll(() => village.stop())
const admin = () => village.phone('admin-liangping')

test('a correction keeps the old value and who changed it; a stale one is refused and nothing is lost [E37]', async () => {
  const [personId] = door.personIds
  await cadre.do('person.correct', {
    personId,
    baseV: 0,
    changes: { phone: '10000005555', disease: 'stable' },
    reason: '上门问了',
  })
  expect(await cadre.ask('person.correct', { personId, baseV: 0, changes: { disease: 'none' } })).toMatchObject({
    ok: false,
    refusal: 'Stale',
    detail: { v: 1 },
  })
  const { lines } = await cadre.do('person.history', { personId })
  expect(lines.map((line) => [line.who, line.words, line.before, line.after])).toEqual([
    ['谭小梅（村干部）', '改了电话', '10000004321', '10000005555'],
    ['谭小梅（村干部）', '改了基础疾病', '还没问', '有，稳定'],
    ['登记员（村干部）', '登记', null, null],
  ])
})

test('every door lies in one grid; every person in the door’s grid [B01]', () => {
  const doors = village.cloud.database.collection('households').all()
  const people = village.cloud.database.collection('people').all()
  expect(doors.every((one) => /^\d{12}-\d{2}$/.test(String(one.grid)))).toBe(true)
  expect(people.every((person) => doors.find((one) => one._id === person.householdId)?.grid === person.grid)).toBe(true)
})

test('a household is registered whole or not at all: a person born tomorrow refuses the door [B01]', async () => {
  const before = village.cloud.database.collection('commits').count()
  const person = {
    name: '未出生',
    sex: 'male' as const,
    birthOn: day('2023-02-09'),
    phone: null,
    disease: 'none' as const,
    vaccination: 'none' as const,
    tags: [],
  }
  expect(
    await cadre.ask('household.register', { place: GRID, plate: '9组1号', head: '谁', phone: null, people: [person] }),
  ).toMatchObject({
    ok: false,
    refusal: 'BornInTheFuture',
  })
  expect(village.cloud.database.collection('commits').count()).toBe(before)
})

test('the card’s code is shown once, works for whoever knows a name behind the door, and not after a new card [C01 E30]', async () => {
  const stored = JSON.stringify(
    village.cloud.database.names().map((name) => village.cloud.database.collection(name).all()),
  )
  expect(stored).not.toContain(door.cardCode)

  const phone = village.phone('xiang')
  const bind = (code: string, name: string, asGuardian = false) =>
    phone.ask('bond.byCard', { code, name, kinship: 'parent', consent: { text: 'health-2026-11', asGuardian } })
  expect(await bind(door.cardCode, '张桂香')).toMatchObject({ ok: false, refusal: 'JoinFirst' })
  await phone.do('account.join', {
    township: LIANGPING,
    village: CHAOYUAN,
    privacyText: 'privacy-2026-11',
    name: '向红梅',
  })
  expect(await bind(door.cardCode, '王五')).toMatchObject({ ok: false, refusal: 'CardUnknown' })
  expect(await bind('2222222222', '张桂香')).toMatchObject({ ok: false, refusal: 'CardUnknown' })
  expect(await bind(door.cardCode, '陈小宇')).toMatchObject({ ok: false, refusal: 'GuardianNeeded' })
  expect(await bind(door.cardCode, '陈小宇', true)).toMatchObject({ ok: true })
  expect(await bind(door.cardCode, '张桂香')).toMatchObject({ ok: true })
  expect((await phone.do('session.home', {})).people.map((one) => one.name).sort()).toEqual(['张桂香', '陈小宇'].sort())

  const seen = await cadre.do('household.open', { householdId: door.householdId })
  const { cardCode } = await cadre.do('household.newCard', { householdId: door.householdId, baseV: seen.v })
  const late = village.phone('late')
  await late.do('account.join', { township: LIANGPING, village: CHAOYUAN, privacyText: 'privacy-2026-11' })
  const lateBind = (code: string) =>
    late.ask('bond.byCard', {
      code,
      name: '张桂香',
      kinship: 'relative',
      consent: { text: 'health-2026-11', asGuardian: false },
    })
  expect(await lateBind(door.cardCode)).toMatchObject({ ok: false, refusal: 'CardUnknown' })
  expect(await lateBind(cardCode)).toMatchObject({ ok: true })
})

test('without a card the cadre says who is meant; until then nothing is seen, and ending the bond ends the sight [C01 E30]', async () => {
  const phone = village.phone('grandson')
  await phone.do('account.join', { township: LIANGPING, village: CHAOYUAN, privacyText: 'privacy-2026-11' })
  const { bondId } = await phone.do('bond.ask', {
    village: CHAOYUAN,
    name: '张桂香',
    myName: '孙子',
    kinship: 'grandparent',
    consent: { text: 'health-2026-11', asGuardian: false },
  })
  const [personId] = door.personIds
  expect(await phone.ask('report.told', { personId })).toMatchObject({ ok: false, refusal: 'NotFound' })
  const waiting = (await cadre.do('today.list', {})).doors.flatMap((one) =>
    one.people.flatMap((person) => person.duties),
  )
  expect(waiting.map((one) => one.dutyId)).toContain(`${bondId}:bond`)

  await cadre.do('bond.answer', { bondId, personId })
  expect(await cadre.ask('bond.answer', { bondId, personId: null })).toMatchObject({ ok: false })
  expect(await phone.ask('report.told', { personId })).toMatchObject({ ok: true })
  await phone.do('bond.end', { bondId })
  expect(await phone.ask('report.told', { personId })).toMatchObject({ ok: false, refusal: 'NotFound' })
})

test('an invitation works once, for a day, and gives its post at its place only [E40]', async () => {
  const invite = (role: 'cadre' | 'doctor' | 'office', place: string) =>
    admin().ask('invite.create', { place, role, name: '新人', phone: null, until: null })
  const made = await invite('cadre', GRID)
  if (!made.ok) throw new Error(made.refusal)
  const first = village.phone('first')
  const second = village.phone('second')
  const both = await Promise.all([
    first.ask('invite.accept', { code: made.data.code }),
    second.ask('invite.accept', { code: made.data.code }),
  ])
  expect(both.filter((reply) => reply.ok)).toHaveLength(1)
  expect(both.find((reply) => !reply.ok)).toMatchObject({ refusal: 'InviteUnknown' })

  // Whoever used it may enter it again, as after a call cut short: the post is there, once.
  const winner = both[0].ok ? first : second
  expect(await winner.ask('invite.accept', { code: made.data.code })).toMatchObject({
    ok: true,
    data: { role: 'cadre' },
  })
  expect((await winner.do('session.home', {})).posts).toHaveLength(1)

  const stale = await invite('doctor', CHAOYUAN)
  if (!stale.ok) throw new Error(stale.refusal)
  const now = village.cloud.clock.now()
  village.cloud.clock.set(now + 24 * MS_PER_HOUR)
  expect(await first.ask('invite.accept', { code: stale.data.code })).toMatchObject({
    ok: false,
    refusal: 'InviteUnknown',
  })
  village.cloud.clock.set(now + 24 * MS_PER_HOUR - 1)
  expect(await first.ask('invite.accept', { code: stale.data.code })).toMatchObject({
    ok: true,
    data: { role: 'doctor', placeName: '朝元村' },
  })
  village.cloud.clock.set(now)

  expect(await invite('office', GRID)).toMatchObject({ ok: false, refusal: 'PlaceDoesNotFit' })
  expect(
    await village
      .phone('admin-pingan')
      .ask('invite.create', { place: GRID, role: 'cadre', name: '谁', phone: null, until: null }),
  ).toMatchObject({
    ok: false,
    refusal: 'NotFound',
  })
  const office = await village.staff('zhou', '周敏', 'office', LIANGPING)
  expect(
    await office.ask('invite.create', { place: LIANGPING, role: 'office', name: '谁', phone: null, until: null }),
  ).toMatchObject({
    ok: false,
    refusal: 'RoleNotYours',
  })
  expect(
    await office.ask('invite.create', { place: PINGAN, role: 'doctor', name: '谁', phone: null, until: null }),
  ).toMatchObject({ ok: false, refusal: 'NotFound' })
})

test('a revoked invitation is dead, a used one cannot be revoked [E40]', async () => {
  const { code } = await admin().do('invite.create', {
    place: GRID,
    role: 'cadre',
    name: '错',
    phone: null,
    until: null,
  })
  const open = (await admin().do('invite.list', { place: LIANGPING })).invites.find(
    (one) => one.state === 'open' && one.name === '错',
  )
  await admin().do('invite.revoke', { place: LIANGPING, inviteId: open!.inviteId })
  expect(await village.phone('wrong').ask('invite.accept', { code })).toMatchObject({
    ok: false,
    refusal: 'InviteUnknown',
  })
  const used = (await admin().do('invite.list', { place: LIANGPING })).invites.find((one) => one.state === 'used')
  expect(await admin().ask('invite.revoke', { place: LIANGPING, inviteId: used!.inviteId })).toMatchObject({
    ok: false,
    refusal: 'InviteUsed',
  })
})
