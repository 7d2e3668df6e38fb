import { type MovableClock } from '../clock'
import { Dropped } from '../faults'
import { type RouteHandler } from '../http'
import { type MessageLedger } from './ledger'
import { type SendFaults } from './send'
import { badField } from './template-fields'

const TOKEN_LIVES_MS = 7200_000

/** WeChat's side of 用工关系 messages, which go over HTTPS and not through the cloud: access tokens, bindings, sends. */
export class StaffMessages {
  private token = { text: 'token-0', until: 0 }
  private issued = 0

  constructor(
    private readonly ledger: MessageLedger,
    private readonly faults: SendFaults,
    private readonly now: MovableClock['now'],
  ) {}

  /** The token in use is good no longer, as when somebody renewed it by force. */
  expireToken(): void {
    this.token.until = 0
  }

  tokensIssued(): number {
    return this.issued
  }

  routes(): [string, RouteHandler][] {
    return [
      ['POST /cgi-bin/stable_token', ({ json }) => ({ json: this.issue(json()) })],
      [
        'POST /cgi-bin/message/wxopen/employeerelationmsg/send',
        ({ url, json }) => ({ json: this.send(url.searchParams.get('access_token') ?? '', json()) }),
      ],
    ]
  }

  /** The same token until it ends, whoever asks. */
  private issue({ grant_type, appid, secret }: Record<string, unknown>): object {
    if (grant_type !== 'client_credential') return { errcode: 40002, errmsg: 'invalid grant_type' }
    if (typeof appid !== 'string' || appid === '') return { errcode: 40013, errmsg: 'invalid appid' }
    if (typeof secret !== 'string' || secret === 'wrong') return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (this.token.until <= this.now()) {
      this.issued += 1
      this.token = { text: `token-${this.issued}`, until: this.now() + TOKEN_LIVES_MS }
    }
    return { access_token: this.token.text, expires_in: Math.floor((this.token.until - this.now()) / 1000) }
  }

  private send(token: string, { touser, template_id, page, data }: Record<string, unknown>): object {
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    const about = { at: this.now(), openid: text(touser), templateId: text(template_id), requestId: '' }
    const refuse = (errcode: number, errmsg: string) => {
      this.ledger.recordRefused({ ...about, errcode, errmsg })
      return { errcode, errmsg }
    }
    if (token !== this.token.text) return refuse(40001, 'invalid credential')
    if (this.token.until <= this.now()) return refuse(42001, 'access_token expired')
    const ordered = this.faults.nextError()
    if (ordered !== undefined) return refuse(ordered, 'ordered by the test')
    if (about.openid === '') return refuse(40003, 'invalid openid')
    if (about.templateId === '') return refuse(40037, 'invalid template_id')
    const fields = fieldsIn(data)
    if (!fields || Object.keys(fields).length === 0 || badField(fields)) return refuse(47003, 'argument invalid!')
    if (!this.ledger.isBound(about.openid, about.templateId)) return refuse(40256, 'not bound')
    this.ledger.recordSent({ ...about, page: text(page), data: fields })
    if (this.faults.takeDrop()) throw new Dropped('delivered, and the reply was lost')
    return { errcode: 0, errmsg: 'ok' }
  }
}

/** `data` is JSON text with the fields one level down. */
function fieldsIn(data: unknown): Record<string, unknown> | undefined {
  try {
    const parsed = JSON.parse(String(data)) as { data?: Record<string, unknown> }
    return typeof data === 'string' ? parsed.data : undefined
  } catch {
    return undefined
  }
}
