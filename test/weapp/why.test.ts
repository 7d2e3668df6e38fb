import { buildApp } from '../../scripts/build-app'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { staffPhone } from '../support/staff-phone'
import { root } from '../support/village'
import { launch } from '../support/weapp'

let scene: StaffScene

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
}, 300_000)
afterAll(() => scene.village.stop())

const whyPage = (who: string, personId: string, kind: string) =>
  staffPhone(scene.village, who, `pages/why/index?personId=${personId}&kind=${kind}`)

test('from the follow-up the clinician opens its reasons: source, pack, facts, what did not count, who was reminded [F02 P12]', async () => {
  const app = await staffPhone(scene.village, 'ran', `clinic/follow-up/index?personId=${scene.liu}`)
  await app.tap('more')
  await app.tap('history')
  await app.tap('why')
  expect(app.route()).toBe('pages/why/index')
  expect(app.text()).toContain('为什么要随访刘世贵')
  expect(app.text()).toMatch(/据国卫明电〔2022〕509号国家文件，条目 R79/)
  expect(app.text()).toContain('规则包 两坪乡 第 1 版，2023年1月10日起用')
  expect(app.text()).toMatch(
    /用到的事实上次联系上2月5日 8:10，医生打电话.*最晚2月8日，就是今天.*迟的算法2月9日 0 点起算迟/,
  )
  expect(app.text()).toMatch(/不算的家里又报了 5 次情况/)
  expect(app.text()).toMatch(/提醒过吗.*冉启文（医生）/)
  expect(app.text()).not.toContain('反映')
  app.hangUp()
})

test('the door’s list of reasons opens each one; what the township has not confirmed wears 暂 [F02]', async () => {
  const zhang = scene.village.cloud.database
    .collection('people')
    .all()
    .find(({ name }) => name === '张桂香') as unknown as { _id: string; householdId: string }
  const app = await staffPhone(scene.village, 'tan', `worker/door/index?id=${zhang.householdId}`)
  await app.tap('why')
  await app.tap(`why-${zhang._id}:weekly-contact`)
  expect(app.route()).toBe('pages/why/index')
  expect(app.text()).toContain('为什么这周要联系张桂香')
  expect(app.text()).toMatch(/五\(十四\)，条目 B37/)
  expect(app.text()).toMatch(/暂村干部联系的，每周联系也算.*等镇乡确认/)
  app.hangUp()
})

test('the family reads the same, in the elder view too, with a person and 120 below it [F02 A33]', async () => {
  const app = await whyPage('liu-daughter', scene.liu, 'follow-up')
  expect(app.text()).toContain('为什么要随访刘世贵')
  expect(app.label('call-first')).toContain('冉')
  expect(app.label('call-120')).toContain('打120')
  expect(app.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  app.hangUp()

  const large = await launch({
    url: `pages/why/index?personId=${scene.liu}&kind=follow-up`,
    dist: process.env.WEAPP_DIST,
    storage: new Map([['view', 'elder']]),
    callFunction: async ({ name, data }) =>
      (await scene.village.cloud.call(name, data, { openid: 'liu-daughter' })).result,
  })
  expect(large.label('cold-home')).toBe('回首页')
  expect(large.text()).toContain('为什么要随访刘世贵')
  expect(large.label('call-120')).toContain('打120')
  large.close()
  expect(large.problems()).toEqual([])
})

test('from the receipt of a danger sign the family sees the document and whom it was told to [F02 A14]', async () => {
  const app = await staffPhone(scene.village, 'mou-son', `pages/receipt/index?personId=${scene.mou}`)
  await app.tap('why')
  await app.tap('why-page')
  expect(app.route()).toBe('pages/why/index')
  expect(app.text()).toMatch(/危险信号血氧 92%，低于 93%/)
  expect(app.text()).toMatch(/谭小梅（村干部）.*冉启文（医生）|冉启文（医生）.*谭小梅（村干部）/)
  app.hangUp()
})

test('not owed, nobody given, somebody else’s person, no network: each says what it is [F02 E30]', async () => {
  const idle = await whyPage('tan', scene.liu, 'visit')
  expect(idle.text()).toMatch(/为什么现在不用上门看刘世贵.*为什么没有连着几次没联系上.*现在不用办，所以不提醒/)
  idle.hangUp()

  const nobody = await staffPhone(scene.village, 'tan', 'pages/why/index')
  expect(nobody.text()).toContain('没有这个人，或者不归您这一片')
  nobody.hangUp()

  const foreign = await whyPage('liu-daughter', scene.mou, 'urgent-clinic')
  expect(foreign.text()).toContain('没有这个人，或者不归您这一片')
  expect(foreign.text()).not.toContain('牟春兰')
  foreign.hangUp()

  const cut = await launch({
    url: `pages/why/index?personId=${scene.liu}&kind=visit`,
    dist: process.env.WEAPP_DIST,
    callFunction: () => Promise.reject(new Error('request:fail')),
  })
  expect(cut.text()).toContain('没网。先打电话，有网时再试。')
  expect(cut.find('why-failed-retry')).toBeDefined()
  cut.close()
})

test('staff turn from day to day; a day that ended is told as it stood, and its first screen is light [F02 F04 P12]', async () => {
  const app = await staffPhone(scene.village, 'ran', `clinic/follow-up/index?personId=${scene.liu}`)
  await app.tap('more')
  await app.tap('history')
  await app.tap('why-day')
  expect(app.route()).toBe('pages/why/index')
  expect(app.text()).toContain('2月8日 星期三 刘世贵')
  expect(app.text()).toMatch(/到现在还有 \d 件要做/)
  expect(app.text()).not.toContain('上次联系上')
  await app.tap('owed-follow-up')
  expect(app.text()).toMatch(/上次联系上2月5日 8:10，医生打电话.*国卫明电〔2022〕509号/)
  expect(app.label('day-after')).toBe('还没到')
  await app.tap('day-before')
  expect(app.text()).toContain('2月7日 星期二 刘世贵')
  expect(app.text()).toMatch(/那天做了的8:10 家里报了情况/)
  expect(app.text()).toContain('不用做的')
  await app.tap('day-today')
  expect(app.text()).toContain('2月8日 星期三 刘世贵')
  app.hangUp()

  const cold = await staffPhone(scene.village, 'ran', `pages/why/index?personId=${scene.liu}&on=2023-02-07`)
  expect(cold.setDataStats().bytes).toBeLessThanOrEqual(12 * 1024)
  cold.hangUp()
})

test('from one duty staff go back a day and come back to it; the family has no such buttons [F02]', async () => {
  const app = await whyPage('ran', scene.liu, 'follow-up')
  await app.tap('day-before')
  expect(app.text()).toContain('2月7日 星期二 刘世贵')
  await app.tap('day-today')
  expect(app.text()).toContain('为什么要随访刘世贵')
  app.hangUp()
  const family = await whyPage('liu-daughter', scene.liu, 'follow-up')
  expect(family.find('day-before')).toBeUndefined()
  family.hangUp()
})

test('the worker’s page of a person leads to the day; before they were registered it says so [F02]', async () => {
  const liu = scene.village.cloud.database.collection('people').get(scene.liu) as unknown as { householdId: string }
  const app = await staffPhone(scene.village, 'tan', `worker/person/index?household=${liu.householdId}&id=${scene.liu}`)
  await app.tap('why-day')
  expect(app.route()).toBe('pages/why/index')
  app.hangUp()
  const early = await staffPhone(scene.village, 'tan', `pages/why/index?personId=${scene.liu}&on=2023-01-20`)
  expect(early.text()).toContain('那天没有要做的：还没登记，2月1日才登记的。')
  early.hangUp()
})

test('a refusal opened by name: a rule with its paper, a matter of the software, one nobody has worded [F02 A15]', async () => {
  const app = await staffPhone(scene.village, 'ran', 'pages/why/index?refusal=OnlyShorter')
  expect(app.text()).toMatch(
    /为什么不行.*随访隔几天是底线，医生可以加密，不能放稀。.*国卫明电〔2022〕509号国家文件，条目 R79/,
  )
  app.hangUp()
  const soft = await staffPhone(scene.village, 'ran', 'pages/why/index?refusal=TooBusy')
  expect(soft.text()).toContain('这是软件的事，不是哪条规定不许。')
  soft.hangUp()
  const unknown = await staffPhone(scene.village, 'ran', 'pages/why/index?refusal=Nonsense')
  expect(unknown.text()).toContain('这一种回话没有写过原因')
  unknown.hangUp()
})

test('refused on the form, 为什么不行 opens the rule; on the way back what was typed is still there [F02 A14 R10]', async () => {
  const app = await staffPhone(scene.village, 'ran', `clinic/follow-up/index?personId=${scene.liu}`)
  await app.tap('more')
  await app.tap('close')
  await app.input('close-basis', '不烧三天，抗原阴性')
  // Meanwhile the family reports danger.
  await scene.family.do('report.submit', {
    personId: scene.liu,
    infected: false,
    reading: { spo2: 91 },
    occurredAt: scene.village.cloud.clock.now(),
  })
  await app.tap('close-save')
  expect(app.text()).toContain('填的还在')
  await app.tap('close-refused-why')
  expect(app.route()).toBe('pages/why/index')
  expect(app.text()).toContain('还有危险信号没处理完，不能当作没事结束')
  await app.back()
  expect(app.find('close-basis')?.attr.value).toBe('不烧三天，抗原阴性')
  app.hangUp()
})
