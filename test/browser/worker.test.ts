import { type Browser } from 'playwright-core'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import {
  askForMedicine,
  askToBeBound,
  reportDanger,
  startWorkerVillage,
  type WorkerVillage,
} from '../support/worker-village'

jest.setTimeout(120_000)

let browser: Browser
let world: WorkerVillage
let served: Awaited<ReturnType<typeof serveH5>>
let bondId: string
let requestId: string

interface Call {
  readonly openid: string
  readonly name: string
  readonly data: object
}

beforeAll(async () => {
  world = await startWorkerVillage()
  const { cloud } = world.village
  await reportDanger(world)
  requestId = await askForMedicine(world)
  bondId = await askToBeBound(world)
  served = await serveH5(async (body, url) => {
    if (!url.startsWith('/client/call')) return {}
    const { name, data, openid } = body as Call
    return { result: (await cloud.call(name, data, { openid })).result, now: cloud.clock.now() }
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await world?.village.stop()
})

const visit = (path: string, view: 'normal' | 'elder' = 'normal') =>
  openPhone(browser, { origin: served.origin, as: 'tan', path, view })

const shots: readonly (readonly [name: string, path: () => string, ready: string])[] = [
  ['today', () => '/worker/today/index', '#why-order'],
  ['door', () => `/worker/door/index?id=${world.zhang.householdId}`, '#door-record'],
  ['people', () => '/worker/people/index', '[id^=p-]'],
  [
    'person',
    () => `/worker/person/index?household=${world.zhang.householdId}&id=${world.zhang.personIds[0]}`,
    '#history',
  ],
  ['register', () => '/worker/register/index', '#register-plate'],
  ['requests', () => '/worker/requests/index', '[id$=-next]'],
  ['request', () => `/worker/request/index?id=${requestId}`, '#request-next'],
  ['bond', () => `/worker/bond/index?id=${bondId}`, '#bond-nobody'],
  ['me', () => '/worker/me/index', '#me-remind'],
]

test.each(shots)(
  '%s is drawn in the normal and in the elder view without an error or a sideways scroll [P12]',
  async (name, path, ready) => {
    for (const view of ['normal', 'elder'] as const) {
      const { page, errors } = await visit(path(), view)
      await page.locator(ready).first().waitFor()
      await screenshot(page, `worker-${name}${view === 'elder' ? '-elder' : ''}`)
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(errors).toEqual([])
      await page.context().close()
    }
  },
)

/** Opens a sheet as a person does, and draws it in both views. */
const drawn = async (name: string, path: string, taps: readonly string[], ready: string) => {
  for (const view of ['normal', 'elder'] as const) {
    const { page, errors } = await visit(path, view)
    for (const id of taps) await page.locator(`#${id}`).click()
    await page.locator(ready).first().waitFor()
    await screenshot(page, `worker-${name}${view === 'elder' ? '-elder' : ''}`)
    expect(errors).toEqual([])
    await page.context().close()
  }
}

test('the sheet for one person, for a whole door and for who is unwell is drawn in both views [E06 E29]', async () => {
  const door = (id: string) => `/worker/door/index?id=${id}`
  const { cheng, zhang, mou } = world
  const one = ['door-record', 'contact-reached-fine']
  await drawn('contact', door(cheng.householdId), one, '#contact-save')
  await drawn(
    'contact-door',
    door(zhang.householdId),
    ['door-record', `contact-${zhang.personIds[0]}-fine`],
    '#contact-save',
  )
  await drawn(
    'unwell',
    door(cheng.householdId),
    ['door-record', 'contact-reached-not-fine', 'contact-save'],
    '#unwell-save',
  )
  await drawn('danger-door', door(mou.householdId), [], '#door-take')
})

test('danger found at the door is red, with 120 and who has been told; saved is blue [A14]', async () => {
  const { page } = await visit(`/worker/door/index?id=${world.cheng.householdId}`)
  for (const id of ['door-record', 'contact-reached-not-fine', 'contact-save', 'unwell-breathing-hard', 'unwell-save'])
    await page.locator(`#${id}`).click()
  await page.locator('[id^="danger-"][id$="-120"]').waitFor()
  await page.getByText('冉启文').first().waitFor()
  await screenshot(page, 'worker-danger-saved')
  expect(await page.locator('#saved').innerText()).toContain('要马上处理')
  await page.context().close()
})
