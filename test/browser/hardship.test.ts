import { type Browser } from 'playwright-core'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { startWorkerVillage, type WorkerVillage } from '../support/worker-village'

jest.setTimeout(120_000)

let browser: Browser
let world: WorkerVillage
let served: Awaited<ReturnType<typeof serveH5>>

beforeAll(async () => {
  world = await startWorkerVillage()
  const { cloud } = world.village
  served = await serveH5(async (body, url) => {
    if (!url.startsWith('/client/call')) return {}
    const { name, data, openid } = body as { openid: string; name: string; data: object }
    return { result: (await cloud.call(name, data, { openid })).result, now: cloud.clock.now() }
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await world?.village.stop()
})

test('at the door a cadre says what the household counts as, and the page says it in one line, in both views [B03]', async () => {
  for (const [view, says, words] of [
    ['normal', 'monitored', '监测户'],
    ['elder', 'lifted', '脱贫户'],
  ] as const) {
    const path = `/worker/door/index?id=${world.zhang.householdId}`
    const { page, errors } = await openPhone(browser, { origin: served.origin, as: 'tan', path, view })
    await page.locator('#door-difficulty').click()
    await page.locator(`#hardship-${says}`).click()
    await screenshot(page, `hardship-sheet${view === 'elder' ? '-elder' : ''}`)
    await page.locator('#hardship-save').click()
    const line = page.locator('#door-hardship').getByText(words)
    await line.waitFor()
    await line.scrollIntoViewIfNeeded()
    await screenshot(page, `hardship-door${view === 'elder' ? '-elder' : ''}`)
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  }
})
