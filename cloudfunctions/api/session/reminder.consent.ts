import { query } from '../../_runtime/handler'
import { add } from '../../_store/database'
import { accepted, refused, remindersOf } from '../../_store/messages/ledger'
import { templates } from '../../_store/messages/templates'

/**
 * Notes what WeChat's sheet answered. The command id is the note's id, so that the same tap counts once; a crash after the
 * note loses one grant of ours at most, never sends without one.
 */
export const reminderConsent = query('reminder.consent', async ({ answers, staff }, _subject, context) => {
  const { openid, now, commandId } = context
  const note = { _id: commandId ?? '', openid, answers, ...(staff ? { staff } : {}), at: now }
  const fresh = await add('consents', note)
  if (fresh)
    await Promise.all(
      templates().map(async ({ key, kind }) => {
        const answer = (kind === 'staff' ? staff : answers)?.[key]
        const whose = { openid, key, kind }
        if (answer === 'accept') await accepted(whose, 'phone', now)
        // Of single accepts a refusal takes none back.
        if (answer === 'reject' && kind !== 'one-time') await refused(whose, now)
      }),
    )
  return remindersOf(openid)
})
