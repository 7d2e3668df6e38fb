import type { Input } from '@domain/contract'
import { day } from '@domain/model/day'
import {
  startRouteScene,
  assessed,
  healthy,
  OLD,
  YOUNG,
  type Clinical,
  type Patient,
  type RouteScene,
} from '../support/route-scene'
import type { NewPerson } from '../support/village'

let scene: RouteScene

beforeAll(async () => {
  scene = await startRouteScene()
})
afterAll(() => scene.village.stop())
beforeEach(() => scene.village.at('2023-02-08', 9))

test('mild without disease points home, with the village clinic to follow; it is home only once a clinician says so [B28]', async () => {
  const { patient, person, owed, decide } = scene
  const { id } = await patient(YOUNG)
  expect(owed(id, 'route')).toMatchObject({ role: 'doctor' })
  expect(person(id).episode?.decision).toBeNull()
  const reply = await decide(id, { assessed: assessed('mild'), clinical: healthy })
  expect(reply).toMatchObject({ ok: true, data: { referralOpened: false } })
  expect(person(id).episode).toMatchObject({
    route: { branch: 'home', clause: 'B28' },
    decision: { to: 'home', by: '冉启文' },
  })
  expect(owed(id, 'route')).toBeUndefined()
  expect(owed(id, 'follow-up')).toMatchObject({ role: 'doctor', dueOn: '2023-02-11' })
})

test('中型 goes to the township’s own sub-designated hospital, by name, in each township [B29]', async () => {
  const { neighbour, patient, inPingan, person, decide } = scene
  const here = (await patient(YOUNG)).id
  await decide(here, { to: 'sub-designated', assessed: assessed('moderate'), clinical: healthy })
  expect(person(here)).toMatchObject({
    episode: { route: { branch: 'sub-designated', clause: 'B29' } },
    referral: { hospital: '巫山县两坪片区亚定点医院', reason: 'decision' },
  })
  const there = await inPingan(YOUNG)
  await decide(there, { to: 'sub-designated', assessed: assessed('moderate'), clinical: healthy }, neighbour)
  expect(person(there)).toMatchObject({
    episode: { route: { branch: 'sub-designated' } },
    referral: { hospital: '云阳县平安片区亚定点医院' },
  })
})

test('dialysis sends a mild case to the county hospital, and pneumonia in somebody old carries the national plan’s warning [B30 R42]', async () => {
  const { patient, person, decide, view } = scene
  const { id } = await patient(YOUNG)
  await decide(id, {
    to: 'county-designated',
    assessed: assessed('mild'),
    clinical: { ...healthy, dialysis: 'yes' },
  })
  expect(person(id)).toMatchObject({
    episode: { route: { branch: 'county-designated', clause: 'B30' } },
    referral: { hospital: '巫山县人民医院', state: 'sent' },
  })
  const old = (await patient({ birthOn: day('1950-01-01'), sex: 'male' })).id
  await decide(old, { to: 'sub-designated', assessed: assessed('moderate'), clinical: healthy })
  expect((await view(old)).proposal?.warning).toContain('国家重型方案按重型看')
  expect((await view(id)).proposal?.warning).toBeNull()
})

test('red and mild: in 平安 a clinician decides, in 两坪 the plan points home [R43]', async () => {
  const { neighbour, patient, inPingan, person, decide } = scene
  const red: Partial<NewPerson> = { birthOn: day('1941-01-01'), disease: 'stable', vaccination: 'partial' }
  const here = (await patient(red)).id
  const there = await inPingan(red)
  expect([person(here).tier, person(there).tier]).toEqual(['red', 'red'])
  const notSerious: Clinical = { ...healthy, underlying: 'not-serious' }
  const asked = { to: 'home', supervisor: '县人民医院', assessed: assessed('mild'), clinical: notSerious } as const
  expect(await decide(here, asked)).toMatchObject({ ok: true })
  expect(await decide(there, asked, neighbour)).toMatchObject({ ok: true })
  expect(person(here).episode?.route).toMatchObject({ branch: 'home' })
  expect(person(there).episode?.route).toMatchObject({ branch: 'clinician-decides', clause: 'A23' })
})

test('a pregnant woman of 28, in no tier but green at worst, who bleeds is a level-3 case; without the sign she is not [A19]', async () => {
  const { village, patient, person } = scene
  const woman: Partial<NewPerson> = { birthOn: day('1995-01-01'), sex: 'female' }
  const pregnancy = { pregnant: true } as const
  const bleeding = await patient(woman, { symptoms: [] }, false)
  const calm = await patient(woman, { symptoms: [] }, false)
  const say = (one: Patient, symptoms: readonly 'bleeding'[]) =>
    one.family.do('report.submit', {
      personId: one.id,
      infected: false,
      reading: { symptoms: [...symptoms] },
      pregnancy,
      occurredAt: village.cloud.clock.now(),
    })
  await say(bleeding, ['bleeding'])
  await say(calm, [])
  expect(person(bleeding.id)).toMatchObject({ tier: null, episode: { route: { level3: true } } })
  expect(person(calm.id)).toMatchObject({ tier: null, episode: { route: { level3: false } } })
})

describe('level 3 at home', () => {
  const red: Partial<NewPerson> = { birthOn: day('1950-01-01'), sex: 'male', disease: 'unstable', vaccination: 'none' }

  test('without a hospital that guides it, it is refused; with one it is seen every day [A21 R05]', async () => {
    const { patient, person, owed, decide } = scene
    const { id } = await patient(red)
    const home = { assessed: assessed('mild'), clinical: { ...healthy, underlying: 'not-serious' } } as const
    expect(await decide(id, home)).toMatchObject({ ok: false, refusal: 'SupervisorNeeded' })
    expect(await decide(id, { ...home, supervisor: '巫山县人民医院' })).toMatchObject({ ok: true })
    expect(person(id).episode?.decision).toMatchObject({ to: 'home', supervisor: '巫山县人民医院' })
    expect(owed(id, 'follow-up')).toMatchObject({ dueOn: '2023-02-09' })
    const green = (await patient(YOUNG)).id
    expect(await decide(green, { assessed: assessed('mild'), clinical: healthy })).toMatchObject({ ok: true })
    expect(owed(green, 'follow-up')).toMatchObject({ dueOn: '2023-02-11' })
  })

  test('who becomes a level-3 case on the third day is due that day and not before [R80]', async () => {
    const { village, doctor, patient, person, owed } = scene
    village.at('2023-02-05', 9)
    const { id, door } = await patient({
      birthOn: day('1950-01-01'),
      sex: 'male',
      disease: 'none',
      vaccination: 'full',
    })
    expect(owed(id, 'follow-up')).toMatchObject({ dueOn: '2023-02-08' })
    village.at('2023-02-07', 9)
    const { v } = (await doctor.do('household.open', { householdId: door.householdId })).people[0]
    await doctor.do('person.correct', {
      personId: id,
      baseV: v,
      changes: { disease: 'unstable', vaccination: 'none' },
      reason: '原来没问到',
    })
    expect(person(id)).toMatchObject({ tier: 'red', episode: { level3Since: '2023-02-07' } })
    expect(owed(id, 'follow-up')).toMatchObject({ dueOn: '2023-02-07' })
    const [seen] = (await doctor.do('household.open', { householdId: door.householdId })).people
    expect(seen.duties.find(({ kind }) => kind === 'follow-up')).toMatchObject({ late: 0 })
  })
})

describe('not at home', () => {
  test('opens exactly one referral; deciding elsewhere points it there and opens no second [A22]', async () => {
    const { patient, person, decide, answer } = scene
    const { id } = await patient(YOUNG)
    expect(await decide(id, { to: 'sub-designated' })).toMatchObject({ ok: true, data: { referralOpened: true } })
    const first = person(id).referral
    expect(await decide(id, { to: 'sub-designated' })).toMatchObject({ ok: true, data: { referralOpened: false } })
    expect(person(id).referral).toEqual(first)
    expect(await decide(id, { to: 'tertiary' })).toMatchObject({ ok: true, data: { referralOpened: false } })
    expect(person(id).referral).toMatchObject({ id: first?.id, to: 'tertiary', hospital: '上级三级医院' })
    expect(person(id).pastReferrals).toEqual([])
    expect(await decide(id)).toMatchObject({ ok: false, refusal: 'ReferralOpen' })
    expect(await answer(id)).toMatchObject({ ok: false, refusal: 'PanelNotAsked' })
  })

  test('never gone, the decision is used up: the clinic owes another one [A22 B06]', async () => {
    const { village, doctor, patient, person, owed, decide } = scene
    const { id } = await patient(YOUNG)
    await decide(id, { to: 'sub-designated', assessed: assessed('moderate'), clinical: healthy })
    expect(owed(id, 'route')).toBeUndefined()
    const back = { personId: id, to: 'returned', note: '没有床', occurredAt: village.cloud.clock.now() } as const
    await doctor.do('referral.step', back)
    expect(person(id).episode?.decision).toBeNull()
    expect(owed(id, 'route')).toMatchObject({ note: '方案指向：亚定点医院' })
  })
})

test('a decision for home is outdated by a danger sign and by a graver finding, and stands again once the sign is answered for [R08 R36]', async () => {
  const { village, doctor, speak, patient, owed, decide, view } = scene
  const { id, family } = await patient(YOUNG)
  await decide(id, { assessed: assessed('mild'), clinical: healthy })
  const say = (reading: Input<'report.submit'>['reading']) =>
    family.do('report.submit', { personId: id, infected: false, reading, occurredAt: village.cloud.clock.now() })
  village.at('2023-02-08', 11)
  await say({ spo2: 93 })
  expect((await view(id)).decision).toMatchObject({ outdated: true })
  expect(await decide(id)).toMatchObject({ ok: false, refusal: 'StillUrgent' })
  expect(owed(id, 'urgent-clinic')).toBeDefined()
  await doctor.do('referral.settle', {
    personId: id,
    outcome: 'seen-stays-home',
    note: '重新量 97，夹子没夹好',
    occurredAt: village.cloud.clock.now(),
  })
  expect((await view(id)).decision).toMatchObject({ to: 'home', outdated: false })

  expect(await decide(id, { assessed: assessed('moderate') })).toMatchObject({ ok: true })
  await speak(doctor, id)
  expect(owed(id, 'route')).toBeUndefined() // decided with open eyes: the plan points elsewhere and a clinician said home
  await decide(id, { to: 'home', assessed: assessed('mild') })
  village.at('2023-02-08', 12)
  await say({ breathing: 'hard' })
  expect((await view(id)).decision).toMatchObject({ outdated: true })
})

test('at the door an infected person of 82 with unstable disease is on the clinic’s list in the same call, with what the plan points to [B05]', async () => {
  const { village, cadre, doctor, view } = scene
  const door = await village.door([{ ...OLD, name: '覃家婆', disease: 'unstable', vaccination: 'none' }], {
    plate: '9组1号',
  })
  const [personId] = door.personIds
  await cadre.do('contact.record', {
    personId,
    outcome: 'not-fine',
    mode: 'visit',
    infected: true,
    reading: { antigen: 'positive', spo2: 96 },
    occurredAt: village.cloud.clock.now(),
  })
  const line = (await doctor.do('today.list', {})).doors
    .flatMap(({ people }) => people)
    .find((one) => one.personId === personId)
  expect(line?.duties.map(({ kind, note }) => [kind, note])).toEqual(
    expect.arrayContaining([
      ['first-contact', null],
      ['route', expect.stringMatching(/^方案指向：/)],
    ]),
  )
  expect((await view(personId)).proposal).toMatchObject({ level3: true, clause: expect.any(String) as string })
})

test('a cadre sees where and not the clinical grounds; a neighbour’s clinician sees nothing; only a clinician gets the form [A20]', async () => {
  const { cadre, neighbour, patient, decide, view } = scene
  const { id, family } = await patient(YOUNG)
  await decide(id, { assessed: assessed('mild'), clinical: healthy, basis: '单独写的依据' })
  const shown = await view(id, cadre)
  expect(shown).toMatchObject({ decision: { to: 'home', basis: '' }, proposal: { facts: [] }, form: null })
  expect(await view(id, family)).toMatchObject({ decision: { basis: '单独写的依据' }, form: null })
  expect((await view(id)).form).toMatchObject({ assessed: { severity: 'mild' }, clinical: healthy })
  expect(await neighbour.ask('route.view', { personId: id })).toMatchObject({ ok: false, refusal: 'NotFound' })
})
