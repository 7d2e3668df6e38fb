import { buildApp } from '../../scripts/build-app'
import {
  handPhone,
  phonesTellVillageTime,
  startResidentScene,
  type HandPhone,
  type ResidentScene,
} from '../support/resident-scene'
import { root } from '../support/village'
import { textOf } from '../support/weapp/page'

jest.setTimeout(90_000)

let scene: ResidentScene
let restore: () => void
let requestId: string
const open: HandPhone[] = []

beforeAll(async () => {
  await buildApp(root, 'weapp')
  scene = await startResidentScene()
  const { village, daughter, cadre, mother } = scene
  village.at('2023-02-08', 8, 12)
  const asked = { personId: mother, items: [{ category: 'fever' as const, quantity: 1 }], way: 'deliver' as const }
  requestId = (await daughter.do('medicine.request', asked)).requestId
  await cadre.do('medicine.accept', { requestId })
  const occurredAt = village.cloud.clock.now()
  await daughter.do('report.submit', { personId: mother, infected: true, reading: { spo2: 90 }, occurredAt })
  restore = phonesTellVillageTime(village)
}, 400_000)
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

/** The last message of a kind to somebody, as WeChat would open it. */
const lastTo = (openid: string, kind: string) =>
  scene.village.cloud.database
    .collection('sends')
    .all()
    .filter((one) => one.openid === openid && (one.notice as { kind: string }).kind === kind)
    .pop() as { _id: string; page: string; openedAt: number | null } | undefined

const openedAt = (id: string) => scene.village.cloud.database.collection('sends').get(id)?.openedAt

describe('a message opened on a phone that was just switched on leads straight to what it is about [E19]', () => {
  test.each([
    ['tan', 'urgent', '张桂香', 'worker/door/index'],
    ['ran', 'urgent', '张桂香', 'worker/door/index'],
    ['xiang', 'medicine', '退热药', 'family/request/index'],
  ])('%s, %s', async (openid, kind, words, route) => {
    const message = lastTo(openid, kind)
    expect(message?.openedAt).toBeNull()
    const phone = await phoneOf(openid, { url: message?.page })
    expect(phone.app.route()).toBe(route)
    expect(phone.app.text()).toContain(words)
    expect(openedAt(message?._id ?? '')).toEqual(expect.any(Number)) // having opened it is noted
  })
})

describe('opened by somebody who has nothing to do with it any more it says so kindly, and leads home [E19 E30]', () => {
  test.each<[string, () => string]>([
    ['trouble', () => `worker/door/index?id=${scene.door.householdId}&m=a-1`],
    ['trouble', () => `worker/today/index?m=digest:x`],
    ['referral-failed', () => `clinic/referral/index?personId=${scene.mother}&m=f-1`],
    ['request-failed', () => `family/request/index?requestId=${requestId}&m=r-1`],
  ])('%s of %s', async (notice, link) => {
    const phone = await phoneOf('a-stranger', { url: link() })
    expect(phone.app.text()).toContain('这一条已经不归您管了，或者已经办完')
    expect(phone.app.text()).not.toContain('张桂香')
    await phone.tap(`${notice}-retry`)
    expect(phone.app.route()).toBe('pages/home/index')
  })

  test('home, told of somebody one is not bound to', async () => {
    const phone = await phoneOf('a-stranger', { url: `pages/home/index?personId=${scene.mother}&m=check:x` })
    expect(phone.app.text()).toContain('这一条已经不归您管了，或者已经办完')
    expect(phone.app.text()).not.toContain('张桂香')
  })

  test.each(['normal', 'elder'])('home in the %s view, whose reader looks after others', async (view) => {
    const { village } = scene
    const door = await village.door([{ name: '程大友' }], { plate: view === 'elder' ? '7组2号' : '7组1号' })
    const reader = `reader-${view}`
    await village.resident(reader, door, '程大友', 'parent')
    const led = { url: `pages/home/index?personId=${scene.mother}&m=check:x`, storage: new Map([['view', view]]) }
    const phone = await phoneOf(reader, led)
    expect(phone.app.text()).toContain('这一条已经不归您管了，或者已经办完。下面是您现在能看到的人。')
    expect(phone.app.text()).toContain('程大友')
    expect(phone.app.text()).not.toContain('张桂香')
    const own = await phoneOf(reader, { url: `pages/home/index?personId=${door.personIds[0]}&m=check:x` })
    expect(own.app.text()).not.toContain('不归您管')
  })
})

test.each([
  ['tan', 'worker/me/index', 'tab-me'],
  ['xiang', 'pages/me/index', 'tab-mine'],
])(
  'what %s read in the inbox is gone from the tab at once, on the page one comes back to [E19]',
  async (who, me, tab) => {
    const { database, clock } = scene.village.cloud
    database.put(
      'sends',
      [1, 2].map((n) => ({
        ...{ _id: `inbox-${n}:${who}`, openid: who, township: '500237207', notice: { kind: 'medicine' } },
        ...{ about: `inbox-${n}`, page: 'pages/home/index', at: clock.now() - n, on: '2023-02-08', state: 'sent' },
        ...{ channel: 'subscription', code: null, through: null, openedAt: null, actedAt: null },
      })),
    )
    const phone = await phoneOf(who, { url: me })
    const told = () => /\d+/.exec(textOf(phone.app.find(tab)!))?.[0]
    expect(Number(told())).toBeGreaterThanOrEqual(2)
    await phone.tap('me-reminders')
    await phone.app.back()
    expect(told()).toBeUndefined()
  },
)

test('with no network what this phone kept of the door is shown, and otherwise that nothing was kept [E19]', async () => {
  const url = `worker/door/index?id=${scene.door.householdId}&m=a-1`
  const storage = new Map<string, unknown>()
  const first = await phoneOf('tan', { url, storage })
  expect(first.app.text()).toContain('张桂香')
  const again = await phoneOf('tan', { url, storage, offline: true })
  expect(again.app.text()).toContain('张桂香')
  const never = await phoneOf('tan', { url, offline: true })
  expect(never.app.text()).toContain('没网')
})

test('the page of reminders is light, opens cold, and looking at it is to have opened what is there [E19 P12]', async () => {
  const message = lastTo('ran', 'urgent')
  const phone = await phoneOf('ran', { url: 'pages/reminders/index' })
  const first = phone.app.setDataStats()
  expect(first.calls).toBeLessThanOrEqual(2)
  expect(first.bytes).toBeLessThanOrEqual(12_000)
  expect(phone.app.text()).toContain('有1件急事，等您接手')
  expect(phone.app.text()).toContain('每天一条')
  expect(openedAt(message?._id ?? '')).toEqual(expect.any(Number))
  expect((await scene.doctor.do('session.home', {})).unread).toBe(0)
  await phone.tap('sent-0')
  expect(phone.app.route()).toBe('worker/door/index')
})

test('switched off in WeChat it says so with the way to the settings, and asks for nothing meanwhile [F01]', async () => {
  let opened = 0
  const off = (options: { success?: (answer: object) => void }) =>
    options.success?.({ errMsg: 'ok', subscriptionsSetting: { mainSwitch: false } })
  const openSetting = (options: { success?: (answer: object) => void }) => {
    opened++
    options.success?.({ errMsg: 'ok' })
  }
  const phone = await phoneOf('xiang', { url: 'pages/reminders/index', wx: { getSetting: off, openSetting } })
  expect(phone.app.text()).toContain('微信里把提醒关了')
  await phone.app.tap('reminders-more').catch(() => undefined)
  expect(phone.app.seen.subscribeAsks).toEqual([])
  await phone.tap('reminders-off-retry')
  expect(opened).toBe(1)
})

test('few left, sending asks for more and says why; after a no nothing asks again that day [F01 C03]', async () => {
  const asked: unknown[] = []
  const requestSubscribeMessage = (options: { tmplIds: string[]; success?: (answer: object) => void }) => {
    asked.push(options.tmplIds)
    options.success?.({ errMsg: 'ok', ...Object.fromEntries(options.tmplIds.map((id) => [id, 'reject'])) })
  }
  const storage = new Map<string, unknown>()
  const request = async (category: string) => {
    const url = `family/medicine/index?personId=${scene.father}`
    const phone = await phoneOf('xiang', { url, storage, wx: { requestSubscribeMessage } })
    await phone.tap(`medicine-${category}`)
    await phone.tap('medicine-way-deliver')
    const text = phone.app.text()
    await phone.tap('medicine-submit')
    expect(phone.app.route()).toBe('family/request/index') // what was asked for is sent, whatever was answered
    return text
  }
  expect(await request('fever')).toContain('点「提交」时微信会问一次')
  expect(asked).toEqual([['tmpl-progress']])
  expect(await request('cough')).not.toContain('微信会问一次')
  expect(asked).toHaveLength(1)
  scene.village.at('2023-02-09', 8, 12)
  expect(await request('antigen')).toContain('点「提交」时微信会问一次')
  expect(asked).toHaveLength(2)
})

test('a worker with little left reads beside the button until when it lasts, and that saving asks [F01 C03]', async () => {
  const { village, cadre } = scene
  for (let n = 0; n < 2; n++) {
    village.cloud.messages.consent('tan', 'tmpl-digest', 'accept')
    await cadre.do('reminder.consent', { answers: { digest: 'accept' } })
  }
  const phone = await phoneOf('tan', { url: `worker/door/index?id=${scene.door.householdId}&from=visit` })
  expect(phone.app.text()).toContain('微信还能提醒您 2 次，到 2月11日 用完；点「存好，下一户」时微信会问一次')
})
