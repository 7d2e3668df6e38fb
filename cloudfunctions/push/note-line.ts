import { verdictOn } from '@domain/rules/reminders/delivery-code'
import type { Push, PushedLine } from '@domain/rules/reminders/push-event'
import { add } from '../_store/database'
import { accepted, refused } from '../_store/messages/ledger'
import { templates } from '../_store/messages/templates'

/** Puts one line of a push on the ledger, once however often WeChat sends it. Templates that are not ours are passed over. */
export async function noteLine({ openid, at }: Pick<Push, 'openid' | 'at'>, line: PushedLine): Promise<void> {
  const template = templates().find(({ id }) => id === line.templateId)
  if (!template) return
  const fresh = await add('pushes', { _id: `${openid}:${line.templateId}:${at}:${line.what}`, at } as { _id: string })
  if (!fresh) return
  const whose = { openid, key: template.key, kind: template.kind }
  const counted = template.kind === 'one-time'
  if (line.what === 'popup' && line.accepted) await accepted(whose, 'push', at)
  // A refusal in the sheet takes nothing of earlier accepts back; in the settings, or of what holds until refused, it does.
  if (line.what === 'popup' && !line.accepted && !counted) await refused(whose, at)
  if (line.what === 'change' && !line.accepted) await refused(whose, at)
  if (line.what === 'change' && line.accepted && !counted) await accepted(whose, 'push', at)
  if (line.what === 'sent' && verdictOn(line.code) === 'refused') await refused(whose, at)
}
