import { remindedOf, remindersAbout } from '@domain/rules/why-reminded'
import { requestDuty, whyRequest as explain } from '@domain/rules/why-step'
import { query } from '../_runtime/handler'
import { noteView } from '../_store/seen'
import { sendsAbout } from '../_store/messages/deliver'
import { placesAround, staffAt } from '../_store/staff'

/** Why somebody owes a request its next step, and whether they were reminded (F02, A18). */
export const whyRequest = query('why.request', async (_input, request, { openid, capacity, today, now }) => {
  const duty = requestDuty(request)
  const [helpers, sends] = await Promise.all([
    staffAt(placesAround(request), today),
    sendsAbout(remindersAbout(duty, null, now)),
    noteView({ openid, capacity, about: request.personId, action: 'why.request' }, now),
  ])
  return { ...explain(request, today, now), reminded: remindedOf(duty, now, { helpers, sends }) }
})
