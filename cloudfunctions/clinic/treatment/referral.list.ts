import type { Person } from '@domain/model/person'
import { referralRow } from '@domain/rules/route-view'
import { query } from '../../_runtime/handler'
import { rangeOf } from '../../_store/database'
import { inPlace } from '../../_store/scope'

/** Open referrals of a place, the one whose step is owed longest first (B09, E23). */
export const referralList = query('referral.list', async (_input, place, { today, now }) => {
  const people = await rangeOf<Person>('people', inPlace(place), 'referral.openedAt', {
    after: 0,
    upTo: Number.MAX_SAFE_INTEGER,
  })
  const rows = people.flatMap((person) => referralRow(person, today, now) ?? []).sort((a, b) => a.dueAt - b.dueAt)
  return { now, rows }
})
