/** @jest-environment jsdom */
import path from 'node:path'
import { buildApp } from '../../scripts/build-app'

/**
 * The same components once more under miniprogram-simulate: WeChat's component framework with a real DOM, where styles,
 * slots and event bubbling are not ours. Pages are loaded as components, because simulate knows no Page().
 */
const root = path.resolve(__dirname, '../..')
const dist = path.join(root, 'dist/kit')

/** The little of the DOM this file touches; the project's other tests must not see `document` at all. */
interface Node {
  readonly textContent: string
}

interface Simulated {
  readonly instance: Record<string, (...args: unknown[]) => unknown> & { data: unknown }
  attach: (parent: Node) => void
  querySelector: (selector: string) => { dispatchEvent: (name: string) => void; dom: Node } | undefined
}

test('a contact is picked in the sheet, and only then can be saved', async () => {
  const page = open('pages/today/index')
  await until(() => page.querySelector('#door-1-call'))
  page.querySelector('#door-1-call')?.dispatchEvent('tap')
  await until(() => page.querySelector('#contact-save'))
  expect(page.querySelector('#contact-save')?.dom.textContent).toBe('先点一个')
  page.querySelector('#contact-reached-fine')?.dispatchEvent('tap')
  await until(() => page.querySelector('#contact-save')?.dom.textContent === '存好，下一户')
}, 30_000)

beforeAll(() => buildApp(root, 'kit'), 300_000)

const scope = globalThis as unknown as Record<string, unknown>

function open(route: string): Simulated {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const simulate = require('miniprogram-simulate') as {
    load: (file: string, options: object) => string
    render: (id: string) => Simulated
  }
  let app: Record<string, (...args: unknown[]) => unknown> = {}
  scope.getApp = () => app
  scope.getCurrentPages = () => []
  scope.App = (config: typeof app) => (app = config)
  scope.Page = (config: Record<string, unknown>) => {
    const entries = Object.entries(config)
    const methods = Object.fromEntries(entries.filter(([, value]) => typeof value === 'function'))
    const rest = Object.fromEntries(entries.filter(([name, value]) => typeof value !== 'function' && name !== 'data'))
    const create = function (this: object) {
      Object.assign(this, rest)
    }
    ;(scope.Component as (config: object) => void)({ data: config.data, methods, created: create })
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(path.join(dist, 'app.js'))
  app.onLaunch?.({ path: route, query: {} })

  const page = simulate.render(simulate.load(path.join(dist, route), { rootPath: dist, compiler: 'official' }))
  page.instance.onLoad?.({})
  page.attach((scope.document as { body: Node }).body)
  page.instance.onShow?.()
  page.instance.onReady?.()
  return page
}

async function until(seen: () => unknown): Promise<void> {
  for (const end = Date.now() + 5000; !seen(); await new Promise((resolve) => setTimeout(resolve, 10)))
    if (Date.now() > end) throw new Error('it never showed')
}
