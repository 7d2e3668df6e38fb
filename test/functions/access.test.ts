import { contract, type Action } from '@domain/contract'
import { capacities, type Capacity } from '@domain/contract/endpoint'
import { day } from '@domain/model/day'
import { accessInputs } from '../support/access-inputs'
import {
  CHAOYUAN,
  commandId,
  HONGGUAN,
  LIANGPING,
  PINGAN,
  startVillage,
  type DoorMade,
  type Phone,
  type Village,
} from '../support/village'

/**
 * Every role × action × relation, each executed through the function's entry: what the table in `capacitiesOver` and the
 * contract's `who` say is what the server does, and a foreign thing reads exactly like a missing one.
 */
const GRID = `${CHAOYUAN}-01`
let village: Village
let door: DoorMade
let requestId: string
let bondId: string
let equipmentId: string
let shelfId: string
let helpPostId: string
let allocationId: string
let roundId: string
const phones = new Map<string, { phone: Phone; holds: readonly Capacity[] }>()

/** Somebody for each relation to the one door in grid 01 of 朝元村. */
const cast: [who: string, holds: readonly Capacity[], make: () => Promise<Phone>][] = [
  ['the person', ['self'], () => village.resident('self', door, '张桂香', 'self')],
  ['the daughter', ['family'], () => village.resident('family', door, '张桂香', 'parent')],
  ['a relative of somebody else', [], async () => village.resident('other-family', await otherDoor(), '李四', 'self')],
  ['the grid’s cadre', ['cadre'], () => village.staff('cadre', '谭', 'cadre', GRID)],
  ['the village’s cadre', ['cadre'], () => village.staff('village-cadre', '村', 'cadre', CHAOYUAN)],
  ['the next grid’s cadre', [], () => village.staff('next-cadre', '邻', 'cadre', `${CHAOYUAN}-02`)],
  ['another village’s cadre', [], () => village.staff('far-cadre', '远', 'cadre', '500237207202')],
  ['the village’s doctor', ['doctor'], () => village.staff('doctor', '冉', 'doctor', CHAOYUAN)],
  ['the township’s doctor', ['doctor'], () => village.staff('centre', '李', 'doctor', LIANGPING)],
  ['another village’s doctor', [], () => village.staff('far-doctor', '外', 'doctor', '500237207202')],
  ['the township’s office', ['office'], () => village.staff('office', '周', 'office', LIANGPING)],
  ['the other township’s office', [], () => village.staff('far-office', '平', 'office', PINGAN)],
  ['the other township’s doctor', [], () => village.staff('far-centre', '安', 'doctor', PINGAN)],
  ['the administrator', ['admin'], async () => village.phone('admin-liangping')],
  ['the other administrator', [], async () => village.phone('admin-pingan')],
  ['the grid’s volunteer', ['volunteer'], () => village.staff('volunteer', '送', 'volunteer', GRID)],
  ['another village’s volunteer', [], () => village.staff('far-volunteer', '外送', 'volunteer', '500237207202')],
  ['the village’s keeper', ['keeper'], () => village.staff('keeper', '店', 'keeper', CHAOYUAN)],
  ['the township’s keeper', ['keeper'], () => village.staff('co-op', '供', 'keeper', LIANGPING)],
  ['the other township’s keeper', [], () => village.staff('far-keeper', '外店', 'keeper', PINGAN)],
  ['a worker whose post has ended', [], endedCadre],
  ['a stranger', [], async () => village.phone('stranger')],
]

async function otherDoor() {
  return village.door([{ name: '李四' }], { place: `${CHAOYUAN}-02`, plate: '9组9号' })
}
async function endedCadre(): Promise<Phone> {
  const phone = await village.staff('ended', '走', 'cadre', GRID)
  const admin = village.phone('admin-liangping')
  const staff = (await admin.do('invite.list', { place: LIANGPING })).staff.filter((one) => one.accountId === 'ended')
  await admin.do('staff.end', { place: LIANGPING, accountId: 'ended', postId: staff[0].postId })
  return phone
}

beforeAll(async () => {
  village = await startVillage()
  door = await village.door([{ name: '张桂香' }])
  for (const [who, holds, make] of cast) phones.set(who, { phone: await make(), holds })
  const self = phones.get('the person')!.phone
  requestId = (
    await self.do('medicine.request', {
      personId: door.personIds[0],
      items: [{ category: 'fever', quantity: 1 }],
      way: 'deliver',
    })
  ).requestId
  const doctor = phones.get('the village’s doctor')!.phone
  ;({ equipmentId } = await doctor.do('equipment.add', { place: CHAOYUAN, kind: 'oximeter', label: 'YX-01' }))
  const office = phones.get('the township’s office')!.phone
  const coop = { kind: 'coop', name: '朝元供销社', phone: null } as const
  ;({ shelfId } = await office.do('stock.open', { place: CHAOYUAN, ...coop }))
  const wish = { item: 'lianhua', packs: 2, note: '备着' }
  ;({ allocationId } = await office.do('allocation.draft', { shelfId, ...wish }))
  const help = { personId: door.personIds[0], kind: 'offer', category: 'fever', quantity: 1 } as const
  ;({ postId: helpPostId } = await self.do('help.post', help))
  const whom = { tiers: [], groups: [], fromAge: 60 }
  ;({ roundId } = await office.do('kit.open', { place: LIANGPING, name: '第一轮', contents: [], words: '口罩', whom }))
  bondId = (
    await self.do('bond.ask', {
      village: CHAOYUAN,
      name: '张桂香',
      myName: '孙子',
      kinship: 'grandparent',
      consent: { text: 'health-2026-11', asGuardian: false },
    })
  ).bondId
})
afterAll(() => village.stop())

/** Actions that would change who may do what next; asked last. */
const late: Action[] = ['medicine.cancel', 'medicine.accept', 'medicine.decline']

test('every role × action × relation is decided by one table and executed through the function [Q11 E30]', async () => {
  const ids = { requestId, bondId, equipmentId, shelfId, helpPostId, allocationId, roundId }
  const given = accessInputs({ door, ...ids, occurredAt: village.cloud.clock.now() })
  const actions = (Object.keys(contract) as Action[]).sort((a, b) => late.indexOf(a) - late.indexOf(b))
  expect(Object.keys(given).sort()).toEqual([...actions].sort())
  let cells = 0
  const wrong: string[] = []
  for (const action of actions) {
    const { who, about } = contract[action]
    for (const [name, { phone, holds }] of phones) {
      // Lists of one's own duties are about no place: any post of the role opens them, and shows its own place only.
      const anyPost = about === 'nothing' && !(who as readonly string[]).includes('anyone')
      if (anyPost) continue
      // A shelf is its own keeper's: who keeps the township's co-op does not keep a village's.
      const anotherShelf = about === 'shelf' && name === 'the township’s keeper'
      const expected = !anotherShelf && who.some((one) => one === 'anyone' || holds.includes(one))
      // A question to the whole village and what is kept at its clinic reach the cadres of all its grids.
      const keptThere =
        action === 'equipment.back' ||
        ((about === 'shelf' || about === 'allocation') && (who as readonly string[]).includes('cadre'))
      const ofTheVillage = (about === 'bond' || keptThere) && name === 'the next grid’s cadre'
      const reply = await phone.ask(action, given[action] as never)
      if (!reply.ok && reply.refusal === 'UnknownAction') wrong.push(`${action} is answered by another function`)
      const allowed = reply.ok || reply.refusal !== 'NotFound'
      cells += 1
      if (allowed !== (expected || ofTheVillage))
        wrong.push(
          `${name} × ${action}: ${reply.ok ? 'ok' : reply.refusal}, expected ${expected ? 'allowed' : 'NotFound'}`,
        )
    }
  }
  expect(wrong).toEqual([])
  console.log(
    `access: ${cells} cells executed (${phones.size} people × ${actions.length} actions, ${capacities.length} capacities)`,
  )
  expect(cells).toBeGreaterThan(500)
})

test('who carries or keeps a shelf may call what anybody may, what names them, and nothing else, lists about nobody included [Q11 E30]', async () => {
  const ids = { requestId, bondId, equipmentId, shelfId, helpPostId, allocationId, roundId }
  const given = accessInputs({ door, ...ids, occurredAt: village.cloud.clock.now() })
  const helping = [...phones].filter(([who]) => /volunteer|keeper/.test(who)).map(([, { phone }]) => phone)
  const closed = (Object.keys(contract) as Action[]).filter(
    (action) => !contract[action].who.some((one) => one === 'anyone' || one === 'volunteer' || one === 'keeper'),
  )
  expect([helping.length, closed.length > 60]).toEqual([5, true])
  for (const phone of helping)
    for (const action of closed)
      expect([phone.openid, action, await phone.ask(action, given[action] as never)]).toMatchObject([
        phone.openid,
        action,
        { ok: false, refusal: 'NotFound' },
      ])
})

test('a foreign id reads exactly like a missing one [Q11 A16]', async () => {
  const far = phones.get('another village’s cadre')!.phone
  const foreign = await far.ask('household.open', { householdId: door.householdId })
  const missing = await far.ask('household.open', { householdId: 'h-000000nothing' })
  const strip = (reply: object) => ({ ...reply, counters: undefined, requestId: undefined })
  expect(strip(foreign)).toEqual(strip(missing))
  expect(foreign).toMatchObject({ ok: false, refusal: 'NotFound' })
})

test('a cadre of village Y sees nobody of village X through any list [A16 E30]', async () => {
  const far = phones.get('another village’s cadre')!.phone
  expect((await far.do('today.list', {})).doors).toEqual([])
  expect((await far.do('medicine.list', {})).requests).toEqual([])
  expect((await far.do('people.find', { place: '500237207202' })).rows).toEqual([])
  for (const place of [CHAOYUAN, GRID, LIANGPING, HONGGUAN, '500237'])
    expect(await far.ask('people.find', { place })).toMatchObject({ ok: false, refusal: 'NotFound' })
})

test('every look at health data is noted: who, in what capacity, of whom [E30]', async () => {
  const doctor = phones.get('the village’s doctor')!.phone
  await doctor.do('followUp.open', { personId: door.personIds[0] })
  const noted = village.cloud.database.collection('views').all()
  expect(noted).toContainEqual(
    expect.objectContaining({
      openid: 'doctor',
      capacity: 'doctor',
      about: door.personIds[0],
      action: 'followUp.open',
    }),
  )
})

test('a post gives nothing before its first day and after its last [Q11 A16]', async () => {
  const admin = village.phone('admin-liangping')
  const { code } = await admin.do('invite.create', {
    place: GRID,
    role: 'cadre',
    name: '短',
    phone: null,
    until: day('2023-02-10'),
  })
  const phone = village.phone('short')
  await phone.do('invite.accept', { code }, commandId())
  expect(await phone.ask('household.open', { householdId: door.householdId })).toMatchObject({ ok: true })
  village.at('2023-02-10', 0)
  expect(await phone.ask('household.open', { householdId: door.householdId })).toMatchObject({
    ok: false,
    refusal: 'NotFound',
  })
})
