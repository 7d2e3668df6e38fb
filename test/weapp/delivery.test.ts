import { buildApp } from '../../scripts/build-app'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { staffPhone } from '../support/staff-phone'
import { LIANGPING, root } from '../support/village'
import { textOf } from '../support/weapp/page'

/** The compiled page of what became of each message: small on its first screen, and its lists open at the number tapped. */
let scene: StaffScene

beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
  const { village } = scene
  const at = village.cloud.clock.now()
  const kinds = [
    { kind: 'digest', doors: 3, late: 1, urgent: 0, place: null },
    { kind: 'urgent' },
    { kind: 'medicine' },
  ]
  const states = ['sent', 'failed', 'no-grant', 'unknown', 'claimed']
  village.cloud.database.put(
    'sends',
    Array.from({ length: 7 }, (_day, day) =>
      kinds.flatMap((notice, k) =>
        states.map((state, s) => ({
          ...{
            _id: `m${day}-${k}-${s}`,
            openid: 'tan',
            township: LIANGPING,
            notice,
            about: 'a',
            page: 'p',
            at: at + s,
          },
          ...{ on: `2023-02-0${day + 2}`, state, channel: null, code: state === 'failed' ? 43101 : null },
          ...{ through: null, openedAt: s === 0 ? at : null, actedAt: s === 0 ? at : null },
        })),
      ),
    ).flat(),
  )
}, 300_000)
afterAll(() => scene.village.stop())

const office = (page: string) => staffPhone(scene.village, 'zhou', `township/delivery/index${page}`)

test('a week with everything in it comes to the first screen in at most 2 setData calls and 12 KB [P12 E19]', async () => {
  const app = await office('')
  expect(textOf(app.find('truth')!)).toContain('条不知道到没到')
  expect(app.find('kind-digest-unknown')).toBeDefined()
  const { calls, bytes } = app.setDataStats()
  expect([calls <= 2, bytes <= 12 * 1024, calls, bytes]).toEqual([true, true, calls, bytes])
  app.hangUp()
})

test('the list behind a number says of each message what WeChat answered and what to do; it opens cold too [E19]', async () => {
  const app = await office('?on=2023-02-08&state=failed&kind=digest')
  expect(textOf(app.find('message-0')!)).toContain('他的微信没同意收这一条')
  expect(app.find('message-0-sms')).toBeDefined()
  expect(app.find('message-0-call')).toBeDefined()
  app.hangUp()
  const cadre = await staffPhone(scene.village, 'tan', 'township/delivery/index')
  expect(cadre.find('truth')).toBeUndefined()
  cadre.hangUp()
})

test('a cadre prints the list of their own place from 我的, and is offered nobody else’s; who has none is told so [F14 E30]', async () => {
  const cadre = await staffPhone(scene.village, 'tan', 'worker/me/index')
  await cadre.tap('me-print')
  expect(cadre.route()).toBe('township/delivery/index')
  expect(cadre.text()).toContain('朝元村 1网格')
  expect(cadre.find('print-place')).toBeUndefined()
  expect(cadre.find('print-role')).toBeUndefined()
  await cadre.tap('print-make')
  expect(textOf(cadre.find('print-made')!)).toMatch(/做好了，\d+ 人/)
  const [taken] = scene.village.cloud.database.collection('ledgerFiles').all().slice(-1)
  expect(taken).toMatchObject({
    openid: 'tan',
    purpose: '打印名单',
    words: expect.stringContaining('朝元村 1网格') as string,
  })
  cadre.hangUp()
  const office = await staffPhone(scene.village, 'zhou', 'township/delivery/index?list=mine')
  expect(office.find('print-make')).toBeUndefined()
  expect(office.text()).toContain('您名下没有要联系的户')
  office.hangUp()
})
