/// <reference lib="dom" />
import { readCsv } from '@domain/rules/ledger/csv'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { HEADINGS, somebody, typed } from '../support/ledger-files'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { LIANGPING, root } from '../support/village'
import { readXlsx } from '../../cloudfunctions/bulk/sheet/read-xlsx'
import { readFileSync } from 'node:fs'

/** The office's ledger: out for a purpose, and a clerk's file in after a look at what it would do. */
let scene: StaffScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startStaffScene()
  h5 = await serveH5(answersOf(scene.village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await h5.close()
  await scene.village.stop()
})

async function open(view: 'normal' | 'elder', path = '/township/ledger/index') {
  const phone = await openPhone(browser, { origin: h5.origin, as: 'zhou', path, ...(view === 'elder' && { view }) })
  // The preview's own server takes files; here it stands beside the page's.
  await phone.page.route('**/client/file/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    const body = route.request().postDataBuffer()
    const answer = await fetch(`${scene.village.cloud.url}${pathname}`, {
      method: 'PUT',
      body: body && new Uint8Array(body),
    })
    await route.fulfill({ json: (await answer.json()) as object })
  })
  return phone
}
const widthOf = (page: Awaited<ReturnType<typeof open>>['page']) =>
  page.evaluate(() => document.documentElement.scrollWidth)

test.each(['normal', 'elder'] as const)(
  'in the %s view the ledger is taken out for a purpose, and who took it is read on the same page [A04 E12]',
  async (view) => {
    const { page, errors } = await open(view)
    await page.locator('#take-out').waitFor()
    await screenshot(page, `ledger-out-${view}`, { whole: true })
    expect(await widthOf(page)).toBeLessThanOrEqual(390)
    expect(await page.locator('#take-out').innerText()).toBe('先写做什么用')
    await page.locator('#purpose input').fill('报县里')
    if (view === 'elder') await page.locator('#format-csv').click()
    await page.locator('#take-out').click()
    await page.locator('#open-file').waitFor()
    await screenshot(page, `ledger-ready-${view}`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#open-file').click()])
    const bytes = readFileSync(await download.path())
    const [[mark], headings, ...rows] = view === 'elder' ? readCsv(bytes.toString()) : readXlsx(bytes)
    expect(mark).toContain('用途：报县里')
    expect(headings[4]).toBe('姓名')
    expect(rows.length).toBeGreaterThan(0)
    await page.locator('#take-again').click()
    await page.locator('[id^=taken-]').first().waitFor()
    expect(await page.locator('[id^=taken-]').first().innerText()).toContain('报县里')
    expect(errors).toEqual([])
  },
)

test.each(['normal', 'elder'] as const)(
  'in the %s view a file is looked at, its bad rows say which cell and why, and the rest goes in [A04 E11]',
  async (view) => {
    const { page, errors } = await open(view)
    await page.locator('#way-in').click()
    await page.locator('#choose-file').waitFor()
    await screenshot(page, `ledger-in-${view}`)
    const offset = view === 'elder' ? 7000 : 6000
    const rows = Array.from({ length: 120 }, (_, n) => somebody(offset + n))
    rows[3][5] = '1941-02-30'
    rows[90][0] = '王家村'
    const choosing = page.waitForEvent('filechooser')
    await page.locator('#choose-file').click()
    const file = {
      name: '朝元村花名册.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        typed(
          rows.map((row) => [...row, '坡上']),
          [...HEADINGS, '备注'],
        ),
      ),
    }
    await (await choosing).setFiles(file)
    await page.locator('#apply').waitFor()
    await screenshot(page, `ledger-checked-${view}`, { whole: true })
    expect(await widthOf(page)).toBeLessThanOrEqual(390)
    expect(await page.locator('#count-created').innerText()).toContain('118')
    expect(await page.locator('#line-5').innerText()).toContain('出生日期：日期看不懂，写成 1941-05-06 这样')
    expect(await page.locator('#line-92').innerText()).toContain('村（社区）：本镇乡没有“王家村”这个村')
    expect(await page.locator('#outcome').innerText()).toContain('没用上的列：备注')
    const people = () => scene.village.cloud.database.collection('people').all().length
    const before = people()

    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#result-file').click()])
    expect(readCsv(readFileSync(await download.path(), 'utf8')).map(([line, , became]) => [line, became])).toEqual([
      ['行', '结果'],
      ['5', '进不去'],
      ['92', '进不去'],
    ])

    await page.locator('#apply').click()
    await page.locator('#next-file').waitFor()
    await screenshot(page, `ledger-done-${view}`)
    expect(people()).toBe(before + 118)
    expect(await page.locator('#outcome').innerText()).toContain('存好了')
    expect(errors).toEqual([])
  },
)

test('a network lost in the middle stops at a row that is said, and it goes on from there without doubling anybody [A04 E01]', async () => {
  const { page } = await open('normal')
  await page.locator('#way-in').click()
  const rows = Array.from({ length: 120 }, (_, n) => somebody(8000 + n))
  const choosing = page.waitForEvent('filechooser')
  await page.locator('#choose-file').click()
  await (await choosing).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(typed(rows)) })
  await page.locator('#apply').waitFor()
  let imports = 0
  // The second page is done and its answer lost.
  await page.route('**/client/call', async (route) => {
    const lost = (route.request().postData() ?? '').includes('ledger.import') && ++imports === 2
    if (!lost) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.locator('#apply').click()
  await page.locator('#stopped').waitFor()
  await screenshot(page, 'ledger-stopped')
  expect(await page.locator('#stopped').innerText()).toContain('停在第 50 人')
  await page.locator('#stopped-retry').click()
  await page.locator('#next-file').waitFor()
  expect(await page.locator('#count-created').innerText()).toContain('120')
  const named = scene.village.cloud.database
    .collection('people')
    .all()
    .filter(({ name }) => rows.some((row) => row[3] === name))
  expect(named).toHaveLength(120)
})

test('the ledger is found from the office’s overview, and nobody else’s page leads to it [A04]', async () => {
  const { page } = await open('normal', '/township/overview/index')
  await page.locator('.page__main').waitFor()
  // The ways to everything else follow when the reader gets to the end of the first screen.
  await page.locator('#villages-all').scrollIntoViewIfNeeded()
  await page.locator('#ledger').click()
  await page.locator('#take-out').waitFor()
  expect((await scene.village.phone('stranger').ask('ledger.view', { place: LIANGPING })).ok).toBe(false)
})
