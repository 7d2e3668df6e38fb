import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { startDemoCloud, type DemoCloud } from '../support/demo-cloud'

const root = path.resolve(__dirname, '../..')
const fonts = path.join(root, 'node_modules/@fontsource-variable/noto-sans-sc')
jest.setTimeout(30_000)
let browser: Browser
let demo: DemoCloud

beforeAll(async () => {
  ;[browser, demo] = await Promise.all([launchBrowser(), startDemoCloud({ people: 600 })])
}, 60_000)
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

async function openConsole(width: number, height: number): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', bypassCSP: true })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.route('**/__fonts/*', (route) =>
    route.fulfill({ path: path.join(fonts, 'files', path.basename(route.request().url())) }),
  )
  await page.goto(`${demo.url}/console`)
  const css = readFileSync(path.join(fonts, 'index.css'), 'utf8')
  await page.addStyleTag({
    content: css.replaceAll("'Noto Sans SC Variable'", "'Noto Sans CJK SC'").replaceAll('./files/', '/__fonts/'),
  })
  await page.getByText('谭小梅', { exact: true }).first().waitFor()
  return { page, errors }
}

const shot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(path.join(root, 'coverage/screens'), { recursive: true })
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: path.join(root, `coverage/screens/${name}.png`), fullPage: true })
}

test('the console names who one can be and opens their phone', async () => {
  const { page, errors } = await openConsole(1280, 800)
  const link = page.getByRole('link', { name: '打开谭小梅的手机' })
  const address = await link.getAttribute('href')
  expect(address).toBe('/console/phone?as=demo-tan-xiaomei&page=worker%2Ftoday%2Findex')
  await page.getByLabel('找别人').fill('罗')
  await expect(page.getByText(/找到 \d+ 个|没有这样的账号/).innerText()).resolves.toBeTruthy()
  const phone = await page.context().newPage()
  await phone.goto(`${demo.url}${address}`)
  await phone.getByRole('heading', { name: '谭小梅' }).waitFor()
  expect(await phone.locator('iframe').getAttribute('src')).toBe('/?as=demo-tan-xiaomei#/worker/today/index')
  expect(errors).toEqual([])
})

test('moving the clock an hour fires the eight o’clock timer and shows what would have been sent', async () => {
  const { page, errors } = await openConsole(1280, 800)
  await page.locator('[data-trouble="refuse-next"]').click()
  await page.getByText('下一条消息，微信会回 43101').waitFor()
  await page.getByRole('button', { name: '+1 小时' }).click()
  await page.getByText(/2023-02-08 星期三 08:40/).waitFor({ timeout: 30_000 })
  await page.getByText('钟停着。拨快以后').waitFor()
  const list = page.locator('#message-list')
  await list
    .getByText(/\d+户待联系/)
    .first()
    .waitFor()
  expect(await list.innerText()).toContain('43101')
  expect(await page.locator('#run-list').innerText()).toContain('每天一条')
  await page.waitForTimeout(300)
  await shot(page, 'console-1280')
  expect(errors).toEqual([])
})

test('a call that is refused is listed with who asked for what', async () => {
  await fetch(`${demo.url}/client/call`, {
    method: 'POST',
    body: JSON.stringify({
      ...{ openid: 'demo-xiang-hongmei', name: 'desk' },
      data: { action: 'office.overview', input: { place: '500237207' } },
    }),
  })
  const { page } = await openConsole(390, 844)
  const refusals = page.locator('#refusal-list')
  await refusals.getByText('NotFound').waitFor()
  expect(await refusals.innerText()).toMatch(/向红梅.*office\.overview/)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await shot(page, 'console-390')
})

test('every control of the console has a name and is large enough to hit', async () => {
  const { page } = await openConsole(390, 844)
  const controls = await page.locator('button:not(.row), a.open, input').all()
  const faults: string[] = []
  for (const control of controls) {
    const box = await control.boundingBox()
    if (!box) continue // in a closed dialog
    const named = control.and(page.getByRole('button', { name: /./ }).or(page.getByRole('link', { name: /./ })))
    const label = (await control.getAttribute('id')) === 'search' ? page.getByLabel('找别人') : named
    if ((await label.count()) !== 1 || box.height < 44) faults.push(`${await control.innerText()}: ${box.height} px`)
  }
  expect(controls.length).toBeGreaterThan(25)
  expect(faults).toEqual([])
})
