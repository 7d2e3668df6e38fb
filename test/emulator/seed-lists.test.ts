import type { Action, Output } from '@domain/contract'
import { functionOf } from '@domain/contract/function-of'
import { demoCast } from '../../emulator/seed'
import { CHAOYUAN, HONGGUAN, LIANGPING } from '../../emulator/seed/cast'
import { startDemoCloud, type DemoCloud } from '../support/demo-cloud'

jest.setTimeout(60_000)
let demo: DemoCloud
const { people, card, invitation } = demoCast()
let commands = 0

beforeAll(async () => {
  demo = await startDemoCloud()
})
afterAll(() => demo.stop())

/** Through the built function, as the person's phone would. */
async function ask<A extends Action>(openid: string, action: A, input: object): Promise<Output<A>> {
  const commandId = `seed-lists-test-${String(++commands).padStart(6, '0')}`
  const { result } = await demo.cloud.call(functionOf(action), { action, input, commandId }, { openid })
  const reply = result as { ok: boolean; data: Output<A>; refusal?: string }
  if (!reply.ok) throw new Error(`${action}: ${reply.refusal}`)
  return reply.data
}
const of = (...roles: string[]) => people.filter(({ role }) => roles.includes(role))

test('every named cadre and doctor begins the day with something in danger, late, today and in the window, and where a plan counts days, with some nobody wrote down', async () => {
  for (const { openid, name, role, township } of of('cadre', 'doctor')) {
    const { counts } = await ask(openid, 'today.list', {})
    // 平安镇's plan names no number a week and no group to ask every day: nothing of that can be missed there.
    const counted = role === 'cadre' && township === LIANGPING
    const empty = Object.entries(counts).filter(([key, count]) => count === 0 && (key !== 'missed' || counted))
    expect([name, empty]).toEqual([name, []])
  }
})

test('the lists of the named cadres hold every kind of duty a cadre owes, those of the doctors every kind of theirs', async () => {
  const kinds = new Map<string, Set<string>>()
  for (const { openid, role } of of('cadre', 'doctor')) {
    const owed = kinds.get(role) ?? new Set<string>()
    for (let from: number | null = 0; from !== null;) {
      const page: Output<'today.list'> = await ask(openid, 'today.list', { from })
      page.doors.forEach((door) => door.people.forEach((one) => one.duties.forEach(({ kind }) => owed.add(kind))))
      from = page.more
    }
    kinds.set(role, owed)
  }
  const cadre = [
    'bond',
    'daily-contact',
    'device-back',
    'escort',
    'medicine',
    'missed',
    'report-cadre',
    'urgent-cadre',
    'visit',
    'weekly-contact',
  ]
  expect([...(kinds.get('cadre') ?? [])].sort()).toEqual(cadre)
  expect([...(kinds.get('doctor') ?? [])].sort()).toEqual([
    'confirm-away',
    // What the village owes and has been late with for days has climbed to them (E04).
    'daily-contact',
    'device-back',
    'device-clean',
    'first-contact',
    'follow-up',
    'medicine',
    'panel',
    'referral',
    'remeasure',
    'route',
    'tier-review',
    'urgent-clinic',
  ])
})

test('each doctor’s referrals hold one in the township’s vehicle and one sent fifty minutes ago that nobody has accepted', async () => {
  for (const { openid, township } of of('doctor')) {
    const { rows } = await ask(openid, 'referral.list', { place: township === LIANGPING ? CHAOYUAN : HONGGUAN })
    expect(rows.filter(({ waiting }) => waiting === '在路上').length).toBeGreaterThan(0)
    expect(rows.filter(({ waiting, late }) => waiting === '等接收' && late).length).toBeGreaterThan(0)
  }
})

test('oximeters are out, late, waiting to be cleaned and free, and one of each township’s two vehicles is on the way', async () => {
  for (const { openid, township } of of('office')) {
    const { rows, vehiclesFree } = await ask(openid, 'equipment.list', { place: township ?? '' })
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['out', 'to-disinfect', 'ready']))
    expect(rows.some(({ late }) => late > 0)).toBe(true)
    expect(vehiclesFree).toBe(1)
  }
})

test('medicine waits at every named cadre and doctor, new and under way', async () => {
  for (const { openid } of of('cadre', 'doctor')) {
    const { requests } = await ask(openid, 'medicine.list', {})
    const states = requests.map(({ state }) => state)
    expect(states).toEqual(expect.arrayContaining(['requested', 'accepted', 'carrying']))
  }
})

test('every number of both offices has somebody behind it but one, for nobody is without a helper; staff and invitations are listed', async () => {
  for (const { openid, township } of of('office', 'admin')) {
    const { total } = await ask(openid, 'office.overview', { place: township ?? '' })
    expect(Object.entries(total).filter(([figure, count]) => count === 0 && figure !== 'no-helper')).toEqual([])
    const { invites, staff } = await ask(openid, 'invite.list', { place: township ?? '' })
    expect(new Set(invites.map(({ state }) => state))).toEqual(new Set(['open', 'expired', 'used']))
    expect(new Set(staff.map(({ role }) => role))).toEqual(new Set(['cadre', 'doctor', 'keeper', 'office']))
  }
})

test('residents and relatives find those they look after, one still waits, the newcomer starts from nothing', async () => {
  const counts = await Promise.all(
    of('resident', 'family', 'stranger').map(async ({ openid, name }) => {
      const home = await ask(openid, 'session.home', {})
      return [name, home.people.length, home.asked.length]
    }),
  )
  expect(counts).toEqual([
    ['张桂香', 1, 0],
    ['向红梅', 1, 0],
    ['谭浩', 2, 0],
    ['刘芳', 0, 1],
    ['何雨萱', 2, 0],
    ['陈大富', 1, 0],
    ['陈燕', 1, 0],
    ['刚装上的人', 0, 0],
  ])
})

test('the newcomer can use the card and the invitation the demo shows', async () => {
  const openid = 'demo-newcomer'
  await ask(openid, 'account.join', { township: '500237207', village: '500237207223', privacyText: 'privacy-2026-11' })
  const consent = { text: 'health-2026-11', asGuardian: false }
  await ask(openid, 'bond.byCard', { code: card.code, name: card.name, kinship: 'relative', consent })
  const { placeName } = await ask(openid, 'invite.accept', { code: invitation.code })
  expect(invitation.words.startsWith(placeName)).toBe(true)
})

test('at eight each worker with something due gets one message, and what nobody agreed to is not sent', async () => {
  const runs = await demo.cloud.runTimersUntil(demo.cloud.clock.now() + 20 * 60_000)
  expect(runs.flatMap(({ error }) => error ?? [])).toEqual([])
  const digests = demo.cloud.messages.sent().filter(({ templateId }) => templateId === 'tmpl-digest')
  expect(digests.length).toBeGreaterThan(10)
  expect(new Set(digests.map(({ openid }) => openid)).size).toBe(digests.length)
  // 李敏 took the consent back at WeChat: the ledger did not know.
  expect(demo.cloud.messages.refusals().map(({ openid, errcode }) => [openid, errcode])).toEqual([
    ['demo-li-min', 43101],
  ])
})
