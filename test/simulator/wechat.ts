import type { OpenApi } from '../../emulator/openapi/api'
import { wechatError } from '../../emulator/openapi/api'
import type { SendError } from './schedule'
import { newCounters } from '../../emulator/counters'
import { badField } from '../../emulator/messages/template-fields'

/** One try to send, as WeChat saw it. */
export interface Attempt {
  readonly at: number
  readonly openid: string
  readonly templateId: string
  readonly page: string
  /** Which call of which function tried. */
  readonly by: string
  readonly errcode: number
  /** On the phone, whatever was answered. */
  readonly delivered: boolean
  /** Refused for want of a consent, though nothing but our own sends ever took one away. */
  readonly withoutGrant: boolean
}

/** WeChat's side: what each person agreed to, what was delivered, and errors on order. */
export class WeChat {
  attempts: Attempt[] = []
  private grants = new Map<string, number>()
  /** People who switched messages off behind our back: 43101 is no fault of ours then. */
  private switchedOff = new Set<string>()

  constructor(
    private readonly now: () => number,
    /** What WeChat answers to the next message beside delivering it. */
    private readonly errorFor: () => SendError | null,
  ) {}

  grant(openid: string, templateId: string, times: number): void {
    const key = `${openid} ${templateId}`
    this.grants.set(key, (this.grants.get(key) ?? 0) + times)
  }

  switchOff(openid: string): void {
    this.switchedOff.add(openid)
  }

  /** 用工关系: bound once, and then as many messages as we like. */
  bind(openid: string, templateId: string): void {
    this.grants.set(`${openid} ${templateId}`, Infinity)
  }

  snapshot(): () => void {
    const grants = new Map(this.grants)
    return () => {
      this.grants = new Map(grants)
      this.switchedOff = new Set()
      this.attempts = []
    }
  }

  /** What the server API answers over HTTPS: the token, and staff messages. */
  https(path: string, body: string, requestId: string): Record<string, unknown> {
    if (path === '/cgi-bin/stable_token') return { access_token: 'a token', expires_in: 7200 }
    if (path !== '/cgi-bin/message/wxopen/employeerelationmsg/send') return { errcode: 40066, errmsg: 'invalid url' }
    const { data, ...args } = JSON.parse(body) as Record<string, unknown>
    const reply = this.send(
      { ...args, ...(JSON.parse(String(data)) as object) },
      { requestId, counters: newCounters() },
    )
    return 'json' in reply ? reply.json : {}
  }

  /** `subscribeMessage.send`, and what both ways have in common. */
  readonly send: OpenApi = (args, { requestId }) => {
    const text = (name: string) => (typeof args[name] === 'string' ? args[name] : '')
    const [openid, templateId] = [text('touser'), text('template_id')]
    const bad = badField((args.data ?? {}) as Record<string, unknown>)
    const { errcode, delivered, withoutGrant } =
      bad === undefined ? this.outcome(openid, templateId) : { errcode: 47003, delivered: false, withoutGrant: false }
    const about = { at: this.now(), openid, templateId, page: text('page'), by: requestId }
    this.attempts.push({ ...about, errcode, delivered, withoutGrant })
    return errcode === 0 ? { json: { errcode, errmsg: 'ok', msgid: this.attempts.length } } : wechatError(errcode, 'no')
  }

  /** Whether there is a consent is seen before anything else; a message that goes out takes one away. */
  private outcome(openid: string, templateId: string): Pick<Attempt, 'errcode' | 'delivered' | 'withoutGrant'> {
    const key = `${openid} ${templateId}`
    const left = this.grants.get(key) ?? 0
    const off = this.switchedOff.has(openid)
    const refused = { errcode: templateId.endsWith('staff') ? 40256 : 43101, delivered: false }
    if (off || left === 0) return { ...refused, withoutGrant: !off }
    const { errcode, delivered } = this.errorFor() ?? { errcode: 0, delivered: true }
    if (errcode === 43101) this.switchedOff.add(openid)
    if (delivered) this.grants.set(key, left - 1)
    return { errcode, delivered, withoutGrant: false }
  }
}
