import { buildApp } from '../../scripts/build-app'
import {
  handPhone,
  phonesTellVillageTime,
  startResidentScene,
  type HandPhone,
  type ResidentScene,
} from '../support/resident-scene'
import { root } from '../support/village'

jest.setTimeout(60_000)

let scene: ResidentScene
let restore: () => void
const open: HandPhone[] = []

beforeAll(async () => {
  await buildApp(root, 'weapp')
  scene = await startResidentScene()
  scene.village.at('2023-02-08', 8, 12)
  restore = phonesTellVillageTime(scene.village)
}, 300_000)
afterEach(() => {
  for (const phone of open.splice(0)) {
    expect(phone.app.problems()).toEqual([])
    phone.app.close()
  }
})
afterAll(async () => {
  restore?.()
  await scene?.village.stop()
})

async function phoneOf(openid: string, options: Parameters<typeof handPhone>[2] = {}): Promise<HandPhone> {
  const phone = await handPhone(scene.village, openid, options)
  open.push(phone)
  return phone
}

const reportsOf = (personId: string) =>
  scene.village.cloud.database
    .collection('commits')
    .all()
    .filter((commit) => commit.action === 'report.submit' && JSON.stringify(commit).includes(personId))

/** A phone whose owner is bound to one new person behind a door of their own. */
async function familyOf(name: string, plate: string, kinship: 'self' | 'parent' = 'parent') {
  const door = await scene.village.door([{ name }], { plate })
  const openid = `family-${plate}`
  await scene.village.resident(openid, door, name, kinship)
  return { openid, personId: door.personIds[0] ?? '' }
}

const reportOxygen = async (phone: HandPhone, value: string) => {
  await phone.tap('home-antigen')
  await phone.type('report-spo2', value)
  await phone.tap('report-submit')
}

test('the first report for somebody else takes at most eight taps from a cold start to the receipt [C01 A11]', async () => {
  const phone = await phoneOf('xiang')
  await phone.tap(`who-${scene.father}`)
  await phone.tap('home-antigen')
  await phone.tap('report-temperature-37.5')
  await phone.tap('report-spo2-96')
  await phone.tap('report-breathing-easy')
  await phone.tap('report-fever-no')
  await phone.tap('report-symptoms-none')
  await phone.tap('report-submit')
  expect(phone.app.route()).toBe('pages/receipt/index')
  expect(phone.app.text()).toContain('收到了')
  expect(phone.app.text()).toContain('您替爸爸报的：抗原阳，37.5 ℃，血氧 96%，没有别的不舒服。')
  expect(phone.app.text()).toContain('这是拿规则比出来的，不是诊断，也不等于没病。')
  expect(phone.app.text()).toMatch(/冉医生 明天 8:1\d 前联系，现在也可能。/)
  expect(phone.taps()).toBeLessThanOrEqual(8)
  expect(reportsOf(scene.father)).toHaveLength(1)
})

test('an elder reports for himself one question to a screen, in at most eight taps [C01]', async () => {
  const { openid, personId } = await familyOf('王秀英', '5组1号', 'self')
  const storage = new Map<string, unknown>([['view', 'elder']])
  const phone = await phoneOf(openid, { storage })
  await phone.tap('home-feels')
  expect(phone.app.text()).toContain('第 1 问')
  await phone.tap('report-temperature-38.5')
  await phone.tap('report-spo2-unmeasured')
  await phone.tap('report-breathing-unsure')
  expect(phone.app.text()).toContain('38.5 度以上，吃了药也不退，超过三天了')
  await phone.tap('report-fever-no')
  await phone.tap('report-symptoms-cough')
  await phone.tap('report-submit')
  expect(phone.app.text()).toContain('您报的：38.5 ℃，咳嗽。')
  expect(phone.taps()).toBeLessThanOrEqual(8)
  const [commit] = reportsOf(personId)
  expect(JSON.stringify(commit)).not.toContain('spo2') // nothing nobody measured becomes data
})

test('92 shows danger with its bound, 120, words to read out and who was told; 93 and 94 each say their own [A14 R04]', async () => {
  const low = await familyOf('李大嫂', '5组2号')
  const phone = await phoneOf(low.openid)
  await reportOxygen(phone, '92')
  expect(phone.app.text()).toContain('要马上看医生')
  expect(phone.app.text()).toContain('92%妈妈的血氧，低于 93%')
  expect(phone.app.text()).toContain('两坪乡朝元村5组2号，李大嫂，81岁，女，血氧 92%')
  expect(phone.app.text()).toMatch(/冉启文 医生8:1\d 已通知，等回应/)
  expect(phone.app.text()).toMatch(/谭小梅 村干部8:1\d 已通知，等回应/)
  await phone.tap('call-120')
  expect(phone.app.seen.phoneCalls).toEqual(['120'])

  await scene.cadre.do('urgent.take', { personId: low.personId })
  await phone.app.show()
  await phone.tap('receipt-home')
  expect(phone.app.text()).toContain('谭小梅')
  expect(phone.app.text()).toContain('接手了')

  const edge = await familyOf('周大嫂', '5组3号')
  const severe = await phoneOf(edge.openid)
  await reportOxygen(severe, '93')
  expect(severe.app.text()).toContain('93%妈妈的血氧，到了 93% 这条重症线')

  const warn = await familyOf('吴大嫂', '5组4号')
  const again = await phoneOf(warn.openid)
  await reportOxygen(again, '94')
  expect(again.app.text()).toContain('静坐一会儿，手暖一暖，再量一次')
  expect(again.app.text()).not.toContain('要马上看医生')
  expect(again.app.find('receipt-again')).toBeDefined()
})

test('39 is asked about on the same screen: put right, stood by, or left, which counts as danger [E27 R26]', async () => {
  const { openid, personId } = await familyOf('手抖的人', '5组5号')
  const phone = await phoneOf(openid)
  await phone.network(false) // asked on the phone: no server is needed to see a slip
  await reportOxygen(phone, '39')
  await phone.network(true)
  expect(phone.app.route()).toBe('pages/report/index')
  expect(phone.app.text()).toContain('血氧填的是 39。看一眼指夹，是不是 93？')
  expect(reportsOf(personId)).toHaveLength(0)
  await phone.tap('slip-again')
  await phone.type('report-spo2', '101')
  await phone.tap('report-submit')
  expect(phone.app.find('slip-keep')).toBeUndefined() // more than a hundred cannot stand
  await phone.tap('slip-again')
  await phone.type('report-spo2', '39')
  await phone.tap('report-submit')
  await phone.tap('slip-guess')
  expect(phone.app.text()).toContain('93%妈妈的血氧')

  const other = await familyOf('走开的人', '5组6号')
  const left = await phoneOf(other.openid)
  await reportOxygen(left, '45')
  await left.app.back()
  expect(JSON.stringify(reportsOf(other.personId))).toContain('"unanswered":["spo2"]')
  await left.app.show()
  expect(left.app.text()).toContain('问了没有回答')
})

test('without a network a report is kept with its own time, danger is said at once, and it is sent once when the network is back [E01 A14]', async () => {
  const { openid, personId } = await familyOf('山里的人', '5组7号')
  const phone = await phoneOf(openid)
  await phone.network(false)
  await reportOxygen(phone, '91')
  expect(phone.app.text()).toContain('别等网，打 120')
  expect(phone.app.text()).toContain('先存在手机里')
  expect(reportsOf(personId)).toHaveLength(0)
  await phone.tap('queued-outbox')
  expect(phone.app.text()).toContain('1 条存在手机里')
  expect(phone.app.text()).toContain('山里的人，报情况')
  await phone.tap('call-120')
  expect(phone.app.seen.phoneCalls).toContain('120')

  scene.village.at('2023-02-08', 11, 30)
  await phone.network(true)
  await phone.app.show()
  expect(phone.app.text()).toContain('都发出去了')
  const [commit, ...more] = reportsOf(personId)
  expect(more).toEqual([])
  expect(JSON.stringify(commit)).toContain('urgent')
  scene.village.at('2023-02-08', 8, 12)
})
