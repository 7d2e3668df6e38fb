import { day } from '@domain/model/day'
import type { Person } from '@domain/model/person'
import { buildApp } from '../../scripts/build-app'
import { staffPhone } from '../support/staff-phone'
import { CHAOYUAN, root, startVillage, type DoorMade, type Phone, type Village } from '../support/village'

let village: Village
let doctor: Phone
let family: Phone
let young: DoorMade
let old: DoorMade

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  village = await startVillage()
  village.at('2023-02-08', 8)
  await village.staff('tan', '谭小梅', 'cadre', `${CHAOYUAN}-01`)
  doctor = await village.staff('ran', '冉启文', 'doctor', CHAOYUAN)
  young = await village.door([{ name: '向东', sex: 'male', birthOn: day('1985-01-01') }], { plate: '3组1号' })
  old = await village.door([{ name: '覃家婆', birthOn: day('1938-01-01'), disease: 'stable' }], { plate: '3组2号' })
  for (const [openid, door, name] of [
    ['xiang', young, '向东'],
    ['qin-son', old, '覃家婆'],
  ] as const) {
    family = await village.resident(openid, door, name, 'parent')
    await family.do('report.submit', {
      personId: door.personIds[0],
      infected: true,
      reading: { spo2: 97, temperature: 37.4, breathing: 'easy', symptoms: [] },
      occurredAt: village.cloud.clock.now(),
    })
  }
  village.at('2023-02-08', 9)
}, 300_000)
afterAll(() => village.stop())

const person = (door: DoorMade) =>
  village.cloud.database.collection('people').get(door.personIds[0]) as unknown as Person
const open = (door: DoorMade, page = 'route') =>
  staffPhone(village, 'ran', `clinic/${page}/index?personId=${door.personIds[0]}`)

test('spoken to, the doctor finds 定在哪里治 on the page, answers, sees the plan point home and decides it [B28 P12]', async () => {
  const app = await open(young, 'follow-up')
  expect(app.find('route')).toBeUndefined()
  await app.tap('mode-phone')
  await app.tap('found-fine')
  await app.tap('save')
  expect(app.text()).toContain('定在哪里治方案指向：医生定')

  await app.tap('route-open')
  expect(app.route()).toBe('clinic/route/index')
  expect(app.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  expect(app.label('save')).toBe('先点在哪里治')
  expect(app.text()).toContain('方案指向：医生定还没问清：分型、透析、走动、基础病严不严重')
  for (const tap of ['underlying-none', 'dialysis-no', 'mobility-able', 'severity-moderate']) await app.tap(tap)
  expect(app.text()).toContain('方案指向：亚定点医院巫山县两坪片区亚定点医院')
  await app.tap('severity-mild')
  expect(app.text()).toContain('方案指向：在家治没有严重基础病，无症状或者轻，可以在家治')
  await app.tap('to-home')
  expect(app.label('save')).toBe('先写依据')
  await app.tap('grounds-症状轻')
  await app.tap('grounds-血氧好')
  await app.tap('save')
  expect(app.text()).toMatch(/在家治冉启文 2月8日定的依据：症状轻，血氧好/)
  expect(person(young).episode).toMatchObject({
    assessed: { severity: 'mild' },
    route: { branch: 'home' },
    decision: { to: 'home', basis: '症状轻，血氧好' },
  })
  app.hangUp()

  const home = await staffPhone(village, 'xiang', 'pages/home/index')
  expect(home.text()).toContain('定了在家治冉启文 2月8日定的：症状轻，血氧好。')
  home.hangUp()
})

test('what was answered once is not asked again: the form opens with it [R83]', async () => {
  const app = await open(young)
  await app.tap('change')
  expect(app.label('severity-mild')).toBe('已选，轻型')
  expect(app.label('dialysis-no')).toBe('已选，不用')
  app.hangUp()
})

test('home is refused before the experts have answered, in place and with what was written kept; then they are asked [A20]', async () => {
  const [personId] = old.personIds
  await doctor.do('followUp.record', {
    personId,
    outcome: 'fine',
    mode: 'phone',
    occurredAt: village.cloud.clock.now(),
  })
  const app = await open(old)
  for (const tap of ['severity-mild', 'underlying-not-serious', 'dialysis-no', 'mobility-hard-to-move'])
    await app.tap(tap)
  expect(app.text()).toContain('方案指向：县专家定')
  expect(app.label('to-home')).toContain('要先问县专家')
  await app.tap('to-home')
  await app.input('basis-words', '儿子在家，离医院远')
  await app.input('supervisor', '巫山县人民医院')
  await app.tap('save')
  expect(app.text()).toContain('没定下来这位要先问县专家')
  expect(app.text()).toContain('儿子在家，离医院远')
  expect(person(old).episode?.decision).toBeNull()

  await app.tap('refused-retry')
  await app.tap('grounds-年纪大走不动')
  expect(app.label('save')).toBe('问县专家')
  await app.tap('save')
  expect(app.text()).toMatch(/等县专家定冉启文 9:00 问的2月9日 9:00 前没回话/)
  expect(app.label('panel-call')).toBe('打给巫山县专家团队')
  app.hangUp()

  const home = await staffPhone(village, 'qin-son', 'pages/home/index')
  expect(home.text()).toContain('等县专家定去哪里治医生在办')
  home.hangUp()
  const cadre = await staffPhone(village, 'tan', `worker/door/index?id=${old.householdId}`)
  expect(cadre.text()).toContain('等县专家定去哪里治')
  expect(cadre.text()).not.toContain('年纪大走不动')
  cadre.hangUp()
})

test('asked, they are on the doctor’s list with their own clock; the answer is written down with who and why, and shown [A20 A21]', async () => {
  village.at('2023-02-08', 15)
  const list = await staffPhone(village, 'ran', 'clinic/due/index')
  expect(list.text()).toContain('问县专家')
  list.hangUp()

  const app = await open(old)
  await app.tap('answer')
  expect(app.label('panel-save')).toBe('先点专家定的去处')
  await app.tap('panel-to-home')
  expect(app.label('panel-save')).toBe('写上哪位专家')
  await app.input('panel-by', '县医院王主任')
  await app.input('panel-basis', '看了视频，呼吸平稳')
  await app.input('panel-supervisor', '')
  await app.tap('panel-save')
  expect(app.text()).toContain('得写上由哪家上级医院指导')
  await app.input('panel-supervisor', '巫山县人民医院')
  await app.tap('panel-save')
  expect(app.text()).toMatch(
    /在家治冉启文 2月8日记的依据：看了视频，呼吸平稳县专家县医院王主任 15:00的意见：在家治巫山县人民医院指导/,
  )
  expect(person(old).episode?.decision).toMatchObject({ to: 'home', panel: { by: '县医院王主任', to: 'home' } })
  app.hangUp()
})

test('with no network the decision is kept on the phone and sent once there is one again [E01]', async () => {
  const app = await open(young)
  await app.tap('change')
  await app.tap('to-sub-designated')
  await app.tap('grounds-有肺炎')
  app.cutOff(true)
  await app.tap('save')
  expect(app.text()).toContain('存在手机里')
  expect(person(young).referral).toBeNull()
  app.cutOff(false)
  await app.network(true)
  await app.network(true)
  expect(person(young).referral).toMatchObject({ hospital: '巫山县两坪片区亚定点医院', state: 'sent' })
  app.hangUp()
})
