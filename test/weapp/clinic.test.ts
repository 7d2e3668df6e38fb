import type { Person } from '@domain/model/person'
import { buildApp } from '../../scripts/build-app'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { staffPhone } from '../support/staff-phone'
import { root } from '../support/village'

let scene: StaffScene

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
}, 300_000)
afterAll(() => scene.village.stop())

const person = (id: string) => scene.village.cloud.database.collection('people').get(id) as unknown as Person
const clinicDuties = (id: string) =>
  scene.village.cloud.database
    .collection('duties')
    .all()
    .filter((duty) => duty.personId === id && duty.role === 'doctor' && duty.opensOn !== null)
const followUps = (id: string) => clinicDuties(id).filter(({ kind }) => kind === 'follow-up')
const followUp = (id: string) => staffPhone(scene.village, 'ran', `clinic/follow-up/index?personId=${id}`)

test('the list shows the danger first; taking it over names who did, and settling it ends it [A14]', async () => {
  const { village, mou } = scene
  const app = await staffPhone(village, 'ran', 'clinic/due/index')
  expect(app.text()).toMatch(/要马上处理，1 人.*血氧 92%.*牟春兰.*刘世贵/)

  await app.tap(`urgent-${mou}-take`)
  expect(app.route()).toBe('clinic/follow-up/index')
  expect(app.text()).toContain('冉启文 8:40 接手')
  expect(app.find('take')).toBeUndefined()

  await app.tap('settle')
  await app.tap('settle-gone-to-hospital')
  expect(app.label('settle-save')).toBe('写一句经过')
  await app.input('settle-note', '救护车送县医院，女儿跟着')
  await app.tap('settle-save')
  expect(app.find('alert')).toBeUndefined()
  expect(person(mou).alert).toBeNull()
  expect(clinicDuties(mou).map(({ kind }) => kind)).not.toContain('urgent-clinic')
  app.hangUp()
})

test('a follow-up without a mode or an outcome cannot be saved on the form and is refused by the server [A12]', async () => {
  const { doctor, liu, village } = scene
  const app = await followUp(liu)
  expect(app.label('save')).toBe('先点方式')
  await expect(app.tap('save')).rejects.toThrow('does not listen')
  await app.tap('mode-phone')
  expect(app.label('save')).toBe('先点结果')
  await expect(app.tap('save')).rejects.toThrow('does not listen')
  expect(app.asked).not.toContain('followUp.record')
  app.hangUp()

  const at = { personId: liu, occurredAt: village.cloud.clock.now() }
  expect(await doctor.ask('followUp.record', { ...at, outcome: 'fine' } as never)).toMatchObject({
    refusal: 'BadInput',
  })
  expect(await doctor.ask('followUp.record', { ...at, mode: 'phone' } as never)).toMatchObject({ refusal: 'BadInput' })
})

test('the week is drawn with the bound named, and a forgotten evening is said, not filled in [E28 P12]', async () => {
  const app = await followUp(scene.liu)
  expect(app.text()).toMatch(/血氧97%今早低于 93 要转诊94体温36\.9℃今早38\.5 ℃38\.6没报2日3日4日5日6日7日今天/)
  expect(app.find('trend')).toBeDefined()
  expect(app.setDataStats().calls).toBeLessThanOrEqual(2)
  expect(app.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  app.hangUp()
})

test('a tap that opens a part of the page sends no more than a first screen may [P12]', async () => {
  const app = await followUp(scene.liu)
  const sent: Record<string, number> = {}
  for (const tap of ['found-fine', 'more', 'history']) {
    await app.tap(tap)
    sent[tap] = app.setDataStats().bytes
  }
  // More than an answer sends, or nothing was opened; no more than a first screen.
  for (const [tap, bytes] of Object.entries(sent))
    expect([tap, bytes, bytes > 1536 && bytes <= 12 * 1024]).toEqual([tap, bytes, true])
  app.hangUp()
})

test('recorded on the form, the next follow-up is due three days later; made closer, one day later; never further [A15]', async () => {
  const { doctor, liu, village } = scene
  const app = await followUp(liu)
  await app.tap('mode-visit')
  await app.tap('found-fine')
  await app.tap('who-本人')
  expect(app.text()).toContain('下次随访 2月11日前')
  await app.tap('oxygen-plus')
  await app.tap('antigen-negative')
  await app.input('advice', '多喝水，晚上再量一次')
  expect(app.text()).toContain('存好后办完')
  await app.tap('save')
  expect(app.text()).toContain('存好了办完')
  expect(app.text()).toContain('下次随访 2月11日前，早点也行')
  // Nobody has decided where he is treated, and saying when he is seen next does not (R08).
  expect(clinicDuties(liu).map(({ kind }) => kind)).toEqual(['follow-up', 'route'])
  expect(followUps(liu)).toMatchObject([{ dueOn: '2023-02-11' }])

  const at = { personId: liu, outcome: 'fine', mode: 'phone', occurredAt: village.cloud.clock.now() } as const
  expect(await doctor.ask('followUp.record', { ...at, everyDays: 5 })).toMatchObject({ refusal: 'OnlyShorter' })
  expect(app.find('every-5')).toBeUndefined()
  await app.tap('mode-phone')
  await app.tap('found-fine')
  await app.tap('every-1')
  await app.tap('save')
  expect(followUps(liu)).toMatchObject([{ dueOn: '2023-02-09' }])
  await app.tap('found-fine')
  expect(app.text()).toContain('每 1 天一次，可以改早，不能改晚')
  expect(app.find('every-2')).toBeUndefined()
  app.hangUp()
})

test('a slip of the hand is asked about in place, nothing is kept until it is answered, nothing typed is lost [E27]', async () => {
  const { liu } = scene
  const app = await followUp(liu)
  const before = person(liu).v
  await app.tap('mode-phone')
  await app.tap('found-not-fine')
  await app.input('temperature', '3.85')
  await app.input('advice', '多喝水')
  await app.tap('save')
  expect(app.text()).toContain('体温填的是 3.85。看一眼体温计，是不是 38.5？')
  expect(app.text()).toContain('多喝水')
  expect(person(liu).v).toBe(before)
  await app.tap('slip-take')
  expect(app.text()).toContain('存好了')
  expect(person(liu).readings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ reading: expect.objectContaining({ temperature: 38.5 }) as object }),
    ]),
  )
  app.hangUp()
})

test('with no network a follow-up is kept on the phone and sent once when it is back [E01]', async () => {
  const { liu, village } = scene
  const count = () =>
    village.cloud.database
      .collection('commits')
      .all()
      .filter((c) => c.action === 'followUp.record').length
  const before = count()
  const app = await followUp(liu)
  await app.tap('mode-phone')
  await app.tap('found-not-reached')
  await app.tap('missed-no-answer')
  app.cutOff(true)
  await app.tap('save')
  expect(app.text()).toContain('存在手机里')
  expect(app.text()).toContain('有 1 条还没发出去')
  app.cutOff(false)
  await app.network(true)
  await app.network(true)
  expect(count()).toBe(before + 1)
  app.hangUp()
})

test('home treatment ends on the word of a clinician who is asked once more; afterwards nothing is due [A15 E10]', async () => {
  const { liu } = scene
  const app = await followUp(liu)
  await app.tap('more')
  await app.tap('close')
  expect(app.text()).toContain('结束由医生定')
  expect(app.label('close-save')).toBe('先写依据')
  await app.input('close-basis', '不烧三天，抗原阴性')
  await app.tap('close-save')
  expect(app.seen.modals).toMatchObject([{ title: '结束居家治疗吗' }])
  expect(app.text()).toContain('没有在居家治疗')
  expect(clinicDuties(liu)).toEqual([])
  app.hangUp()
})

test('a person of another township reads like one who is not there [E30]', async () => {
  const app = await staffPhone(scene.village, 'zhou', `clinic/follow-up/index?personId=${scene.liu}`)
  expect(app.text()).toContain('没有这个人，或者不归您这一片')
  app.hangUp()
})
