/** What the app needs of the outside world; one implementation per target (`transport.weapp.ts`, `transport.h5.ts`). */
export interface Transport {
  /** Whose phone this is, to keep what is stored on it apart; the server never believes it. */
  readonly who: () => string
  readonly start: () => void
  /** Rejects with `{ errCode, errMsg }` as wx.cloud.callFunction does. */
  readonly callFunction: (name: string, data: unknown) => Promise<unknown>
  /** First thing in a tap, or WeChat refuses to ask. */
  readonly requestSubscribe: (templateIds: readonly string[]) => Promise<Record<string, Consent>>
  /** Whether WeChat lets messages of ours through at all; its main switch is the person's. */
  readonly remindersOn: () => Promise<boolean>
  readonly openSettings: () => void
}

export type Consent = 'accept' | 'reject' | 'ban' | 'filter' | 'unknown'

/** Text by key; encrypted where the platform can. */
export interface Shelf {
  readonly read: (key: string) => Promise<string | undefined>
  readonly write: (key: string, text: string) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}
