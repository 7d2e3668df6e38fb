import { type Browser } from 'playwright-core'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { LOTS, startMedicineScene, type Home, type MedicineScene } from '../support/medicine-scene'

jest.setTimeout(180_000)

let browser: Browser
let scene: MedicineScene
let served: Awaited<ReturnType<typeof serveH5>>
let home: Home
const ids: Record<string, string> = {}

interface Call {
  readonly openid: string
  readonly name: string
  readonly data: object
}

beforeAll(async () => {
  scene = await startMedicineScene()
  const { village, cadre, volunteer, clinic } = scene
  await scene.receive(clinic, [LOTS.paracetamol, LOTS.patent, LOTS.antigen], 12)
  home = await scene.home({ hardship: 'monitored' })
  const done = async (items: Parameters<MedicineScene['asks']>[1], steps: number, whose = home) => {
    const requestId = await scene.asks(whose, items)
    if (steps > 0) await cadre.do('medicine.accept', { requestId, shelfId: clinic })
    if (steps > 1) await cadre.do('medicine.pick', { requestId, shelfId: clinic })
    if (steps > 2) await volunteer.do('medicine.carry', { requestId })
    return requestId
  }
  const other = await scene.home()
  ids.carrying = await done([{ category: 'fever', quantity: 1 }], 3)
  ids.picked = await done([{ category: 'chinese-patent', quantity: 1 }], 2, other)
  ids.accepted = await done([{ category: 'antigen', quantity: 2 }], 1)
  ids.asked = await done(
    [
      { category: 'fever', quantity: 1 },
      { category: 'cough', quantity: 1 },
    ],
    0,
    await scene.home(),
  )
  ids.paid = await scene.asks(home, [{ category: 'cough', quantity: 1 }], { service: 'paid' })
  await scene.doctor.do('medicine.price', { requestId: ids.paid, fen: 3000 })
  const neighbour = await scene.home()
  const post = { kind: 'offer', category: 'antigen', quantity: 2 } as const
  await neighbour.family.do('help.post', { personId: neighbour.personId, ...post })
  served = await serveH5(async (body, url) => {
    if (!url.startsWith('/client/call')) return {}
    const { name, data, openid } = body as Call
    return { result: (await village.cloud.call(name, data, { openid })).result, now: village.cloud.clock.now() }
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await scene?.village.stop()
})

interface Shot {
  readonly as: () => string
  readonly path: () => string
  /** Tapped before it is drawn. */
  readonly taps?: readonly string[]
  /** There once the page is. */
  readonly ready: string
}
const daughter = () => home.family.openid
const tan = () => 'tan'
const shots: Readonly<Record<string, Shot>> = {
  ask: {
    ...{ as: daughter, path: () => '/family/medicine/index', ready: '#medicine-living' },
    taps: ['medicine-fever', 'medicine-way-deliver'],
  },
  progress: { as: daughter, path: () => `/family/request/index?requestId=${ids.carrying}`, ready: '#request-code' },
  price: { as: daughter, path: () => `/family/request/index?requestId=${ids.paid}`, ready: '#request-agree' },
  neighbours: {
    ...{ as: daughter, path: () => `/family/neighbours/index?personId=${home.personId}`, ready: '[id$=-answer]' },
  },
  list: { as: tan, path: () => '/worker/requests/index', ready: '[id$=-next]' },
  counter: { as: tan, path: () => `/worker/request/index?id=${ids.asked}`, ready: '#accept-without-cough' },
  lots: { as: tan, path: () => `/worker/request/index?id=${ids.accepted}`, ready: '#request-lots' },
  carry: { as: () => 'wang', path: () => '/worker/carry/index', ready: '[id$=-claim]' },
  service: {
    ...{ as: tan, path: () => `/worker/person/index?household=${home.householdId}&id=${home.personId}` },
    ...{ taps: ['serve-medicine'], ready: '#ask-save' },
  },
}

test.each(Object.entries(shots))(
  '%s is drawn in the normal and in the elder view without an error or a sideways scroll [P12]',
  async (name, { as, path, ready, taps = [] }) => {
    for (const view of ['normal', 'elder'] as const) {
      const { page, errors } = await openPhone(browser, { origin: served.origin, as: as(), path: path(), view })
      for (const id of taps) await page.locator(`#${id}`).click()
      await page.locator(ready).first().waitFor()
      await screenshot(page, `medicine-${name}${view === 'elder' ? '-elder' : ''}`, { whole: true })
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(errors).toEqual([])
      await page.context().close()
    }
  },
)

test('a finger signs on the canvas, and the request keeps strokes and no picture [A18]', async () => {
  for (const view of ['elder', 'normal'] as const) {
    const { page, errors } = await openPhone(browser, {
      ...{ origin: served.origin, as: 'wang', path: '/worker/carry/index', view },
    })
    await page.locator(`#mine-${ids.carrying}-hand-over`).click()
    await page.locator('#hand-over-how-signature').click()
    const box = await page.locator('#hand-over-sign-canvas').boundingBox()
    if (!box) throw new Error('no canvas')
    const phone = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      phone.send('Input.dispatchTouchEvent', { type, touchPoints: points })
    const at = (n: number) => ({ x: box.x + 30 + n * 20, y: box.y + 60 + (n % 2) * 40 })
    await touch('touchStart', [at(0)])
    for (let n = 1; n < 12; n++) await touch('touchMove', [at(n)])
    await touch('touchEnd', [])
    await screenshot(page, `medicine-signature${view === 'elder' ? '-elder' : ''}`)
    if (view === 'normal') {
      await page.locator('#hand-over-save').click()
      await page.locator('#carry-over').waitFor()
      const { proof } = scene.request(ids.carrying)
      expect(proof?.how).toBe('signature')
      expect(proof?.signature).toMatch(/^(\d+,\d+ ){4,}\d+,\d+$/)
    }
    expect(errors).toEqual([])
    await page.context().close()
  }
})
