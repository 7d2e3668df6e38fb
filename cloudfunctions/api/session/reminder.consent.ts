import type { TemplateKey } from '@domain/contract'
import { query } from '../../_runtime/handler'
import { add } from '../../_store/database'
import { addGrant, remindersOf } from '../../_store/grants'

/**
 * Notes what WeChat's sheet answered. The command id is the note's id, so that the same tap counts once; a crash after the
 * note loses one grant of ours at most, never sends without one.
 */
export const reminderConsent = query('reminder.consent', async ({ answers }, _subject, { openid, now, commandId }) => {
  const accepted = (Object.keys(answers) as TemplateKey[]).filter((key) => answers[key] === 'accept')
  const fresh = await add('consents', { _id: commandId ?? '', openid, answers, at: now } as { _id: string })
  if (fresh) await Promise.all(accepted.map((key) => addGrant(openid, key)))
  return remindersOf(openid)
})
