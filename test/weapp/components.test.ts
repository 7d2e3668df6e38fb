import path from 'node:path'
import { buildApp } from '../../scripts/build-app'
import { launch, type Weapp } from '../support/weapp'
import { type Element } from '../support/weapp/wxml'

const root = path.resolve(__dirname, '../..')
const dist = path.join(root, 'dist/kit')
let app: Weapp

beforeAll(() => buildApp(root, 'kit'), 300_000)
const open = async (page: string, options = {}) =>
  (app = await launch({ dist, url: `pages/${page}/index`, ...options }))

afterEach(() => {
  expect(app.problems()).toEqual([])
  app.close()
})

test('a tap is one setData call of at most 1.5 KB [P12]', async () => {
  await open('resident')
  await app.tap('grant')
  expect(app.text()).toContain('提醒您 3 次')
  expect(app.setDataStats().calls).toBe(1)
  expect(app.setDataStats().bytes).toBeLessThanOrEqual(1536)
})

test('大字版 is remembered by the phone and sizes follow the font setting of WeChat', async () => {
  await open('resident', { fontSizeScaleFactor: 1.25 })
  await app.tap('elder-view')
  expect(app.text()).toContain('换回普通版')
  const { storage } = app
  app.close()

  await open('resident', { storage, fontSizeScaleFactor: 1.25 })
  expect(app.text()).toContain('换回普通版')
  expect(page(app).attr).toMatchObject({ class: 'sw page elder', style: '--k: 1.25;' })
})

test('the elder view keeps both calls on every page and has no tab bar', async () => {
  await open('resident')
  expect(app.find('tab-medicine')).toBeDefined()
  await app.tap('elder-view')
  expect(app.find('tab-medicine')).toBeUndefined()
  expect([app.label('call-doctor'), app.label('call-120')]).toEqual(['打给冉医生', '打120'])
})

test('the button on a card dials and leaves the card closed; the card opens the door', async () => {
  await open('today')
  await app.tap('door-1-call')
  expect(app.route()).toBe('pages/today/index')
  expect(app.text()).toContain('刚才那个电话')
  await app.tap('contact-close')
  expect(app.text()).not.toContain('刚才那个电话')
  await app.tap('door-1')
  expect(app.route()).toBe('pages/follow-up/index')
})

test('a contact cannot be saved before its outcome, and its reason, are picked', async () => {
  await open('today')
  await app.tap('door-1-call')
  await expect(app.tap('contact-save')).rejects.toThrow('does not listen to tap')
  await app.tap('contact-not-reached')
  expect(app.label('contact-save')).toBe('先点一个')
  await app.tap('contact-reason-no-answer')
  expect(app.label('contact-save')).toBe('存好，下一户')
  expect(app.label('contact-not-reached')).toBe('已选，没联系上，没人接、号码不对、不愿说')
  await app.tap('contact-save')
  expect(app.find('contact-save')).toBeUndefined()
})

test('a reading starts empty, and a slip of the finger is asked about', async () => {
  await open('follow-up')
  expect(app.label('temperature')).toBe('体温，还没填')
  await app.tap('temperature-plus')
  await app.tap('temperature-plus')
  expect(app.label('temperature')).toBe('体温，37.1℃')
  await app.input('temperature', '3.85')
  expect(app.text()).toContain('38.5，不是 3.85 吧？')
  await app.input('oxygen', '94')
  expect(app.text()).toContain('手暖和后坐着再量一次')
})

test('risk is a word on the page, not a colour alone', async () => {
  await open('today')
  for (const words of ['红·重点', '黄·次重点', '绿·一般', '迟 1 天']) expect(app.text()).toContain(words)
})

test('a number nobody reported is a dash, and 0 stays 0', async () => {
  await open('overview')
  expect(app.label('alone')).toBe('没有帮扶人，0人，点开看是谁')
  expect(app.label('stock')).toBe('药低于底线，没人报，点开看是谁')
})

test.each(['resident', 'today', 'follow-up', 'overview'])(
  'on %s everything that can be tapped says what it is and has a name of its own',
  async (name) => {
    await open(name)
    const touchable = all(page(app)).filter(({ attr }) => attr.ariaRole && attr.bindtap)
    const ids = touchable.map(({ attr }) => String(attr.id))
    expect(touchable.length).toBeGreaterThan(0)
    expect(ids.filter((id) => id.startsWith('_'))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(touchable.filter(({ attr }) => !attr.ariaLabel).map(({ attr }) => attr.id)).toEqual([])
  },
)

const page = (weapp: Weapp): Element => {
  const first = weapp.tree().children[0]
  if (typeof first !== 'object') throw new Error('the page is empty')
  return first
}

const all = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child))),
]
