import type { Account } from '@domain/model/account'
import { reaches } from '@domain/model/place-code'
import { remindedOf, remindersAbout } from '@domain/rules/why-reminded'
import { whyBond as explain } from '@domain/rules/why-step'
import { query } from '../_runtime/handler'
import { get } from '../_store/database'
import { sendsAbout } from '../_store/messages/deliver'
import { staffUnder, workersOf } from '../_store/staff'

/** Why the village's cadres owe an answer to somebody who asks to be bound (F02). It names nobody's health: no view is noted. */
export const whyBond = query('why.bond', async ({ bondId }, duty, { today, now }) => {
  const [asker, staff, sends] = await Promise.all([
    get<Account>('accounts', duty.subjectId ?? ''),
    staffUnder(duty.township, today),
    sendsAbout(remindersAbout(duty, null, now)),
  ])
  const helpers = staff.flatMap((account) => workersOf(account, today)).filter(({ place }) => reaches(place, duty.grid))
  const bond = asker?.bonds.find(({ id }) => id === bondId)
  return { ...explain(duty, bond, today, now), reminded: remindedOf(duty, now, { helpers, sends }) }
})
