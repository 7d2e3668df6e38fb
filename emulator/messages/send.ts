import { Dropped } from '../faults'
import { wechatError, type OpenApi } from '../openapi/api'
import { type MessageLedger } from './ledger'
import { badField } from './template-fields'

/** Faults of WeChat's own side that a test may order for the next sends. */
export class SendFaults {
  private readonly errors: number[] = []
  private drops = 0

  failNext(errcode: number, times = 1): void {
    this.errors.push(...Array.from({ length: times }, () => errcode))
  }

  dropReplyNext(): void {
    this.drops += 1
  }

  nextError(): number | undefined {
    return this.errors.shift()
  }

  takeDrop(): boolean {
    if (this.drops === 0) return false
    this.drops -= 1
    return true
  }
}

/** `subscribeMessage.send`: fields checked, then one consent spent, then delivered. */
export const sendSubscribeMessage =
  (ledger: MessageLedger, faults: SendFaults, now: () => number): OpenApi =>
  (args, { requestId, counters }) => {
    const text = (name: string) => (typeof args[name] === 'string' ? args[name] : '')
    const about = { at: now(), openid: text('touser'), templateId: text('template_id'), requestId }
    const refuse = (errcode: number, errmsg: string) => {
      ledger.recordRefused({ ...about, errcode, errmsg })
      return wechatError(errcode, errmsg)
    }
    const data = typeof args.data === 'object' && args.data !== null ? (args.data as Record<string, unknown>) : {}
    const ordered = faults.nextError()
    if (ordered !== undefined) return refuse(ordered, 'ordered by the test')
    if (about.openid === '') return refuse(40003, 'invalid openid')
    if (about.templateId === '') return refuse(40037, 'invalid template_id')
    const bad = Object.keys(data).length === 0 ? 'data' : badField(data)
    if (bad !== undefined) return refuse(47003, `argument invalid! data.${bad}.value invalid`)
    if (!ledger.spend(about.openid, about.templateId)) return refuse(43101, 'user refuse to accept the msg')
    ledger.recordSent({ ...about, page: text('page'), data })
    counters.sends += 1
    if (faults.takeDrop()) throw new Dropped('delivered, and the reply was lost')
    return { json: { errcode: 0, errmsg: 'ok', msgid: `${about.at}` } }
  }
