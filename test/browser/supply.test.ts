/// <reference lib="dom" />
import { type Page } from 'playwright-core'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf } from '../support/staff-scene'
import { LOTS, startSupplyScene, type SupplyScene } from '../support/supply-scene'
import { root } from '../support/village'

/** Shelves as they are looked at: what is under which line, and every movement by a hand (B13, B14, E24). */
let scene: SupplyScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startSupplyScene()
  h5 = await serveH5(answersOf(scene.village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await h5.close()
  await scene.village.stop()
})

type Look = 'normal' | 'elder'
const LOOKS = ['normal', 'elder'] as const
const open = (as: string, page: string, query: Readonly<Record<string, string>> = {}, view: Look = 'normal') =>
  openPhone(browser, {
    origin: h5.origin,
    as,
    path: `/supply/${page}/index?${new URLSearchParams(query).toString()}`,
    ...(view === 'elder' && { view }),
  })

/** Holds its width, and what a finger is to hit is large enough. */
async function fits(page: Page, view: Look): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const heights = await page
    .locator('[role=button],[role=radio],[role=link]')
    .evaluateAll((targets) => targets.map((one) => [one.id, one.getBoundingClientRect().height] as const))
  const small = heights.filter(([, height]) => height > 0 && height < (view === 'elder' ? 60 : 44))
  expect(small).toEqual([])
}

test.each(LOOKS)(
  'one shelf in the %s view: both lines in words, what cannot be worked out is dashed [R14]',
  async (view) => {
    const { page, errors } = await open('ran', 'shelf', { shelfId: scene.clinic }, view)
    await page.locator('#stock-fever').waitFor()
    await screenshot(page, `supply-shelf-${view}`, { whole: true })
    await fits(page, view)
    expect(await page.locator('#stock-antigen').innerText()).toContain('没有领用记录，算不出')
    await page.locator('#stock-fever').click()
    await page.locator('#lots-sheet').waitFor()
    await screenshot(page, `supply-lots-${view}`)
    await page.locator(`#lot-${LOTS.fever.item}-${LOTS.fever.lot}`).click()
    await page.locator('#step-send').click()
    await screenshot(page, `supply-lot-${view}`)
    expect(errors).toEqual([])
    await page.close()
  },
)

test.each(LOOKS)(
  'all shelves of a township in the %s view, never ranked, with what is under which line',
  async (view) => {
    const { page, errors } = await open('zhou', 'township', {}, view)
    await page.locator(`#shelf-${scene.hospital}`).waitFor()
    await screenshot(page, `supply-township-${view}`, { whole: true })
    await fits(page, view)
    if (await page.locator('#rest').count()) await page.locator('#rest').click()
    await page.locator('#show-reach').click()
    await page.locator('[id^=grid-],#reach-all').first().waitFor()
    await screenshot(page, `supply-reach-${view}`, { whole: true })
    expect(errors).toEqual([])
    await page.close()
  },
)

test.each(LOOKS)('a delivery in the %s view', async (view) => {
  const { page, errors } = await open('ran', 'receive', { shelfId: scene.clinic }, view)
  await page.locator('#item-ambroxol').click()
  await page.locator('#lot-number input').fill('C2301')
  await page.locator('#expiry input').fill('202506')
  await page.locator('#amount-packs input').fill('60')
  await page.locator('#add').click()
  await page.locator('#ready-0').waitFor()
  await screenshot(page, `supply-receive-${view}`, { whole: true })
  await fits(page, view)
  await page.close()
  expect(errors).toEqual([])
})

test.each(LOOKS)('a count in the %s view shows no figure of the books', async (view) => {
  const { page, errors } = await open('ran', 'count', { shelfId: scene.clinic }, view)
  await page.locator('#found-packs').waitFor()
  await screenshot(page, `supply-count-${view}`, { whole: true })
  await fits(page, view)
  await page.close()
  expect(errors).toEqual([])
})

test.each(LOOKS)('the ledger in the %s view', async (view) => {
  const { page, errors } = await open('ran', 'ledger', { shelfId: scene.clinic }, view)
  await page.locator('[id^=line-]').first().waitFor()
  await screenshot(page, `supply-ledger-${view}`, { whole: true })
  await fits(page, view)
  // Reaching the end of the page brings the rest by itself; the button is for whoever does not scroll.
  await page
    .locator('#rest')
    .click({ timeout: 2000 })
    .catch(() => undefined)
  await page.locator('[id^=reverse-]').first().click()
  await page.locator('#reverse-sheet').waitFor()
  await screenshot(page, `supply-reverse-${view}`)
  await page.close()
  expect(errors).toEqual([])
})

test.each(LOOKS)('a pharmacy says how it stands in one tap in the %s view [A28]', async (view) => {
  const { page, errors } = await open('pu', 'say', { shelfId: scene.pharmacy }, view)
  await page.locator('#say-fever').waitFor()
  await screenshot(page, `supply-say-${view}`, { whole: true })
  await fits(page, view)
  await page.locator(view === 'normal' ? '#say-fever-tight' : '#all-ample').click()
  await page.locator('#said').waitFor()
  const { said } = await scene.keeper.do('stock.view', { shelfId: scene.pharmacy })
  expect(said.find(({ category }) => category === 'fever')?.level).toBe(view === 'normal' ? 'tight' : 'ample')
  expect(errors).toEqual([])
  await page.close()
})

test.each(LOOKS)(
  'what a shelf lacks in the %s view: the sum in words, one tap for whole packs, refused for quality alone [B17 B18]',
  async (view) => {
    const { page, errors } = await open('ran', 'allocations', { shelfId: scene.clinic }, view)
    await page.locator('#need-fever').waitFor()
    await screenshot(page, `supply-need-${view}`, { whole: true })
    await fits(page, view)
    const item = view === 'normal' ? 'paracetamol-tablet' : 'lianhua'
    await page.locator(`#ask-${item}`).click()
    await page.locator('#done').waitFor()
    await page.locator(`#open-${item}`).click()
    await page.locator('#sum').waitFor()
    await screenshot(page, `supply-allocation-${view}`, { whole: true })
    await fits(page, view)
    await page.close()

    const office = await open('zhou', 'allocations', {}, view)
    const name = view === 'normal' ? '对乙酰氨基酚片' : '连花清瘟颗粒'
    await office.page.locator('[id^=allocation-d-]', { hasText: name }).click()
    await office.page.locator('#next').click()
    await office.page.locator('#who input').fill('县物资组 何')
    await screenshot(office.page, `supply-promise-${view}`)
    await office.page.locator('#step-save').click()
    await office.page.locator('#promised').waitFor()
    await office.page.locator('#step-refuse').click()
    await screenshot(office.page, `supply-refuse-${view}`)
    const save = office.page.locator('#step-save')
    expect(await save.innerText()).toBe('先点为什么')
    await office.page.locator('#reason-broken').click()
    await office.page.locator('#lot input').fill('X2301')
    await office.page.locator('#packs input').fill('2')
    // Without a picture of the goods nothing can be turned down (B18).
    expect(await save.innerText()).toBe('先拍一张货')
    await office.page.route('**/client/file/**', async (route) => {
      const { pathname } = new URL(route.request().url())
      const answer = await fetch(`${scene.village.cloud.url}${pathname}`, { method: 'PUT', body: 'a picture of a box' })
      await route.fulfill({ json: (await answer.json()) as object })
    })
    const choosing = office.page.waitForEvent('filechooser')
    await office.page.locator('#photo').click()
    await (
      await choosing
    ).setFiles({ name: 'box.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a picture of a box') })
    await office.page.getByText('照片有了').waitFor()
    await save.click()
    await office.page.locator('#turned-down-X2301').waitFor()
    expect(await office.page.locator('#turned-down-X2301').innerText()).toContain('破损')
    await screenshot(office.page, `supply-refused-${view}`, { whole: true })
    expect([...errors, ...office.errors]).toEqual([])
    await office.page.close()
  },
)

test.each(LOOKS)('a proposal in the %s view says what each keeps; nothing moves without a tap', async (view) => {
  const { page, errors } = await open('zhou', 'rebalance', {}, view)
  await page.locator('[id^=give-]').first().waitFor()
  await screenshot(page, `supply-rebalance-${view}`, { whole: true })
  await fits(page, view)
  expect(errors).toEqual([])
  await page.close()
})

test.each(LOOKS)('a round of kits in the %s view, by name, and the sheet that hands one over', async (view) => {
  const { page, errors } = await open('tan', 'kits', {}, view)
  await page.locator('[id^=round-k-]').first().click()
  await page.locator('[id^=person-p-]').first().waitFor()
  await screenshot(page, `supply-kits-${view}`, { whole: true })
  await fits(page, view)
  await page.locator('[id^=give-p-]').first().click()
  await page.locator('#proof input').fill('本人')
  await screenshot(page, `supply-kit-give-${view}`)
  expect(errors).toEqual([])
  await page.close()
})

test.each(LOOKS)('a wave in the %s view: curves, the day each runs dry, the numbers behind them', async (view) => {
  const { page, errors } = await open(view === 'normal' ? 'ran' : 'zhou', 'wave', {}, view)
  await page.locator('#infections').waitFor()
  await page.locator('#all').click()
  await page.locator('#load').waitFor()
  await page.setViewportSize({ width: 390, height: 2400 })
  await screenshot(page, `supply-wave-${view}`, { whole: true })
  await fits(page, view)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('#infections-table').click()
  await page.locator('#table-sheet').waitFor()
  await screenshot(page, `supply-wave-table-${view}`)
  await page.locator('#table-sheet-close').click()
  await page.locator('#assume-sdDays-less').click()
  await page.locator('#run').click()
  expect(errors).toEqual([])
  await page.close()
})
