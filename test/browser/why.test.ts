import { type Browser } from 'playwright-core'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'

jest.setTimeout(120_000)

let browser: Browser
let scene: StaffScene
let served: Awaited<ReturnType<typeof serveH5>>
let requestId: string

beforeAll(async () => {
  scene = await startStaffScene()
  const { village, cadre } = scene
  requestId = (
    await village.phone('liu-daughter').do('medicine.request', {
      personId: scene.liu,
      items: [{ category: 'fever', quantity: 1 }],
      way: 'deliver',
    })
  ).requestId
  village.at('2023-02-07', 15)
  const occurredAt = village.cloud.clock.now()
  village.at('2023-02-08', 8, 45)
  await cadre.do('contact.record', { personId: scene.liu, outcome: 'no-answer', mode: 'phone', occurredAt })
  served = await serveH5(answersOf(village))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await scene?.village.stop()
})

const shots: readonly (readonly [name: string, as: string, path: () => string, ready: string])[] = [
  ['duty', 'ran', () => `/pages/why/index?personId=${scene.liu}&kind=follow-up`, '#reminded'],
  ['day', 'tan', () => `/pages/why/index?personId=${scene.liu}&on=2023-02-07`, '#reminded'],
  ['day-danger', 'ran', () => `/pages/why/index?personId=${scene.mou}&on=2023-02-08`, '#reminded'],
  ['day-unregistered', 'tan', () => `/pages/why/index?personId=${scene.liu}&on=2023-01-20`, '#day-words'],
  ['request', 'tan', () => `/pages/why/index?requestId=${requestId}`, '#reminded'],
  ['refused', 'ran', () => '/pages/why/index?refusal=OnlyShorter', '#basis'],
]

test.each(shots)(
  'the reasons of %s are drawn in the normal and in the elder view without an error or a sideways scroll [F02 P12]',
  async (name, as, path, ready) => {
    for (const view of ['normal', 'elder'] as const) {
      const { page, errors } = await openPhone(browser, { origin: served.origin, as, path: path(), view })
      await page.locator(ready).first().waitFor()
      const more = page.locator('#owed-follow-up')
      if (await more.count()) await more.click()
      await screenshot(page, `why-${name}${view === 'elder' ? '-elder' : ''}`, { whole: true })
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(errors).toEqual([])
      await page.context().close()
    }
  },
)
