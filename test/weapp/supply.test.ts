import { buildApp } from '../../scripts/build-app'
import { staffPhone } from '../support/staff-phone'
import { LOTS, startSupplyScene, type SupplyScene } from '../support/supply-scene'
import { root } from '../support/village'

/** Shelves on a phone: every movement by a hand, through the outbox, within what a first screen may weigh. */
let scene: SupplyScene
beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startSupplyScene()
}, 300_000)
afterAll(() => scene.village.stop())

const phone = (openid: string, page: string, query = '') =>
  staffPhone(scene.village, openid, `supply/${page}/index${query}`)
const clinic = (): string => `?shelfId=${scene.clinic}`
const shelf = () => scene.doctor.do('stock.view', { shelfId: scene.clinic })
const unitsOf = async (lot: string) => (await shelf()).lots.find((one) => one.lot === lot)?.units ?? 0

test.each([
  ['zhou', 'township', (): string => ''],
  ['ran', 'shelf', clinic],
  ['ran', 'receive', clinic],
  ['ran', 'count', clinic],
  ['ran', 'ledger', clinic],
  ['pu', 'say', (): string => `?shelfId=${scene.pharmacy}`],
  ['ran', 'allocations', clinic],
  ['zhou', 'allocations', (): string => ''],
  ['zhou', 'rebalance', (): string => ''],
  ['tan', 'kits', (): string => ''],
  ['tan', 'returnees', (): string => ''],
  ['zhou', 'wave', (): string => ''],
] as const)(
  '%s opens %s: the first screen is at most two sendings and 12 KB [P12]',
  async (openid, page, query: () => string) => {
    const app = await phone(openid, page, query())
    const { calls, bytes } = app.setDataStats()
    expect({ page, calls: calls <= 2 || calls, bytes: bytes <= 12 * 1024 || bytes }).toEqual({
      page,
      calls: true,
      bytes: true,
    })
    app.hangUp()
  },
)

test('a delivery is read off the square on the box, the article remembered by its code, and lands on the shelf once', async () => {
  const { village } = scene
  const code = '(01)06901234567892(17)250331(10)F2301'
  const wx = { scanCode: ({ success }: { success: (result: object) => void }) => success({ result: code }) }
  const app = await staffPhone(village, 'ran', `supply/receive/index${clinic()}`, { wx })
  expect(app.label('save')).toBe('先点是什么')
  await app.tap('scan')
  expect(app.text()).toContain('扫到了。码里没有是什么药，照盒子上的补。')
  await app.tap('item-lianhua')
  await app.input('amount-packs', '12')
  await app.tap('add')
  await app.tap('scan')
  expect(app.text()).toContain('扫到了，对一眼盒子。')
  await app.input('lot-number', 'F2302')
  await app.input('amount-packs', '3')
  expect(app.label('save')).toBe('收下 2 批')
  await app.tap('save')
  expect(app.text()).toContain('收了 2 批，账上有了。')
  expect(
    (await shelf()).lots
      .filter(({ lot }) => lot.startsWith('F23'))
      .map(({ lot, units, expiryOn }) => [lot, units, expiryOn]),
  ).toEqual([
    ['F2301', 120, '2025-03-31'],
    ['F2302', 30, '2025-03-31'],
  ])
  app.hangUp()
})

test('refused, nothing typed is lost: an expired lot is not taken in', async () => {
  const app = await phone('ran', 'receive', clinic())
  await app.tap('item-ambroxol')
  await app.input('lot-number', 'OLD1')
  await app.input('expiry', '2022-12')
  await app.input('amount-packs', '5')
  await app.tap('save')
  expect(app.text()).toContain('没收成')
  expect(app.text()).toContain('填的还在')
  expect(app.label('save')).toBe('收下 1 批')
  expect(await unitsOf('OLD1')).toBe(0)
  app.hangUp()
})

test('without a network a delivery waits on the phone, and is on the shelf once when it is back [E01 E24]', async () => {
  const before = await unitsOf(LOTS.cough.lot)
  const app = await phone('ran', 'receive', clinic())
  app.cutOff(true)
  await app.tap('item-ambroxol')
  await app.input('lot-number', LOTS.cough.lot)
  await app.input('expiry', LOTS.cough.expiryOn)
  await app.input('amount-packs', '7')
  await app.tap('save')
  expect(app.text()).toContain('没网，先存在手机里')
  expect(await unitsOf(LOTS.cough.lot)).toBe(before)
  app.cutOff(false)
  await app.network(true)
  await app.network(true)
  expect(await unitsOf(LOTS.cough.lot)).toBe(before + 7)
  app.hangUp()
})

test('a count shows no figure of the books; a difference waits for a second person, who is another one [E25]', async () => {
  const before = await unitsOf(LOTS.cough.lot)
  const app = await phone('ran', 'count', clinic())
  const { lots } = await shelf()
  expect(app.text()).not.toContain(`${before} 瓶`)
  for (const { lot } of lots) {
    if (lot === LOTS.cough.lot) await app.input('found-packs', `${before - 4}`)
    await app.tap('next')
  }
  expect(app.label('save')).toBe('存好，点了 1 批')
  await app.tap('save')
  expect(app.text()).toContain('1 处对不上，等第二个人确认')
  expect(app.text()).toContain('要另一个人来确认')
  expect(app.find('confirm-save')).toBeUndefined()
  expect(await unitsOf(LOTS.cough.lot)).toBe(before)
  app.hangUp()

  const second = await phone('tan', 'count', clinic())
  expect(second.text()).toContain('少 4 瓶')
  await second.tap('confirm-save')
  expect(second.text()).toContain('两个人都点过，账改好了。')
  expect(await unitsOf(LOTS.cough.lot)).toBe(before - 4)
  second.hangUp()
})

test('what was written off by mistake is reversed in the ledger, once, with a reason; both lines stay [E24]', async () => {
  const before = await unitsOf(LOTS.old.lot)
  const app = await phone('ran', 'shelf', clinic())
  await app.tap('stock-fever')
  await app.tap(`lot-${LOTS.old.item}-${LOTS.old.lot}`)
  await app.tap('step-write-off')
  await app.tap('reason-broken')
  await app.input('off-packs', '1')
  await app.tap('off-save')
  expect(app.text()).toContain('报损 布洛芬缓释胶囊 1 盒。')
  expect(await unitsOf(LOTS.old.lot)).toBe(before - 20)
  app.hangUp()

  const ledger = await phone('ran', 'ledger', clinic())
  const [line] = (await scene.doctor.do('stock.lines', { shelfId: scene.clinic })).lines
  await ledger.tap(`reverse-${line.lineId}`)
  expect(ledger.label('reverse-save')).toBe('写一句为什么')
  await ledger.input('reverse-reason', '记重了')
  await ledger.tap('reverse-save')
  expect(ledger.text()).toContain('冲销了，账上两笔都在。')
  expect(ledger.text()).toContain('后来冲销了')
  expect(ledger.find(`reverse-${line.lineId}`)).toBeUndefined()
  expect(await unitsOf(LOTS.old.lot)).toBe(before)
  ledger.hangUp()
})

test('a pharmacy says one category in one tap; what was said a day ago reads as not said [A28]', async () => {
  const { village, keeper, pharmacy } = scene
  const level = async () =>
    (await keeper.do('stock.view', { shelfId: pharmacy })).said.find(({ category }) => category === 'fever')?.level
  const app = await phone('pu', 'say', `?shelfId=${pharmacy}`)
  await app.tap('say-fever-tight')
  expect(app.text()).toContain('报好了：退热药紧张。')
  expect(await level()).toBe('tight')
  app.hangUp()
  village.at('2023-02-09', 17)
  expect(await level()).toBe('unknown')
  const later = await phone('zhou', 'township')
  await later.tap('filter-alarm')
  expect(later.text()).toContain('退热药没人报')
  later.hangUp()
  village.at('2023-02-08', 16, 5)
})

test('a shelf of somebody else reads like one that is not there; with no network and nothing kept the page says so [E30]', async () => {
  const foreign = await phone('pu', 'shelf', clinic())
  expect(foreign.text()).toContain('找不到')
  foreign.hangUp()
  const app = await phone('ran', 'shelf', clinic())
  app.cutOff(true)
  await app.tap('to-ledger')
  expect(app.text()).toContain('没网')
  app.hangUp()
})

test('a page of a long ledger that could not be fetched says so, keeps what is there and comes when asked again [E30 E24]', async () => {
  const { office, coop } = scene
  const lots = Array.from({ length: 8 }, (_, n) => ({ ...LOTS.patent, lot: `P${n}`, units: 10 }))
  for (let n = 0; n < 5; n++) await office.do('stock.receive', { shelfId: coop, lots })
  const app = await phone('zhou', 'ledger', `?shelfId=${coop}`)
  const lines = () => (app.text().match(/批号/g) ?? []).length
  await app.tap('rest')
  expect(lines()).toBe(30)
  app.cutOff(true)
  await app.tap('more')
  expect(app.text()).toContain('后面的没取到')
  expect(lines()).toBe(30)
  app.cutOff(false)
  await app.tap('more-failed-retry')
  expect(lines()).toBe(40)
  expect(app.find('more')).toBeUndefined()
  app.hangUp()
})
