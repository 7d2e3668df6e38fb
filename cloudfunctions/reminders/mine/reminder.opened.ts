import { query } from '../../_runtime/handler'
import { noteOpened } from '../../_store/messages/inbox'

/** Guards itself against being sent twice: the first look is the one that is kept. */
export const reminderOpened = query('reminder.opened', async (input, _subject, { openid, now }) => ({
  opened: await noteOpened(openid, input, now),
}))
