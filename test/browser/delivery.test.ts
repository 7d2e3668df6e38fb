/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type BrowserContext } from 'playwright-core'
import { addDays, day, instantOf, type Day } from '@domain/model/day'
import type { Send } from '@domain/model/send'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { CHAOYUAN, LIANGPING, root } from '../support/village'

/** The office's page of what became of each message, its lists, and the paper beneath it. */
let scene: StaffScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>

const TODAY = day('2023-02-08')

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startStaffScene()
  await scene.village.staff('mou-jie', '牟建', 'cadre', `${CHAOYUAN}-02`)
  week()
  h5 = await serveH5(answersOf(scene.village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await h5.close()
  await scene.village.stop()
})

/** A week of digests as the timer leaves them; today some did not arrive, each in a way of its own. */
function week(): void {
  const sends: Send[] = []
  const add = (on: Day, changes: Partial<Send>) =>
    sends.push({
      ...{ _id: `week:${sends.length}`, openid: sends.length % 2 ? 'tan' : 'ran', township: LIANGPING },
      notice: { kind: 'digest', doors: 4, late: 1, urgent: 0, place: null },
      ...{ about: 'digest:x', page: 'worker/today/index', at: instantOf(on, 8) + sends.length, on },
      ...{ state: 'sent', channel: 'subscription', code: null, through: null, openedAt: null, actedAt: null },
      ...changes,
    })
  for (let back = 6; back >= 1; back -= 1) {
    const on = addDays(TODAY, -back)
    for (let n = 0; n < 36 + back * 2; n += 1) add(on, {})
    for (let n = 0; n < back % 3; n += 1) add(on, { state: 'unknown', code: -1 })
    for (let n = 0; n < back; n += 1) add(on, { state: 'no-grant', channel: null })
  }
  for (let n = 0; n < 44; n += 1) add(TODAY, n < 30 ? { openedAt: instantOf(TODAY, 8, 5) } : {})
  for (let n = 0; n < 3; n += 1) add(TODAY, { state: 'failed', code: 43101 })
  add(TODAY, { state: 'failed', code: 47003 })
  for (let n = 0; n < 2; n += 1) add(TODAY, { state: 'unknown', code: -1 })
  for (let n = 0; n < 3; n += 1)
    add(TODAY, {
      notice: { kind: 'medicine' },
      openid: 'liu-daughter',
      about: 'r-000001',
      page: 'family/request/index',
    })
  scene.village.cloud.database.put('sends', sends as never)
}

const open = (view: 'normal' | 'elder' | 'desk', path = '/township/delivery/index') =>
  openPhone(browser, {
    ...{ origin: h5.origin, as: 'zhou', path },
    ...(view === 'elder' && { view }),
    ...(view === 'desk' && { size: { width: 1280, height: 860 } }),
  })

test.each(['normal', 'elder', 'desk'] as const)(
  'in the %s view the day is told in one sentence, the week in bars, and every number opens its messages [E19 P12]',
  async (view) => {
    const { page, errors } = await open(view)
    await page.locator('#truth').waitFor()
    expect(await page.locator('#truth').innerText()).toMatch(/今天给 \d+ 人发 \d+ 条：47 条发到微信.*2 条不知道到没到/)
    await page.locator('#kind-digest').waitFor()
    await screenshot(page, `delivery-${view}`, { whole: true })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(view === 'desk' ? 1280 : 390)

    await page.locator('#day-2023-02-05').click()
    await page.locator('#truth', { hasText: '这一天' }).waitFor()
    await page.locator('#day-2023-02-08').click()
    await page.locator('#truth', { hasText: '今天' }).waitFor()
    await page.locator('#kind-digest-unknown').click()
    await page.locator('#message-1').waitFor()
    expect(await page.locator('#message-0').innerText()).toContain('不会再发第二遍')
    await screenshot(page, `delivery-unknown-${view}`)
    expect(errors).toEqual([])
    await page.close()
  },
)

test('whom no message reaches is called, texted, or has the list printed [F14 F11]', async () => {
  const { page, errors } = await open('normal', '/township/delivery/index?list=no-channel')
  await page.locator('[id^=lost-][id$=-sms]').first().waitFor()
  const text = await page.locator('[id^=lost-][id$=-sms]').first().getAttribute('aria-label')
  expect(text).toMatch(/【守望】您有 \d+ 户待联系/)
  expect(text).not.toMatch(/刘世贵|牟春兰|组\d+号/)
  await screenshot(page, 'delivery-no-channel', { whole: true })
  await page.locator('#lost-tan-print').click()
  await page.locator('#print-make').click()
  await page.locator('#print-made').waitFor()
  expect(await page.locator('#print-made').innerText()).toMatch(/做好了，\d+ 人/)
  await screenshot(page, 'delivery-print-sheet')
  expect(errors).toEqual([])
  await page.close()
})

test('the office prints a village’s list: it opens by itself, ready for paper, and runs nothing [F14]', async () => {
  const { page, errors } = await open('normal')
  await page.locator('#print').click()
  await page.locator('#print-make').click()
  await page.locator('#print-open').waitFor()
  await screenshot(page, 'delivery-print-made')
  await withChineseFont(page.context())
  const [paper] = await Promise.all([page.context().waitForEvent('page'), page.locator('#print-open').click()])
  await paper.locator('tbody tr').first().waitFor()
  await paper.setViewportSize({ width: 794, height: 1123 })
  await screenshot(paper, 'call-list-screen', { whole: true })
  await paper.emulateMedia({ media: 'print' })
  await screenshot(paper, 'call-list-print', { whole: true })
  expect(await paper.locator('tbody tr').count()).toBeGreaterThan(2)
  expect(await paper.locator('.how').isVisible()).toBe(false)
  expect(await paper.evaluate(() => document.scripts.length)).toBe(0)
  expect(errors).toEqual([])
  await page.close()
})

/** The machine has no Chinese font, and the paper asks nobody for one: it is put in on the way, for the picture only. */
async function withChineseFont(context: BrowserContext): Promise<void> {
  const folder = path.join(root, 'node_modules/@fontsource-variable/noto-sans-sc')
  const css = readFileSync(path.join(folder, 'index.css'), 'utf8')
    .replaceAll("'Noto Sans SC Variable'", "'Noto Sans CJK SC'")
    .replaceAll('./files/', '/storage/fonts/')
  await context.route('**/storage/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname.startsWith('/storage/fonts/'))
      return route.fulfill({ path: path.join(folder, 'files', path.basename(pathname)) })
    const response = await route.fetch()
    const html = (await response.text()).replace("default-src 'none'", 'font-src *').replace('<style>', `<style>${css}`)
    return route.fulfill({ response, body: html })
  })
}

test('without network the page says so, and keeps what it last showed [E19]', async () => {
  const { page } = await open('normal')
  await page.locator('#truth').waitFor()
  await page.route('**/client/**', (route) => route.abort())
  await page.locator('#day-2023-02-05').click()
  await page.locator('#day-failed').waitFor()
  // What was shown stays, and says which day it is of.
  expect(await page.locator('#day-failed').innerText()).toContain('下面还是2月8日的')
  expect(await page.locator('#truth').innerText()).toContain('今天给')
  await screenshot(page, 'delivery-offline')
  await page.unroute('**/client/**')
  await page.locator('#day-failed-retry').click()
  await page.locator('#truth', { hasText: '这一天' }).waitFor()
  await page.close()
})
