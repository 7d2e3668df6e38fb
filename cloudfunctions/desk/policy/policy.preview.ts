import type { Changes } from '@domain/policy/own-settings'
import { refuseChanges } from '@domain/rules/policy/decide'
import { gapsFrom } from '@domain/rules/policy/gaps'
import { Preview } from '@domain/rules/policy/preview'
import { settingsWith } from '@domain/rules/policy/view'
import { query, Refused } from '../../_runtime/handler'
import { MOST_ROWS } from '../../_store/database'
import { peopleOf } from '../../_store/people-of'
import { staffUnder, workersOf } from '../../_store/staff'

/** As many people as one answer can look at within the time a call has. */
const MOST_PEOPLE = 5000

/** What a change would ask of whom today, before it is saved; says so where a township is too large to be looked at whole. */
export const policyPreview = query('policy.preview', async (input, township, { today }) => {
  const changes = input.changes as Changes
  const refused = refuseChanges({ township, from: today, changes })
  if (refused) throw new Refused(refused.refusal, refused.detail)
  const versions = settingsWith(township, today, changes)
  const gaps = gapsFrom(township, versions, today)
  if (gaps.length > 0) throw new Refused('PolicyHasGaps', gaps)

  const staff = staffUnder(township, today)
  const preview = new Preview(township, today, versions)
  let after = ''
  let looked = 0
  let cut = false
  for (;;) {
    const page = await peopleOf(township, after, MOST_ROWS)
    const room = page.slice(0, MOST_PEOPLE - looked)
    preview.add(room)
    looked += room.length
    cut = room.length < page.length
    if (page.length < MOST_ROWS || cut) break
    after = page[page.length - 1]._id
  }
  const workers = (await staff).flatMap((account) => workersOf(account, today))
  const heads = (role: string): number =>
    new Set(workers.filter((one) => one.role === role).map(({ openid }) => openid)).size
  return preview.result({ cadres: heads('cadre'), doctors: heads('doctor') }, cut)
})
