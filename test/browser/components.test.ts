import path from 'node:path'
import { type Browser, type Page } from 'playwright-core'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'

const root = path.resolve(__dirname, '../..')
let browser: Browser
let server: Awaited<ReturnType<typeof serveH5>>

beforeAll(async () => {
  await buildApp(root, 'kit-h5')
  server = await serveH5(() => ({}), path.join(root, 'dist/kit-h5'))
  browser = await launchBrowser()
}, 400_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const open = async (page: string, options = {}) => {
  const phone = await openPhone(browser, { origin: server.origin, path: `/pages/${page}/index`, ...options })
  return { ...phone, close: () => phone.page.context().close() }
}

const PAGES = ['resident', 'today', 'follow-up', 'overview'] as const
const cells = PAGES.flatMap((page) => (['normal', 'elder'] as const).map((view) => ({ page, view })))

test.each(cells)(
  '$page in the $view view fits a 320 px phone, and every target is large enough',
  async ({ page: name, view }) => {
    const { page, errors, close } = await open(name, { view, size: { width: 320, height: 640 } })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const least = view === 'elder' ? 60 : 44
    expect((await targets(page)).filter(({ height }) => height < least)).toEqual([])
    expect(errors).toEqual([])
    await close()
  },
  60_000,
)

test.each(cells)(
  '$page in the $view view is drawn',
  async ({ page: name, view }) => {
    const { page, close } = await open(name, { view })
    await screenshot(page, `kit-${name}-${view}`)
    expect(await page.locator('.page__main').getAttribute('aria-label')).toBeTruthy()
    await close()
  },
  60_000,
)

test('a screen reader finds buttons, choices and headings by their words', async () => {
  const { page, close } = await open('today')
  expect(await page.getByRole('button', { name: '打电话给张桂香家' }).count()).toBe(1)
  expect(await page.getByRole('heading', { name: '还有 7 户' }).count()).toBe(1)
  await page.getByRole('button', { name: '打电话给张桂香家' }).click()
  expect(await page.getByRole('radio', { name: '联系上，没说不舒服' }).count()).toBe(1)
  await screenshot(page, 'kit-contact-sheet')
  await close()
}, 60_000)

test('everything that can be tapped can be reached and pressed with a keyboard', async () => {
  const { page, close } = await open('resident')
  await page.locator('#grant').focus()
  await page.keyboard.press('Enter')
  await page.getByText('微信还能提醒您 3 次').waitFor()
  await page.locator('#elder-view').focus()
  await page.keyboard.press(' ')
  await page.getByText('换回普通版').waitFor()
  await close()
}, 60_000)

test('text in the elder view is never smaller than 18 px', async () => {
  const { page, close } = await open('overview', { view: 'elder' })
  expect(await smallText(page)).toEqual([])
  await close()
}, 60_000)

const overflow = (page: Page) =>
  page.evaluate<number>('document.querySelector(".page").scrollWidth - document.documentElement.clientWidth')

const targets = (page: Page) =>
  page.evaluate<{ id: string; height: number }[]>(
    `[...document.querySelectorAll('[tabindex="0"]')].map((e) => ({ id: e.id, height: Math.round(e.getBoundingClientRect().height) }))`,
  )

const smallText = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('.page *')]
      .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
      .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 18)
      .map((e) => e.textContent)`,
  )
