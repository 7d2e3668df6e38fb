import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildApp } from '../../scripts/build-app'
import { launch } from '../support/weapp'
import { compileWxml, compileWxss, filesOf } from '../support/weapp/wxml'

const root = path.resolve(__dirname, '../..')
const dist = path.join(root, 'dist/weapp')
const KB = 1024

beforeAll(() => buildApp(root, 'weapp'), 300_000)

const subRoots = () =>
  (
    JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as { subPackages: { root: string }[] }
  ).subPackages.map(({ root: folder }) => folder)

function weigh(files: readonly string[]) {
  const contents = files.map((file) => readFileSync(path.join(dist, file)))
  return {
    raw: contents.reduce((sum, content) => sum + content.length, 0) / KB,
    zipped: contents.reduce((sum, content) => sum + gzipSync(content).length, 0) / KB,
  }
}

test('the main package is at most 620 KB, 175 KB zipped, and each sub-package 250 KB [P11]', () => {
  const all = filesOf(dist, '')
  const inSub = (file: string) => subRoots().some((folder) => file.startsWith(`${folder}/`))
  const main = weigh(all.filter((file) => !inSub(file)))
  expect(main.raw).toBeLessThanOrEqual(620)
  expect(main.zipped).toBeLessThanOrEqual(175)
  for (const folder of subRoots())
    expect(weigh(all.filter((file) => file.startsWith(`${folder}/`))).raw).toBeLessThanOrEqual(250)
})

test("WeChat's own compilers accept every template and every stylesheet", () => {
  const said: string[] = []
  expect(compileWxml(dist, (line) => said.push(line))).toBeInstanceOf(Function)
  expect(compileWxss(dist)).toContain('./app.wxss')
  expect(said).toEqual([])
})

test('nothing in the package makes code out of text, which WeChat forbids', () => {
  for (const file of filesOf(dist, '.js')) {
    const makers =
      readFileSync(path.join(dist, file), 'utf8').match(/\beval\(|new Function\((?!"return this"\))/g) ?? []
    expect({ file, makers }).toEqual({ file, makers: [] })
  }
})

test('every page opens, with a server that cannot be reached, without an error, a missing template or an unknown wx name', async () => {
  const callFunction = () => Promise.reject(Object.assign(new Error('request:fail'), { errMsg: 'request:fail' }))
  const app = await launch({ callFunction })
  const opened: string[] = []
  for (const route of app.routes) {
    await app.open(`/${route}`)
    opened.push(app.route())
    expect({ route, parts: app.tree().children.length }).not.toEqual({ route, parts: 0 })
    await app.back()
  }
  expect(opened).toEqual(app.routes)
  expect(app.problems()).toEqual([])
  app.close()
}, 60_000)

test('the first screen comes in at most 2 setData calls and 12 KB [P12]', async () => {
  const app = await launch({ callFunction: () => Promise.reject(new Error('request:fail')) })
  const { calls, bytes } = app.setDataStats()
  expect(calls).toBeLessThanOrEqual(2)
  expect(bytes).toBeLessThanOrEqual(12 * KB)
  app.close()
})
