import { reasons } from '@domain/contract/reasons'
import { serve } from '../_runtime/serve'
import { personHistory } from './person.history'
import { whyBond } from './why.bond'
import { whyDay } from './why.day'
import { whyDuty } from './why.duty'
import { whyRefusal } from './why.refusal'
import { whyRequest } from './why.request'

/** Why, and what happened. One handler for every action: a missing one does not compile. */
export const main = serve(reasons, {
  'person.history': personHistory,
  'why.bond': whyBond,
  'why.day': whyDay,
  'why.duty': whyDuty,
  'why.refusal': whyRefusal,
  'why.request': whyRequest,
})
