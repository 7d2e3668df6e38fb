import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp } from '../../scripts/build-app'
import { launch } from '../support/weapp'
import { compileWxml, compileWxss } from '../support/weapp/wxml'

/** A harness that cannot fail proves nothing: each fault below is one that reached a phone somewhere. */
const root = path.resolve(__dirname, '../..')
let dist: string

beforeAll(() => buildApp(root, 'kit'), 300_000)
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  cpSync(path.join(root, 'dist/kit'), dist, { recursive: true })
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

function spoil(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(dist, file), 'utf8')
  const spoilt = text.replace(from, to)
  if (spoilt === text) throw new Error(`nothing to spoil in ${file}`)
  writeFileSync(path.join(dist, file), spoilt)
}

const problemsAfter = async (act: (app: Awaited<ReturnType<typeof launch>>) => unknown = () => undefined) => {
  const app = await launch({ dist, url: 'pages/resident/index' })
  await act(app)
  const problems = app.problems().join('\n')
  app.close()
  return problems
}

test('whole, it has no problem', async () => {
  expect(await problemsAfter((app) => app.tap('grant'))).toBe('')
})

test('a deleted template is seen', async () => {
  spoil('base.wxml', 'name="tmpl_0_3"', 'name="tmpl_0_gone"')
  expect(await problemsAfter((app) => app.text())).toMatch(/Template.*tmpl_0_3.*not found/)
})

test('a renamed handler is seen', async () => {
  spoil('base.wxml', /bindtap="eh"/g, 'bindtap="ehh"')
  await expect(problemsAfter((app) => app.tap('grant'))).rejects.toThrow('no handler "ehh"')
})

test('an error thrown by the app is seen', async () => {
  spoil('pages/resident/index.js', /提醒您 |\\u63d0\\u9192\\u60a8 /, '"+null.x+"')
  expect(await problemsAfter()).toMatch(/null/)
})

test('a wx name nobody knows is seen', async () => {
  spoil('app.js', '"use strict";', '"use strict";wx.getTeapot;')
  expect(await problemsAfter()).toBe('unknown wx.getTeapot')
})

test('code that needs a browser finds none', async () => {
  spoil('app.js', '"use strict";', '"use strict";document.title="x";')
  await expect(problemsAfter()).rejects.toThrow("Cannot set properties of undefined (setting 'title')")
})

test('a broken template or stylesheet does not compile', () => {
  spoil('pages/resident/index.wxml', '/>', '')
  expect(() => compileWxml(dist, () => undefined)).toThrow('wcc refused')
  spoil('app.wxss', /^/, '* { color: red }\n')
  expect(() => compileWxss(dist)).toThrow('wcsc refused')
})

test('a page that is not in app.json does not open', async () => {
  await problemsAfter(async (app) => {
    await expect(app.open('/pages/nowhere/index')).rejects.toThrow('is not found')
  })
})
