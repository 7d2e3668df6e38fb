/** One thing WeChat tells us about somebody's consent, out of its event push. */
export interface PushedLine {
  readonly templateId: string
  /** The sheet in the mini-program, the switches in WeChat's settings, or what became of a message. */
  readonly what: 'popup' | 'change' | 'sent'
  readonly accepted: boolean
  /** Of a message sent: WeChat's code, 0 where it arrived. */
  readonly code: number
}

export interface Push {
  readonly openid: string
  readonly at: number
  readonly lines: readonly PushedLine[]
}

const kinds: Readonly<Record<string, PushedLine['what']>> = {
  subscribe_msg_popup_event: 'popup',
  subscribe_msg_change_event: 'change',
  subscribe_msg_sent_event: 'sent',
}
/** A sheet asks for five templates at most; whatever is longer is no push of WeChat's. */
const MOST_LINES = 20

/**
 * Reads a push; null where it is none. WeChat sends a single line as an object and several as an array, numbers as numbers
 * or as text.
 */
export function readPush(event: unknown): Push | null {
  const { FromUserName: openid, CreateTime, Event, List } = plain(event)
  const what = typeof Event === 'string' && Object.hasOwn(kinds, Event) ? kinds[Event] : null
  const at = numeral(CreateTime) * 1000
  if (typeof openid !== 'string' || openid === '' || what === null || !Number.isSafeInteger(at) || at <= 0) return null
  const list = (Array.isArray(List) ? (List as unknown[]) : [List]).map(plain)
  if (list.length > MOST_LINES || !list.every(({ TemplateId }) => typeof TemplateId === 'string')) return null
  const lines = list.map((one) => ({
    templateId: one.TemplateId as string,
    what,
    accepted: one.SubscribeStatusString === 'accept',
    code: numeral(one.ErrorCode ?? 0),
  }))
  return { openid, at, lines }
}

const plain = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** Number() throws on what has no way to become text. */
const numeral = (value: unknown): number =>
  typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN
