import { MS_PER_DAY } from '@domain/model/day'
import { townshipName, townships } from '@domain/policy/tenants'
import { serveTimer } from '../_runtime/timer'
import { leaseOf, LEASE_MS } from '../_store/lease'
import { clearFiles } from '../_store/ledger-files'
import { checkTemplates } from '../_store/messages/check-templates'
import { giveUpOn } from '../_store/messages/deliver'
import { sendDigests } from './digests'
import { settleLeaves } from './leaves'
import { withWork } from './look'
import { settingsCameIntoForce } from './policy'
import { finishSendings, tellLateReferrals } from './referrals'
import { reviewPeople } from './review'
import { shardsOf } from './shards'
import { staffOf } from './staff'
import { sweep } from './sweep'
import { tellAgain } from './urgent'

/**
 * Every ten minutes. Each job may run twice or overlap itself: what it does is decided by ids and versions, not by memory
 * (E42). Danger signs first: whoever runs out of time has told of those.
 */
export const main = serveTimer({
  name: 'tick',
  jobs: [
    { name: 'templates', run: checkTemplates },
    { name: 'unknown', run: (now) => giveUpOn(now - LEASE_MS) },
    { name: 'sweep', run: sweep },
    { name: 'review', run: reviewPeople },
    { name: 'files', run: (now) => clearFiles(now - MS_PER_DAY) },
  ],
  places: townships.map(({ code }) => code),
  // Whatever a job here may find to do, `look.ts` looks for: a township without it has no run.
  inPlace: (code, now) => {
    const staff = staffOf(code, now)
    const of = (job: string) => `${job} ${townshipName(code)}`
    return [
      { name: of('urgent'), run: (_now, spent) => tellAgain(code, now, spent, staff) },
      { name: of('referrals'), run: () => tellLateReferrals(code, now, staff) },
      { name: of('vehicles'), run: () => finishSendings(code, now) },
      { name: of('leaves'), run: () => settleLeaves(code, now) },
      { name: of('settings'), run: () => settingsCameIntoForce(code, now) },
      { name: of('digest'), run: (_now, spent) => sendDigests(code, now, spent, staff) },
    ]
  },
  leaseOf,
  withWork,
  shardsOf,
})
