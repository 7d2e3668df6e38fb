import { buildApp } from '../../scripts/build-app'
import { somebody, typed } from '../support/ledger-files'
import { startStaffScene, type StaffScene } from '../support/staff-scene'
import { root } from '../support/village'
import { launch } from '../support/weapp'
import { textOf } from '../support/weapp/page'

let scene: StaffScene
beforeAll(async () => {
  if (!process.env.WEAPP_DIST) await buildApp(root, 'weapp')
  scene = await startStaffScene()
}, 300_000)
afterAll(() => scene.village.stop())

/** What WeChat's own side of files was asked for. */
interface Handed {
  opened: string[]
  shared: string[]
  kept: string[]
}
type Callbacks = Record<'success' | 'fail', (result: unknown) => void> & Record<string, string>

/** The office's phone, with a file in a chat. */
async function office(file: string) {
  const handed: Handed = { opened: [], shared: [], kept: [] }
  const { village } = scene
  const call = async ({ name, data }: { name: string; data: unknown }) =>
    (await village.cloud.call(name, data, { openid: 'zhou' })).result
  const app = await launch({
    url: 'township/ledger/index',
    dist: process.env.WEAPP_DIST,
    callFunction: call,
    wx: {
      chooseMessageFile: ({ success }: Callbacks) =>
        success({ tempFiles: [{ name: '花名册.csv', size: file.length, path: 'wxfile://tmp/1' }] }),
      downloadFile: ({ url, success }: Callbacks) =>
        success({ tempFilePath: `wxfile://tmp/${url.length}`, statusCode: 200 }),
      openDocument: ({ filePath, success }: Callbacks) => (handed.opened.push(filePath), success({})),
      shareFileMessage: ({ fileName, success }: Callbacks) => (handed.shared.push(fileName), success({})),
      getFileSystemManager: () => ({ writeFileSync: (path: string, text: string) => handed.kept.push(path, text) }),
      cloud: {
        init: () => undefined,
        callFunction: async (asked: { name: string; data: unknown }) => ({ result: await call(asked) }),
        uploadFile: async ({ cloudPath }: { cloudPath: string }) => {
          const url = `${village.cloud.url}/client/file/${cloudPath}`
          return (await (await fetch(url, { method: 'PUT', body: file })).json()) as object
        },
      },
    },
  })
  return { app, handed }
}

/** The functions answer in their own time. */
async function seen(app: Awaited<ReturnType<typeof office>>['app'], id: string): Promise<void> {
  for (let n = 0; n < 200 && !app.find(id); n++) {
    await new Promise((next) => setTimeout(next, 50))
    await app.settle()
  }
  if (!app.find(id)) throw new Error(`no #${id}: ${app.text()}`)
}

test('from a chat into the registry: looked at, the bad row named, the rest saved, the results handed on [A04 E11]', async () => {
  const rows = Array.from({ length: 6 }, (_, n) => somebody(9000 + n))
  rows[2][4] = '不知道'
  const { app, handed } = await office(typed(rows))
  await seen(app, 'way-in')
  await seen(app, 'take-out')
  await app.tap('way-in')
  await app.tap('choose-file')
  await seen(app, 'apply')
  expect(textOf(app.find('count-created')!)).toContain('5')
  expect(textOf(app.find('line-4')!)).toContain('性别：填 男 或 女')
  await app.tap('result-file')
  expect(handed.kept[0]).toBe('wxfile://usr/导入结果.csv')
  expect(handed.kept[1]).toContain('进不去')
  expect(handed.shared).toEqual(['导入结果.csv'])
  await app.tap('apply')
  await seen(app, 'next-file')
  expect(
    scene.village.cloud.database
      .collection('people')
      .all()
      .filter(({ name }) => rows.some((row) => row[3] === name)),
  ).toHaveLength(5)
  expect(app.problems()).toEqual([])
  app.close()
})
