import { townships } from '@domain/policy/tenants'
import { serveTimer } from '../_runtime/timer'
import { giveUpOn } from '../_store/send'
import { sendDigests } from './digests'
import { settingsCameIntoForce } from './policy'
import { finishSendings, tellLateReferrals } from './referrals'
import { reviewPeople } from './review'
import { sweep } from './sweep'
import { tellAgain } from './urgent'

/** A claim older than this cannot still be on its way: the longest function runs 60 s. */
const CLAIM_LIVES_MS = 5 * 60_000

/** Every ten minutes. Each job may run twice or overlap itself: what it does is decided by ids, not by memory. */
export const main = serveTimer([
  { name: 'sweep', run: sweep },
  { name: 'review', run: reviewPeople },
  ...townships.map(({ code, name }) => ({
    name: `settings ${name}`,
    run: (now: number) => settingsCameIntoForce(code, now),
  })),
  ...townships.flatMap(({ code, name }) => [
    { name: `urgent ${name}`, run: (now: number) => tellAgain(code, now) },
    { name: `vehicles ${name}`, run: (now: number) => finishSendings(code, now) },
    { name: `referrals ${name}`, run: (now: number) => tellLateReferrals(code, now) },
    { name: `digest ${name}`, run: (now: number) => sendDigests(code, now) },
  ]),
  { name: 'unknown', run: (now) => giveUpOn(now - CLAIM_LIVES_MS) },
])
