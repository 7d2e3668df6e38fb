/** What the phone saw the mini-program do. */
export interface Seen {
  readonly phoneCalls: string[]
  readonly subscribeAsks: string[][]
  readonly toasts: string[]
  readonly modals: { readonly title?: string; readonly content?: string }[]
  readonly titles: string[]
  /** wx.* names that WeChat may have but this harness does not: each is a hole in the tests or a typo in the product. */
  readonly unknown: Set<string>
}

export interface Phone {
  readonly callFunction: (call: { name: string; data: unknown }) => Promise<unknown>
  readonly storage: Map<string, unknown>
  readonly consent: (templateId: string) => 'accept' | 'reject' | 'ban' | 'filter'
  readonly confirm: (modal: { title?: string; content?: string }) => boolean
  readonly fontSizeScaleFactor: number
  /** More wx.* answers, or others. */
  readonly wx: Readonly<Record<string, unknown>>
}

interface Options extends Record<string, unknown> {
  readonly success?: (result: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (result: unknown) => void
}

interface Navigation {
  readonly navigateTo: (url: string) => void
  readonly redirectTo: (url: string) => void
  readonly reLaunch: (url: string) => void
  readonly navigateBack: (delta: number) => void
}

/** wx.* as the compiled mini-program sees it: callback style, and loud about names it does not know. */
export function createWx(phone: Phone, navigation: Navigation, seen: Seen) {
  const networkListeners: ((status: { isConnected: boolean; networkType: string }) => void)[] = []
  const { storage } = phone
  const size = {
    windowWidth: 375,
    windowHeight: 667,
    screenWidth: 375,
    screenHeight: 667,
    pixelRatio: 2,
    statusBarHeight: 20,
  }
  const base = {
    SDKVersion: '3.8.0',
    version: '8.0.50',
    language: 'zh_CN',
    fontSizeScaleFactor: phone.fontSizeScaleFactor,
  }
  const launch = { path: '', query: {}, scene: 1001 }

  const known: Record<string, unknown> = {
    webpackJsonp: undefined,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    nextTick: (then: () => void) => void Promise.resolve().then(then),
    getSystemInfoSync: () => ({ ...size, ...base, platform: 'android', system: 'Android 13' }),
    getWindowInfo: () => size,
    getAppBaseInfo: () => base,
    getDeviceInfo: () => ({ platform: 'android', system: 'Android 13' }),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getMenuButtonBoundingClientRect: () => ({ top: 24, bottom: 56, left: 280, right: 368, width: 88, height: 32 }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, data: unknown) => void storage.set(key, data),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorage: (options: Options) =>
      storage.has(String(options.key))
        ? succeed(options, { data: storage.get(String(options.key)) })
        : fail(options, 'getStorage:fail data not found'),
    setStorage: (options: Options) => {
      storage.set(String(options.key), structuredClone(options.data))
      return succeed(options)
    },
    removeStorage: (options: Options) => {
      storage.delete(String(options.key))
      return succeed(options)
    },
    onNetworkStatusChange: (listener: (typeof networkListeners)[number]) => void networkListeners.push(listener),
    getNetworkType: (options: Options) => succeed(options, { networkType: 'wifi' }),
    makePhoneCall: (options: Options) => {
      seen.phoneCalls.push(String(options.phoneNumber))
      return succeed(options)
    },
    requestSubscribeMessage: (options: Options) => {
      const ids = options.tmplIds as string[]
      seen.subscribeAsks.push(ids)
      return succeed(options, Object.fromEntries(ids.map((id) => [id, phone.consent(id)])))
    },
    getSetting: (options: Options) => succeed(options, { subscriptionsSetting: { mainSwitch: true } }),
    showModal: (options: Options) => {
      const modal = options as { title?: string; content?: string }
      seen.modals.push({ title: modal.title, content: modal.content })
      const confirm = phone.confirm(modal)
      return succeed(options, { confirm, cancel: !confirm })
    },
    showToast: (options: Options) => {
      seen.toasts.push(String(options.title))
      return succeed(options)
    },
    setNavigationBarTitle: (options: Options) => {
      seen.titles.push(String(options.title))
      return succeed(options)
    },
    ...Object.fromEntries(
      [
        'hideToast',
        'showLoading',
        'hideLoading',
        'stopPullDownRefresh',
        'pageScrollTo',
        'hideShareMenu',
        'hideHomeButton',
        'vibrateShort',
      ].map((name) => [name, (options: Options = {}) => succeed(options)]),
    ),
    ...Object.fromEntries(
      (['navigateTo', 'redirectTo', 'reLaunch'] as const).map((name) => [
        name,
        (options: Options) => go(options, () => navigation[name](String(options.url))),
      ]),
    ),
    navigateBack: (options: Options = {}) => go(options, () => navigation.navigateBack(Number(options.delta ?? 1))),
    cloud: {
      init: () => undefined,
      callFunction: async (call: { name: string; data: unknown }) => ({
        result: structuredClone(await phone.callFunction(structuredClone(call))),
        requestID: 'r',
      }),
    },
    ...phone.wx,
  }

  const wx = new Proxy(known, {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target)) seen.unknown.add(name)
      return target[name as string]
    },
  })
  const network = (isConnected: boolean) =>
    networkListeners.forEach((listener) => listener({ isConnected, networkType: isConnected ? 'wifi' : 'none' }))
  return { wx, network }
}

function succeed(options: Options, result: object = {}): void {
  queueMicrotask(() => {
    options.success?.({ errMsg: 'ok', ...result })
    options.complete?.({ errMsg: 'ok', ...result })
  })
}

function fail(options: Options, errMsg: string): void {
  queueMicrotask(() => {
    options.fail?.({ errMsg })
    options.complete?.({ errMsg })
  })
}

function go(options: Options, move: () => void): void {
  try {
    move()
    succeed(options)
  } catch (error) {
    fail(options, String(error))
  }
}
