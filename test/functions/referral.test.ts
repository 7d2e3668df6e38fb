import type { Input } from '@domain/contract'
import type { Person } from '@domain/model/person'
import {
  CHAOYUAN,
  commandId,
  LIANGPING,
  startVillage,
  type DoorMade,
  type Phone,
  type Village,
} from '../support/village'

const GRID = `${CHAOYUAN}-01`
const MINUTE = 60_000
let village: Village
let cadre: Phone
let doctor: Phone
let office: Phone
let personId: string
let door: DoorMade
let family: Phone
let n = 0

beforeAll(async () => {
  village = await startVillage()
  cadre = await village.staff('tan', '谭小梅', 'cadre', GRID)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  await village.staff('li', '李主任', 'doctor', LIANGPING)
  office = await village.staff('zhou', '周文', 'office', LIANGPING)
})
afterAll(() => village.stop())
beforeEach(async () => {
  n += 1
  village.at('2023-02-08', 9)
  door = await village.door([{ name: `老人${n}` }], { plate: `2组${n}号` })
  personId = door.personIds[0]
  family = await village.resident(`family-${n}`, door, `老人${n}`, 'parent')
})
/** What one test left on the way must not be late in the next one. */
afterEach(async () => {
  village.at('2023-02-08', 9)
  const referral = referralOf()
  if (referral) await step('returned', { note: '回家了' })
  for (const { equipmentId, state } of (await office.do('equipment.list', { place: LIANGPING })).rows)
    if (state === 'out') await office.do('equipment.back', { equipmentId })
})

const now = () => village.cloud.clock.now()
const after = (minutes: number) => village.cloud.clock.set(now() + minutes * MINUTE)
const person = () => village.cloud.database.collection('people').get(personId) as unknown as Person
const referralOf = () => person()?.referral
type To = Input<'referral.step'>['to']
const step = (to: To, more: Partial<Input<'referral.step'>> = {}, phone = doctor) =>
  phone.ask('referral.step', { personId, to, ...more, occurredAt: now() })
const report = (spo2: number) =>
  family.do('report.submit', { personId, infected: true, reading: { spo2 }, occurredAt: now() })
/** Found infected, and sent to the county's hospital by a clinician's decision. */
async function referred(): Promise<string> {
  await report(97)
  await doctor.do('route.decide', { personId, to: 'county-designated', basis: '气促，不宜居家', occurredAt: now() })
  return referralOf()?.id ?? ''
}
async function vehicle(label: string): Promise<string> {
  return (await office.do('equipment.add', { place: LIANGPING, kind: 'vehicle', label })).equipmentId
}
const state = (equipmentId: string) => village.cloud.database.collection('equipment').get(equipmentId)
const told = (id: string) =>
  village.cloud.database
    .collection('sends')
    .all()
    .filter((send) => send.about === id)
    .map((send) => send.openid as string)
    .sort()
const tick = () => village.cloud.runTimersUntil(now() + 10 * MINUTE)
const dutyKinds = () =>
  village.cloud.database
    .collection('duties')
    .all()
    .filter((duty) => duty.personId === personId && duty.role !== 'none')
    .map((duty) => duty.kind as string)

describe('a referral', () => {
  test('is opened once by the decision "not at home" and once by 92 %, whoever asks again [A22 A14]', async () => {
    const id = await referred()
    expect(referralOf()).toMatchObject({ to: 'county-designated', state: 'sent', reason: 'decision' })
    await doctor.do('route.decide', { personId, to: 'county-designated', basis: '再说一遍', occurredAt: now() })
    expect((await report(92)).level).toBe('urgent')
    expect(referralOf()?.id).toBe(id)
  })

  test('goes step by step, each by a named person at a time, with somebody named at the other end [E23 B09]', async () => {
    await referred()
    expect(await step('departed')).toMatchObject({ refusal: 'NotYet' })
    expect(await step('accepted')).toMatchObject({ refusal: 'ReceiverNeeded' })
    after(5)
    await step('accepted', { receiver: '县医院急诊王护士' })
    after(20)
    await step('departed', {}, cadre)
    after(40)
    await step('arrived', {}, cadre)
    expect(await step('admitted', { receiver: '呼吸科' }, cadre)).toMatchObject({ refusal: 'OnlyClinicOrOffice' })
    after(10)
    await step('admitted', { receiver: '呼吸科赵医生' })
    const [past] = (await family.do('route.view', { personId })).past
    expect(past.steps.map(({ step: at, by, receiver }) => [at, by, receiver])).toEqual([
      ['sent', '冉启文', null],
      ['accepted', '冉启文', '县医院急诊王护士'],
      ['departed', '谭小梅', null],
      ['arrived', '谭小梅', null],
      ['admitted', '冉启文', '呼吸科赵医生'],
    ])
    expect(past.steps.map(({ at }) => (at - past.steps[0].at) / MINUTE)).toEqual([0, 5, 25, 65, 75])
  })

  test('that ends in a bed mutes what is owed at home; back home it is owed again [E23 E08]', async () => {
    await referred()
    await step('accepted', { receiver: '王护士' })
    await step('departed')
    await step('arrived')
    expect(dutyKinds()).toContain('referral')
    await step('admitted', { receiver: '赵医生' })
    expect(dutyKinds()).toEqual([])
    expect(person().away).toMatchObject({ kind: 'hospital', confirmed: { by: '冉启文' } })
    await doctor.do('away.end', { personId, mistake: false, note: '出院了', occurredAt: now() })
    expect(dutyKinds()).toContain('first-contact')
  })

  test('that comes back without a bed leaves owed what was owed, and a new decision [E23]', async () => {
    await referred()
    await doctor.do('followUp.record', { personId, outcome: 'not-fine', mode: 'visit', occurredAt: now() })
    expect(dutyKinds()).toEqual(expect.arrayContaining(['follow-up', 'referral']))
    await step('accepted', { receiver: '王护士' })
    await step('departed')
    await step('arrived')
    expect(await step('returned')).toMatchObject({ refusal: 'NoteNeeded' })
    await step('returned', { note: '医院看了，回家治' })
    expect(person()).toMatchObject({ referral: null, away: null })
    // Where they are treated from now on is to be decided again: nobody is at home by a trip that ended.
    expect(dutyKinds()).toEqual(expect.arrayContaining(['follow-up', 'route']))
    expect(dutyKinds()).not.toContain('referral')
  })
})

describe('a step nobody takes', () => {
  test('29 minutes are not late; after 31 the doctors are told once, after an hour the office once [B09 E23]', async () => {
    const id = await referred()
    after(19)
    await tick()
    expect(told(id)).toEqual([])
    after(2)
    await tick()
    expect(told(id)).toEqual(['li', 'ran'])
    await tick()
    expect(told(id)).toEqual(['li', 'ran'])
    after(25)
    await tick()
    expect(told(id)).toEqual(['li', 'ran', 'zhou'])
    after(60)
    await tick()
    await tick()
    expect(told(id)).toEqual(['li', 'ran', 'zhou'])
    expect((await office.do('office.overview', { place: LIANGPING })).total).toMatchObject({ 'referral-late': 1 })
  })

  test('an arrival that is missing is told at night as well [E23]', async () => {
    village.at('2023-02-08', 20)
    const id = await referred()
    await step('accepted', { receiver: '王护士' })
    await step('departed')
    after(181)
    await tick()
    expect(told(id)).toEqual(['li', 'ran'])
    after(30)
    await tick()
    expect(told(id)).toEqual(['li', 'ran', 'zhou'])
  })

  test('sent elsewhere is a new wait, and cancelled is silence at once [B09]', async () => {
    const id = await referred()
    after(29)
    await doctor.do('route.decide', { personId, to: 'tertiary', basis: '心脏病重', occurredAt: now() })
    expect(referralOf()).toMatchObject({ id, to: 'tertiary', state: 'sent' })
    after(10)
    await tick()
    expect(told(id)).toEqual([])
    await step('cancelled', { note: '家里不去了' })
    after(120)
    await tick()
    expect(told(id)).toEqual([])
  })

  test('every number of referrals opens exactly its people; opened and cancelled in one day is not open [B40 R76]', async () => {
    const ids = async (figure: 'referral' | 'referral-late') =>
      (await office.do('office.people', { place: LIANGPING, figure })).rows.map((row) => row.personId)
    await referred()
    expect(await ids('referral')).toEqual([personId])
    expect(await ids('referral-late')).toEqual([])
    after(31)
    expect(await ids('referral-late')).toEqual([personId])
    expect((await doctor.do('referral.list', { place: CHAOYUAN })).rows).toMatchObject([{ personId, late: true }])
    await step('cancelled', { note: '不去了' })
    expect(await ids('referral')).toEqual([])
    expect(await ids('referral-late')).toEqual([])
    expect(person().pastReferrals).toMatchObject([{ ended: 'cancelled' }])
  })
})

describe('a vehicle', () => {
  const send = (equipmentId: string | null, phone = doctor, about = personId) =>
    phone.ask('vehicle.send', { personId: about, equipmentId, occurredAt: now() })

  test('leaves with the person, who is then on the way; it is free again when it is back [B31]', async () => {
    const car = await vehicle(`渝A·0${n}001`)
    await referred()
    expect(await send(car)).toMatchObject({ refusal: 'NotYet' })
    expect(state(car)).toMatchObject({ state: 'ready' })
    await step('accepted', { receiver: '王护士' })
    expect((await doctor.do('route.view', { personId })).vehicles.free).toContainEqual({
      id: car,
      label: `转运车 渝A·0${n}001`,
    })
    expect(await send(car)).toMatchObject({ ok: true })
    expect(referralOf()).toMatchObject({ state: 'departed', vehicle: { id: car } })
    expect(state(car)).toMatchObject({ state: 'out', holder: { personId } })
    await step('returned', { note: '看了就回来了' })
    expect((await doctor.do('route.view', { personId })).vehicles.out).toMatchObject([{ id: car }])
    const row = (await office.do('equipment.list', { place: LIANGPING })).rows.find((one) => one.equipmentId === car)
    expect(row?.holder?.ended).toBe(true)
    await office.do('equipment.back', { equipmentId: car })
    expect(state(car)).toMatchObject({ state: 'ready', holder: null })
  })

  test('is never sent twice: of two at once one gets it, and with none left the office hears of it [B31]', async () => {
    const car = await vehicle(`渝A·0${n}002`)
    await report(92)
    const first = personId
    const other = await village.door([{ name: '隔壁' }], { plate: `8组${n}号` })
    const neighbour = await village.resident(`neighbour-${n}`, other, '隔壁', 'parent')
    await neighbour.do('report.submit', {
      personId: other.personIds[0],
      infected: true,
      reading: { spo2: 91 },
      occurredAt: now(),
    })
    const replies = await Promise.all([send(car, doctor, first), send(car, cadre, other.personIds[0])])
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    const holder = state(car)?.holder as { personId: string }
    const loser = holder.personId === first ? other.personIds[0] : first
    const lost = replies.find((reply) => !reply.ok) as { refusal: string }
    expect(['NotFree', 'NoVehicleFree']).toContain(lost.refusal)

    // The others go too, until none is left.
    const left = (await doctor.do('route.view', { personId: loser })).vehicles.free
    for (const { id } of left) await office.do('equipment.withdraw', { equipmentId: id, reason: '修车' })
    expect(await send(null, cadre, loser)).toMatchObject({ refusal: 'NoVehicleFree' })
    const about = (village.cloud.database.collection('people').get(loser)?.referral as { id: string }).id
    expect(told(about)).toEqual(['li', 'ran', 'zhou'])
    expect(await send(null, cadre, loser)).toMatchObject({ refusal: 'NoVehicleFree' })
    expect(told(about)).toHaveLength(3)
    await doctor.do('referral.step', { personId: other.personIds[0], to: 'returned', note: '回家', occurredAt: now() })
  })

  test('two vehicles for one person at once: one leaves, the other stays free [B31]', async () => {
    const [one, two] = [await vehicle(`渝A·0${n}003`), await vehicle(`渝A·0${n}004`)]
    await report(90)
    const replies = await Promise.all([send(one), send(two, cadre)])
    expect(replies.map((reply) => reply.ok).sort()).toEqual([false, true])
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ refusal: 'AlreadyOnTheWay' })
    expect([state(one)?.state, state(two)?.state].sort()).toEqual(['out', 'ready'])
    expect(state(referralOf()?.vehicle?.id ?? '')).toMatchObject({ state: 'out' })
  })
})

describe('120', () => {
  test('dialled without a network and told five times later is one referral, at its own time; called again it is still one [A23 E01]', async () => {
    const at = now()
    after(90)
    const id = commandId()
    const input = { personId, occurredAt: at }
    const replies = []
    for (let k = 0; k < 5; k++) replies.push(await family.do('emergency.called', input, id))
    expect(replies).toEqual(Array.from({ length: 5 }, () => ({ opened: true })))
    expect(referralOf()).toMatchObject({ to: 'emergency', reason: 'emergency-call', openedAt: at, calledAt: at })
    const first = referralOf()?.id
    expect(await cadre.do('emergency.called', { personId, occurredAt: now() })).toEqual({ opened: false })
    expect(referralOf()).toMatchObject({ id: first, calledAt: at })
    // Told an hour and a half later it has waited on every rung already: captain's, health centre's, the office's.
    expect(told(person().alert?.id ?? '')).toEqual(['li', 'ran', 'tan', 'zhou'])
    // Who went by 120 needs nobody's acceptance, and no vehicle of ours.
    expect(await step('departed', {}, cadre)).toMatchObject({ ok: true })
  })
})
