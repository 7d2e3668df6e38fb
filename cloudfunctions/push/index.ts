import { readPush } from '@domain/rules/reminders/push-event'
import { identity } from '../_runtime/identity'
import { noteLine } from './note-line'

/**
 * Where WeChat says a call comes from that nobody on a phone made. Its documents name no source of their own for a push, so
 * whatever an environment really gets is written here (docs/decisions/0018); every other caller is refused.
 */
const allowed = (): readonly string[] => (process.env.SHOUWANG_PUSH_SOURCE ?? 'wx_unknown').split(',')

/**
 * WeChat's event push about consents: what was tapped in the sheet, what was switched off in WeChat's settings, what became of a
 * message. It only corrects the ledger, which works from the phones' reports alone where nobody has set the push up.
 */
export const main = async (event: unknown): Promise<unknown> => {
  const { openid, chain } = identity()
  const push = readPush(event)
  if (chain.length !== 1 || !allowed().includes(chain[0])) {
    if (push) console.log(JSON.stringify({ level: 'info', push: 'refused', source: chain }))
    return { ok: false, refusal: 'NotFound' }
  }
  // Somebody's own push and no other's, where the platform says whose it is.
  if (!push || (openid !== null && openid !== push.openid)) return { ok: false, refusal: 'NotFound' }
  await Promise.all(push.lines.map((line) => noteLine(push, line)))
  return 'success'
}
