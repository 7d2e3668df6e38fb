import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createPage, textOf, type PageHandle, type PageInstance } from './page'
import { createLoader, type Config } from './runtime'
import { createWx, type Phone, type Seen } from './wx'
import { compileWxml, type Element } from './wxml'

export interface LaunchOptions extends Partial<Phone> {
  readonly dist?: string
  /** The page opened first, with its query: `worker/today/index?x=1`. */
  readonly url?: string
}

const ROOT = path.resolve(__dirname, '../../..')
const IDLE_MS = 60
/** A longer timer is a wait of the product's own (patience, trying again), not part of coming to rest. */
const SHORT_MS = 100
const GIVE_UP_MS = 8000

/** Starts the compiled mini-program as on a phone that was just switched on. */
export async function launch(options: LaunchOptions = {}) {
  const { dist = path.join(ROOT, 'dist/weapp'), url = 'pages/home/index' } = options
  const problems: string[] = []
  const seen: Seen = { phoneCalls: [], subscribeAsks: [], toasts: [], modals: [], titles: [], unknown: new Set() }
  const stats = { calls: 0, bytes: 0 }
  const timers = new Map<NodeJS.Timeout, boolean>()
  const configs = new Map<string, Config>()
  const stack: PageHandle[] = []
  let busy = 0
  let soon = 0
  let lastMove = Date.now()
  const moved = () => (lastMove = Date.now())

  const answer = options.callFunction ?? (() => Promise.reject(new Error('this test answers no call')))
  const phone: Phone = {
    storage: new Map(),
    consent: () => 'accept',
    confirm: () => true,
    fontSizeScaleFactor: 1,
    wx: {},
    ...options,
    callFunction: async (call) => {
      busy++
      return answer(call).finally(() => {
        busy--
        moved()
      })
    },
  }

  const later = (then: (...args: never[]) => void, ms = 0, ...rest: unknown[]) => {
    const short = ms <= SHORT_MS
    if (short) soon++
    const timer = setTimeout(() => {
      cancel(timer)
      moved()
      guard(() => (then as (...args: unknown[]) => void)(...rest))
    }, ms)
    timers.set(timer, short)
    return timer
  }
  const cancel = (timer: NodeJS.Timeout) => {
    clearTimeout(timer)
    if (timers.get(timer)) soon--
    timers.delete(timer)
  }
  const guard = (run: () => unknown) => {
    try {
      const result = run()
      if (result instanceof Promise) result.catch((error: unknown) => problems.push(`rejected: ${describe(error)}`))
    } catch (error) {
      problems.push(`threw: ${describe(error)}`)
    }
  }
  const complain = (...words: unknown[]) => void problems.push(words.map(describe).join(' '))
  const quiet = () => undefined
  const appConsole = { log: quiet, info: quiet, debug: quiet, warn: complain, error: complain }

  const { wx, network } = createWx(phone, navigation(), seen)
  let app: Config = {}
  let register: (config: Config) => void = () => undefined
  const load = createLoader(dist, {
    wx,
    console: appConsole,
    App: (config) => (app = config),
    Page: (config) => register(config),
    Component: () => undefined,
    getApp: () => app,
    getCurrentPages: () => stack.map((page) => page.instance),
    setTimeout: later,
    clearTimeout: cancel,
  })
  const render = compileWxml(dist, (line) => problems.push(line))
  const { pages, subPackages = [] } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const routes = [...pages, ...subPackages.flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page)))]

  load('app.js')
  const [startPath = '', startSearch = ''] = url.split('?')
  const start = { path: startPath, query: Object.fromEntries(new URLSearchParams(startSearch)), scene: 1001 }
  guard(() => (app.onLaunch as Hook | undefined)?.call(app, start))
  guard(() => (app.onShow as Hook | undefined)?.call(app, start))
  push(url)
  await settle()

  function push(to: string): void {
    const [route = '', search = ''] = to.replace(/^\//, '').split('?')
    if (!routes.includes(route)) throw new Error(`navigate:fail page "${route}" is not found`)
    let config = configs.get(route)
    if (!config) {
      register = (given) => configs.set(route, given)
      load(`${route}.js`)
      config = configs.get(route)
      if (!config) throw new Error(`${route} did not call Page()`)
    }
    const query = Object.fromEntries(new URLSearchParams(search))
    const onSetData = (bytes: number) => {
      stats.calls++
      stats.bytes += bytes
      moved()
    }
    const page = createPage(config, route, query, { render, onSetData, later })
    stack.push(page)
    for (const [hook, ...args] of [['onLoad', query], ['onShow'], ['onReady']] as const)
      guard(() => page.run(hook, ...args))
  }

  function pop(): void {
    guard(() => stack.pop()?.run('onUnload'))
  }

  function navigation() {
    return {
      navigateTo: (to: string) => {
        guard(() => top().run('onHide'))
        push(to)
      },
      redirectTo: (to: string) => {
        pop()
        push(to)
      },
      reLaunch: (to: string) => {
        while (stack.length > 0) pop()
        push(to)
      },
      navigateBack: (delta: number) => {
        for (let n = 0; n < delta && stack.length > 1; n++) pop()
        guard(() => top().run('onShow'))
      },
    }
  }

  function top(): PageHandle {
    const page = stack[stack.length - 1]
    if (!page) throw new Error('no page is open')
    return page
  }

  /** Nothing moves any more: no call under way, no setData, no short timer due. */
  async function settle(): Promise<void> {
    const since = Date.now()
    moved()
    while (busy > 0 || soon > 0 || Date.now() - lastMove < IDLE_MS) {
      if (Date.now() - since > GIVE_UP_MS) throw new Error('the page never came to rest')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  /** Sends an event from the element to the root, as WeChat bubbles it; a `catch…` ends it. */
  async function fire(id: string, type: string, detail: object, bubbles: boolean): Promise<void> {
    const page = top()
    const found = page.find(id)
    if (!found) throw new Error(`no element #${id} on ${page.route}; it shows: ${textOf(page.tree())}`)
    stats.calls = stats.bytes = 0
    const target = place(found.element)
    if (!listens(found.element, type)) throw new Error(`#${id} does not listen to ${type}`)
    for (const element of bubbles ? [found.element, ...[...found.above].reverse()] : [found.element]) {
      const handler = element.attr[`bind${type}`] ?? element.attr[`catch${type}`]
      if (typeof handler !== 'string' || handler === '') continue
      if (typeof page.instance[handler] !== 'function')
        throw new Error(`${page.route} has no handler "${handler}" for ${type}`)
      guard(() =>
        page.run(handler, { type, target, currentTarget: place(element), detail, mark: {}, timeStamp: Date.now() }),
      )
      if (element.attr[`catch${type}`]) break
    }
    await settle()
  }

  return {
    routes,
    seen,
    storage: phone.storage,
    /** Everything that must not happen: errors, warnings, missing templates, unknown wx names. */
    problems: () => [...problems, ...[...seen.unknown].map((name) => `unknown wx.${name}`)],
    route: () => top().route,
    pages: () => stack.length,
    text: () => textOf(top().tree()),
    tree: () => top().tree(),
    find: (id: string): Element | undefined => top().find(id)?.element,
    /** What setData has put on the page so far. */
    data: () => top().instance.data,
    /** What a screen reader says there. */
    label: (id: string) => top().find(id)?.element.attr.ariaLabel as string | undefined,
    /** Since the last tap, input or navigation. */
    setDataStats: () => ({ ...stats }),
    tap: (id: string) => fire(id, 'tap', {}, true),
    input: (id: string, value: string) => fire(id, 'input', { value, cursor: value.length }, false),
    blur: (id: string, value = '') => fire(id, 'blur', { value }, false),
    change: (id: string, value: unknown) => fire(id, 'change', { value }, false),
    settle,
    async open(to: string) {
      stats.calls = stats.bytes = 0
      navigation().navigateTo(to)
      await settle()
    },
    async back() {
      navigation().navigateBack(1)
      await settle()
    },
    /** The app goes to the background and comes back. */
    async show() {
      guard(() => (app.onShow as Hook | undefined)?.call(app, start))
      guard(() => top().run('onShow'))
      await settle()
    },
    async pullDown() {
      guard(() => top().run('onPullDownRefresh'))
      await settle()
    },
    async network(connected: boolean) {
      network(connected)
      await settle()
    },
    /** Ends it at once, as when the phone dies; `storage` is what the next launch finds. */
    close() {
      for (const timer of timers.keys()) cancel(timer)
    },
  }
}

export type Weapp = Awaited<ReturnType<typeof launch>>

type Hook = (this: unknown, ...args: unknown[]) => unknown

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

const listens = ({ attr }: Element, type: string) => Boolean(attr[`bind${type}`] ?? attr[`catch${type}`])

const place = ({ attr }: Element) => ({ id: attr.id, dataset: { sid: attr['data-sid'] } })

const describe = (word: unknown): string =>
  word instanceof Error ? `${word.stack}` : typeof word === 'string' ? word : (JSON.stringify(word) ?? String(word))

export type { PageInstance }
