import { buildApp } from '../../scripts/build-app'
import { launchBrowser, openPhone, screenshot, serveH5 } from '../support/browser'
import { answersOf, startStaffScene, type StaffScene } from '../support/staff-scene'
import { CHAOYUAN, LIANGPING, root } from '../support/village'

let scene: StaffScene
let h5: Awaited<ReturnType<typeof serveH5>>
let browser: Awaited<ReturnType<typeof launchBrowser>>

beforeAll(async () => {
  if (!process.env.H5_DIST) await buildApp(root, 'h5')
  scene = await startStaffScene()
  const roster = [
    '舒正国，村干部，朝元村，村支书，10000001241',
    '向小军，村干部，朝元村2网格，网格员，10000001242',
    '李敏，医生，卫生院，卫生院院长，10000001243',
  ]
  const { rows } = await scene.office.do('staff.import', { place: LIANGPING, text: roster.join('\n') })
  for (const [n, openid] of ['shu', 'xiang', 'li'].entries()) {
    const row = rows[n]
    if (row.state === 'invited') await scene.village.phone(openid).do('invite.accept', { code: row.code })
  }
  h5 = await serveH5(answersOf(scene.village), process.env.H5_DIST)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser.close()
  await h5.close()
  await scene.village.stop()
})

const views = ['normal', 'elder'] as const

test.each(views)(
  'the township’s people by place, and whom the end of a post leaves alone, %s view [A01 A03]',
  async (view) => {
    const { page, errors } = await openPhone(browser, {
      origin: h5.origin,
      as: 'zhou',
      path: '/township/staff/index',
      view,
    })
    await page.getByText('舒正国').first().waitFor()
    await screenshot(page, `posts-list-${view}`, { whole: true })
    await page.getByText('冉启文').first().click()
    await page.locator('#end-post').waitFor()
    await screenshot(page, `posts-one-${view}`)
    expect(errors).toEqual([])
  },
)

test.each(views)('the blocking list and who takes them, %s view [A03]', async (view) => {
  const { page, errors } = await openPhone(browser, {
    origin: h5.origin,
    as: 'zhou',
    path: '/township/staff/index',
    view,
  })
  // While 舒 holds the whole village nobody would be alone.
  const { staff } = await scene.office.do('invite.list', { place: LIANGPING })
  const whole = staff.find(({ accountId }) => accountId === 'shu')
  if (whole) await scene.office.do('staff.end', { place: LIANGPING, accountId: 'shu', postId: whole.postId })
  await page.reload()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByText('谭小梅').first().click()
  await page.locator('#end-post').click()
  await page.getByText('结束', { exact: true }).last().click()
  await page.locator('#orphans').waitFor()
  await page.locator('#successor-xiang').click()
  await screenshot(page, `posts-orphans-${view}`)
  expect(await page.locator('#end-successor').innerText()).toContain('向小军来接')
  expect(errors).toEqual([])
})

test.each(views)('asking for leave with a colleague, %s view [E21]', async (view) => {
  const { page, errors } = await openPhone(browser, { origin: h5.origin, as: 'tan', path: '/worker/leave/index', view })
  await page.locator('#cover-xiang').click()
  await screenshot(page, `leave-form-${view}`, { whole: true })
  expect(await page.locator('#leave-save').innerText()).toBe('先选哪天起')
  expect(errors).toEqual([])
})

test.each(views)('on leave, and standing in, %s view [E21]', async (view) => {
  if (view === 'normal')
    await scene.cadre.do('leave.take', {
      place: `${CHAOYUAN}-01`,
      coverId: 'xiang',
      from: scene.village.today(),
      until: '2023-02-13' as never,
    })
  for (const as of ['tan', 'xiang']) {
    const { page, errors } = await openPhone(browser, { origin: h5.origin, as, path: '/worker/leave/index', view })
    await page
      .getByText(as === 'tan' ? '请着假' : '您替人代班')
      .first()
      .waitFor()
    await screenshot(page, `leave-${as}-${view}`, { whole: true })
    expect(errors).toEqual([])
  }
  const { page } = await openPhone(browser, { origin: h5.origin, as: 'xiang', path: '/worker/today/index', view })
  await page.getByText('代谭小梅的户').first().waitFor()
  await screenshot(page, `leave-today-${view}`, { whole: true })
})

test.each(views)('a roster pasted, read before anything is done, %s view [A01]', async (view) => {
  const { page, errors } = await openPhone(browser, {
    origin: h5.origin,
    as: 'zhou',
    path: '/township/import/index',
    view,
  })
  await page
    .locator('#import-text textarea')
    .fill('易春梅，村干部，朝元村3网格，网格员，10000001251\n罗志强，书记，朝元村')
  await page.locator('#line-2').waitFor()
  await screenshot(page, `import-${view}`, { whole: true })
  await page.locator('#import-save').click()
  await page.locator('#row-1').waitFor()
  await screenshot(page, `import-done-${view}`, { whole: true })
  expect(errors).toEqual([])
})

test('a person’s own cadre and doctor by name on their card [A03]', async () => {
  const people = scene.village.cloud.database.collection('people').all()
  const person = people.find(({ name }) => name === '刘世贵') as unknown as { _id: string; householdId: string }
  const path = `/worker/person/index?household=${person.householdId}&id=${person._id}`
  const { page } = await openPhone(browser, { origin: h5.origin, as: 'xiang', path })
  await page.getByText('谁包').waitFor()
  await screenshot(page, 'person-helpers', { whole: true })
  expect(await page.locator('#helper-doctor-0').innerText()).toContain('冉启文')
})
