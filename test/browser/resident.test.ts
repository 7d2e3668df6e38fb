/// <reference lib="dom" />
import { type Browser, type Page } from 'playwright-core'
import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { startResidentScene, type ResidentScene } from '../support/resident-scene'
import { answersOf } from '../support/staff-scene'
import { root } from '../support/village'

jest.setTimeout(180_000)

let scene: ResidentScene
let browser: Browser
let served: Awaited<ReturnType<typeof serveH5>>
let requestId: string

beforeAll(async () => {
  await buildApp(root, 'h5')
  scene = await startResidentScene()
  served = await serveH5(answersOf(scene.village))
  browser = await launchBrowser()
  const { village, daughter, doctor, cadre, mother } = scene
  village.at('2023-02-08', 8, 12)
  const occurredAt = village.cloud.clock.now()
  await daughter.do('report.submit', {
    personId: mother,
    infected: true,
    reading: { temperature: 36.8, spo2: 96, breathing: 'easy', symptoms: ['cough'] },
    occurredAt,
  })
  village.at('2023-02-08', 9, 5)
  await doctor.do('followUp.record', {
    personId: mother,
    outcome: 'fine',
    mode: 'phone',
    occurredAt: village.cloud.clock.now(),
  })
  requestId = (
    await daughter.do('medicine.request', {
      personId: mother,
      items: [
        { category: 'fever', quantity: 1 },
        { category: 'antigen', quantity: 2 },
      ],
      way: 'deliver',
    })
  ).requestId
  village.at('2023-02-08', 15, 6)
  await cadre.do('medicine.accept', { requestId, note: '止咳药缺货，先不配' })
  village.at('2023-02-08', 17, 28)
  await cadre.do('medicine.pick', { requestId })
  await cadre.do('medicine.carry', { requestId })
  village.at('2023-02-08', 17, 40)
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await scene?.village.stop()
})

type View = 'normal' | 'elder'
const views: readonly View[] = ['normal', 'elder']
const shotName = (name: string, view: View) => `resident-${name}${view === 'elder' ? '-elder' : ''}`

async function visit(route: string, view?: View, as = 'xiang') {
  const phone = await openPhone(browser, { origin: served.origin, as, path: route, view })
  phone.page.setDefaultTimeout(8000)
  return phone
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

const pages: readonly (readonly [name: string, route: () => string, ready: string, as: string])[] = [
  ['home', () => `/pages/home/index?personId=${scene.mother}`, '#today', 'xiang'],
  ['home-first', () => `/pages/home/index?personId=${scene.father}`, '#home-antigen', 'xiang'],
  ['welcome', () => '/pages/home/index', '#welcome', 'stranger'],
  ['join-place', () => '/pages/join/index', '#join-agree', 'stranger'],
  ['join-who', () => '/pages/join/index', '#join-card', 'xiang'],
  ['join-card', () => '/pages/join/index?way=card', '#card-submit', 'xiang'],
  ['join-ask', () => '/pages/join/index?way=ask', '#ask-submit', 'xiang'],
  ['join-invite', () => '/pages/join/index?way=invite', '#invite-submit', 'xiang'],
  ['report', () => `/pages/report/index?personId=${scene.mother}`, '#report-temperature', 'xiang'],
  ['medicine', () => `/family/medicine/index?personId=${scene.mother}`, '#medicine-fever', 'xiang'],
  ['request', () => `/family/request/index?requestId=${requestId}`, '#request-steps', 'xiang'],
  ['call', () => '/pages/call/index', '#call-top', 'xiang'],
  ['me', () => '/pages/me/index', '#mine-add', 'xiang'],
  ['outbox', () => '/pages/outbox/index', '#outbox-empty', 'xiang'],
  ['history', () => `/pages/history/index?personId=${scene.mother}`, '#history-lines', 'xiang'],
]

test.each(pages)(
  '%s is drawn in the normal and in the elder view without an error or a sideways scroll',
  async (name, route, ready, as) => {
    const draw = async (view: View) => {
      const { page, errors } = await visit(route(), view, as)
      await page.locator(ready).first().waitFor()
      await screenshot(page, shotName(name, view))
      expect(await fits(page)).toBe(true)
      expect(errors).toEqual([])
      await page.context().close()
    }
    await Promise.all(views.map(draw))
  },
)

const fill = async (page: Page, spo2: string) => {
  await page.locator('#report-spo2 input').fill(spo2)
  await page.locator('#report-symptoms-cough').click()
}

test('the receipt is drawn for no danger, for 94 and for 92, with who was told [A14 C01]', async () => {
  const readings = [
    ['receipt', '96', '#verdict'],
    ['receipt-94', '94', '#receipt-again'],
    ['receipt-danger', '92', '#told-0'],
  ] as const
  for (const [name, spo2, ready] of readings) {
    const { page, errors } = await visit(`/pages/report/index?personId=${scene.father}&entry=antigen`)
    await page.locator('#report-submit').waitFor()
    await fill(page, spo2)
    await page.locator('#report-submit').click()
    await page.locator(ready).waitFor()
    await screenshot(page, shotName(name, 'normal'))
    await page.evaluate(() => localStorage.setItem('view', JSON.stringify({ data: 'elder' })))
    await page.reload()
    await page.locator(ready).waitFor()
    await screenshot(page, shotName(name, 'elder'))
    expect(await fits(page)).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  }
  const { page } = await visit(`/pages/home/index?personId=${scene.father}`, 'normal')
  await page.locator('#alert').waitFor()
  await screenshot(page, 'resident-home-alert')
  await page.context().close()
})

test('a slip is asked about in the place of the button, and offline the receipt says where the report is [E27 E01]', async () => {
  const { page } = await visit(`/pages/report/index?personId=${scene.mother}`, 'normal')
  await page.locator('#report-submit').waitFor()
  await fill(page, '39')
  await page.locator('#report-submit').click()
  await page.locator('#slip').waitFor()
  await screenshot(page, 'resident-report-slip')
  await page.route('**/client/call', (route) => route.abort()) // the preview's own files are not on the phone
  await page.locator('#slip-guess').click()
  await page.locator('#queued').waitFor()
  await screenshot(page, 'resident-receipt-offline')
  expect(await page.innerText('body')).toContain('别等网，打 120')
  await page.context().close()
})
