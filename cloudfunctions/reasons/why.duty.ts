import { dutyNow, whyDuty as explain } from '@domain/rules/why-duty'
import { remindedOf, remindersAbout } from '@domain/rules/why-reminded'
import { query } from '../_runtime/handler'
import { noteView } from '../_store/seen'
import { sendsAbout } from '../_store/messages/deliver'
import { placesAround, staffAt } from '../_store/staff'

/** Why a person is owed something, and whether those who owe it were reminded; names of helpers, never their accounts (F02). */
export const whyDuty = query('why.duty', async ({ kind }, person, { openid, capacity, today, now }) => {
  const duty = dutyNow(person, kind)
  const [helpers, sends] = await Promise.all([
    staffAt(placesAround(person), today),
    sendsAbout(remindersAbout(duty, person.alert?.id ?? null, now)),
    noteView({ openid, capacity, about: person._id, action: 'why.duty' }, now),
  ])
  return { ...explain(person, kind, today, now), reminded: remindedOf(duty, now, { helpers, sends }) }
})
