import { whyDuty as explain } from '@domain/rules/why-duty'
import { remindedOf, remindersAbout } from '@domain/rules/why-reminded'
import { query } from '../../_runtime/handler'
import { find, _ } from '../../_store/database'
import { noteView } from '../../_store/seen'
import type { Send } from '../../_store/send'
import { placesAround, staffAt } from '../../_store/staff'

/** Why a person is owed something, and whether those who owe it were reminded; names of helpers, never their accounts (F02). */
export const whyDuty = query('why.duty', async ({ kind }, person, { openid, capacity, today, now }) => {
  const about = remindersAbout(person, kind, now)
  const [helpers, sends] = await Promise.all([
    staffAt(placesAround(person), today),
    about.length > 0
      ? find<Send>('sends', { about: _.in(about) }, { limit: 1000, fields: ['openid', 'at', 'state'] })
      : [],
    noteView({ openid, capacity, about: person._id, action: 'why.duty' }, now),
  ])
  return { ...explain(person, kind, today, now), reminded: remindedOf(person, kind, now, { helpers, sends }) }
})
