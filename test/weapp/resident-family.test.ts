import { buildApp } from '../../scripts/build-app'
import {
  handPhone,
  phonesTellVillageTime,
  startResidentScene,
  type HandPhone,
  type ResidentScene,
} from '../support/resident-scene'
import { day } from '@domain/model/day'
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

const account = (openid: string) => scene.village.cloud.database.collection('accounts').get(openid)

async function joinVillage(phone: HandPhone): Promise<void> {
  await phone.tap('welcome-join')
  await phone.tap('township-500237207')
  await phone.tap('village-500237207223')
  await phone.tap('join-agree')
}

test('a daughter far away asks for medicine, sees each state as it happens, and is the one who says it arrived [C02 A18]', async () => {
  const phone = await phoneOf('xiang')
  await phone.tap('tab-medicine')
  await phone.tap('medicine-fever')
  await phone.tap('medicine-fever-more')
  await phone.tap('medicine-way-deliver')
  await phone.tap('medicine-submit')
  expect(phone.app.seen.subscribeAsks).toEqual([['tmpl-progress']]) // first thing in the tap, or WeChat refuses
  expect(phone.app.route()).toBe('family/request/index')
  expect(phone.app.text()).toContain('退热药 2 人份，给张桂香')
  expect(phone.app.text()).toContain('等村里看')
  expect(phone.app.find('request-received')).toBeUndefined()

  const [{ requestId }] = (await scene.cadre.do('medicine.list', {})).requests
  await scene.cadre.do('medicine.accept', { requestId, note: '明天一早送' })
  await phone.app.pullDown()
  expect(phone.app.text()).toContain('谭小梅（村干部）同意了明天一早送')
  await scene.cadre.do('medicine.pick', { requestId })
  await scene.cadre.do('medicine.carry', { requestId })
  await phone.app.pullDown()
  expect(phone.app.text()).toContain('正在送')
  await phone.tap('call-carrier')
  expect(phone.app.seen.phoneCalls).toEqual(['10000001234'])
  await scene.cadre.do('medicine.handOver', { requestId })
  await phone.app.pullDown()
  await phone.tap('request-received')
  expect(phone.app.text()).toContain('家里收到了')
  expect(scene.village.cloud.database.collection('requests').get(requestId)).toMatchObject({ state: 'received' })
})

test('the same thing asked for twice leads to the one under way [A18]', async () => {
  await scene.daughter.do('medicine.request', {
    personId: scene.father,
    items: [{ category: 'cough', quantity: 1 }],
    way: 'collect',
  })
  const phone = await phoneOf('xiang', { url: `family/medicine/index?personId=${scene.father}` })
  await phone.tap('medicine-cough')
  await phone.tap('medicine-way-collect')
  await phone.tap('medicine-submit')
  expect(phone.app.text()).toContain('这样药已经在办了')
  await phone.tap('medicine-already-retry')
  expect(phone.app.text()).toContain('止咳药 1 人份，给张大山')
})

test('place and privacy are one agreement, health data another, and without it nobody is bound [E17]', async () => {
  const phone = await phoneOf('new-in-town')
  await joinVillage(phone)
  expect(account('new-in-town')).toMatchObject({ privacyText: 'privacy-2026-11', bonds: [] })
  await phone.tap('join-card')
  await phone.type('card-code', scene.door.cardCode.toLowerCase())
  await phone.type('card-name', '张桂香')
  await phone.tap('kinship-relative')
  expect(phone.app.label('card-submit')).toBe('要同意了才能记')
  await expect(phone.tap('card-submit')).rejects.toThrow('does not listen')
  expect(account('new-in-town')?.bonds).toEqual([])
  await phone.tap('consent-health')
  await phone.tap('card-submit')
  expect(phone.app.route()).toBe('pages/home/index')
  expect(phone.app.text()).toContain('亲戚 张桂香')
  expect(account('new-in-town')).toMatchObject({
    bonds: [{ state: 'confirmed', consent: { text: 'health-2026-11', asGuardian: false } }],
  })
})

test('a child under 14 is bound only with a guardian’s agreement, and nothing typed is lost on the way [E17]', async () => {
  const door = await scene.village.door([{ name: '陈小宇', birthOn: day('2014-03-01') }], { plate: '6组1号' })
  const phone = await phoneOf('mother-of-chen')
  await joinVillage(phone)
  await phone.tap('join-card')
  await phone.type('card-code', door.cardCode)
  await phone.type('card-name', '陈小宇')
  await phone.tap('kinship-neighbour')
  await phone.tap('consent-health')
  await phone.tap('card-submit')
  expect(phone.app.text()).toContain('还要监护人同意')
  expect(phone.app.text()).toContain('陈小宇')
  await phone.tap('consent-guardian')
  await phone.tap('card-submit')
  expect(account('mother-of-chen')).toMatchObject({ bonds: [{ state: 'confirmed', consent: { asGuardian: true } }] })
})

test('without a card a cadre is asked, and until the answer the phone shows nobody [E17]', async () => {
  const phone = await phoneOf('cousin')
  await joinVillage(phone)
  await phone.tap('join-ask')
  await phone.type('ask-name', '张大山')
  await phone.tap('kinship-relative')
  await phone.type('ask-my-name', '张小红')
  await phone.tap('consent-health')
  await phone.tap('ask-submit')
  expect(phone.app.text()).toContain('朝元村的村干部会看是谁家的')
  await phone.tap('ask-home')
  expect(phone.app.text()).toContain('问到村干部了，等他们说是谁家的')
  expect(phone.app.text()).not.toContain('3组12号')
})

test('a link to somebody else’s person reads like nobody is there [E30]', async () => {
  const door = await scene.village.door([{ name: '别人家的' }], { plate: '7组7号' })
  await scene.village.resident('other-family', door, '别人家的', 'parent')
  const [foreign = ''] = door.personIds
  const pages = ['pages/report', 'pages/receipt', 'pages/history', 'family/medicine', 'family/neighbours']
  const urls = pages.map((page) => `${page}/index?personId=${foreign}`)
  for (const url of urls) {
    const phone = await phoneOf('xiang', { url })
    expect(`${url} ${phone.app.text()}`).toContain('没有这个人，或者不归您这一片。')
    expect(phone.app.text()).not.toContain('别人家的')
  }
})

test('the call page works with no network from what was kept; an unanswered call puts the next one first [E29 A33]', async () => {
  const storage = new Map<string, unknown>()
  const before = await phoneOf('xiang', { storage })
  await before.tap('tab-call')
  const phone = await phoneOf('xiang', { storage, offline: true, url: 'pages/call/index' })
  expect(phone.app.text()).toContain('打给冉医生')
  await phone.tap('call-first')
  expect(phone.app.seen.phoneCalls).toEqual(['10000001234'])
  await phone.tap('call-silent')
  expect(phone.app.text()).toContain('打给朝元村卫生室')
  expect(phone.app.text()).toMatch(/冉启文村医生，8:1\d 打过，没打通/)

  const cold = await phoneOf('xiang', { offline: true, url: 'pages/call/index' })
  await cold.tap('call-120') // a phone that never had a network still has this
  expect(cold.app.seen.phoneCalls).toEqual(['120'])
})

test('a code from the office makes a cadre, who lands at work the next time [E40]', async () => {
  const { code } = await scene.village
    .phone('admin-liangping')
    .do('invite.create', { place: '500237207223-02', role: 'cadre', name: '程远', phone: null, until: null })
  const phone = await phoneOf('cheng')
  await phone.tap('welcome-invite')
  await phone.type('invite-code', 'ABCDEFGH22')
  await phone.tap('invite-submit')
  expect(phone.app.text()).toContain('这个邀请码不对，或者用过了')
  await phone.type('invite-code', code)
  await phone.tap('invite-submit')
  expect(phone.app.route()).toBe('worker/today/index')
  const next = await phoneOf('cheng')
  expect(next.app.route()).toBe('worker/today/index')
})

test('ending a bond asks first, takes the consent back and forgets the person on this phone [E17]', async () => {
  const door = await scene.village.door([{ name: '谢大爷' }], { plate: '8组8号' })
  await scene.village.resident('xie', door, '谢大爷', 'neighbour')
  const storage = new Map<string, unknown>()
  const phone = await phoneOf('xie', { storage })
  await phone.tap('history')
  await phone.app.back()
  await phone.tap('tab-mine')
  expect([...storage.values()].join()).toContain('谢大爷')
  await phone.tap(`mine-${door.personIds[0]}`)
  expect(phone.app.seen.modals).toMatchObject([{ title: '不再管谢大爷了吗' }])
  expect(account('xie')).toMatchObject({ bonds: [{ state: 'ended' }] })
  expect(phone.app.text()).not.toContain('谢大爷')
  expect([...storage.values()].join()).not.toContain('谢大爷')
})

test('the home page comes in two setData calls and 12 KB, an answer in one of 1.5 KB [P12]', async () => {
  const phone = await phoneOf('xiang')
  const first = phone.app.setDataStats()
  expect(first.calls).toBeLessThanOrEqual(2)
  expect(first.bytes).toBeLessThanOrEqual(12 * 1024)
  await phone.app.open(`pages/report/index?personId=${scene.mother}&entry=plain`)
  for (const answer of ['report-temperature-38.0', 'report-breathing-easy', 'report-symptoms-none']) {
    await phone.tap(answer)
    const { calls, bytes } = phone.app.setDataStats()
    expect({ answer, calls, small: bytes <= 1536 }).toEqual({ answer, calls: 1, small: true })
  }
})
