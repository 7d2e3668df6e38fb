import { type Browser } from 'playwright-core'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf } from '../support/staff-scene'
import { startWorkerVillage, type WorkerVillage } from '../support/worker-village'

jest.setTimeout(120_000)

let browser: Browser
let world: WorkerVillage
let served: Awaited<ReturnType<typeof serveH5>>

beforeAll(async () => {
  world = await startWorkerVillage()
  const { village, doctor, cadre, zhang, mou, cheng } = world
  const occurredAt = village.cloud.clock.now()
  const since = village.today()
  await doctor.do('away.say', { personId: zhang.personIds[0], kind: 'hospital', since, note: '县医院', occurredAt })
  await doctor.do('away.say', { personId: cheng.personIds[0], kind: 'dead', since, occurredAt })
  await cadre.do('away.say', { personId: mou.personIds[0], kind: 'moved', since, note: '去重庆儿子家', occurredAt })
  await cadre.do('contact.record', { personId: zhang.personIds[1], outcome: 'fine', mode: 'phone', occurredAt })
  served = await serveH5(answersOf(village), process.env.H5_DIST)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await world?.village.stop()
})

const standing = (id: string) => `/worker/standing/index?personId=${id}`

/** Opens a page, taps as a person does, and draws what is then there in both views. */
async function drawn(name: string, as: string, path: string, taps: readonly string[], ready: string): Promise<void> {
  for (const view of ['normal', 'elder'] as const) {
    const { page, errors } = await openPhone(browser, { origin: served.origin, as, path, view })
    for (const id of taps) await page.locator(`[id="${id}"]`).click()
    await page.locator(ready).first().waitFor()
    await screenshot(page, `standing-${name}${view === 'elder' ? '-elder' : ''}`)
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  }
}

test('who is here, said to be gone, in hospital or has died is drawn in both views [E08 R113 P12]', async () => {
  await drawn('missed', 'tan', standing(world.ran.personIds[0]), [], '#missed-all')
  await drawn('to-confirm', 'ran', standing(world.mou.personIds[0]), [], '#standing-confirm')
  await drawn('hospital', 'tan', standing(world.zhang.personIds[0]), [], '#standing-back')
  await drawn('dead', 'tan', standing(world.cheng.personIds[0]), [], '#standing-away')
})

test('the sheets: saying it, taking it back, recording late, closing with a reason [E08 E02 P12]', async () => {
  const ran = standing(world.ran.personIds[0])
  await drawn('say', 'tan', ran, ['standing-say', 'away-kind-hospital'], '#away-note')
  await drawn(
    'late',
    'tan',
    ran,
    ['missed-d2023-02-06-late', 'late-outcome-reached-fine', 'late-way-phone'],
    '#late-save',
  )
  await drawn('close', 'tan', ran, ['missed-all', 'close-reason-那天没顾上'], '#close-save')
  await drawn('end', 'ran', standing(world.cheng.personIds[0]), ['standing-mistake'], '#end-save')
})

test('the banner at the door, on the follow-up and at home, and the quiet section of the list [E08 E02 P12]', async () => {
  await drawn('door', 'tan', `/worker/door/index?id=${world.zhang.householdId}`, [], '[id^=standing-]')
  await drawn('follow-up', 'ran', `/clinic/follow-up/index?personId=${world.mou.personIds[0]}`, [], '#away')
  await drawn('home', 'xiang', '/pages/home/index', [], '#away')
  await drawn('history', 'xiang', `/pages/history/index?personId=${world.zhang.personIds[0]}`, [], '.page__main')
  await drawn('list', 'tan', '/worker/today/index', [], `#door-${world.zhang.householdId}`)
})
