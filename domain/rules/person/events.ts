import type { Day } from '../../model/calendar'
import type {
  Assessment,
  Away,
  ClinicalFacts,
  Destination,
  Missed,
  Pregnancy,
  RecurringCare,
  Referral,
  ReferralStep,
  RouteDecision,
  TierOverride,
} from '../../model/care'
import type { Contact } from '../../model/contact'
import type { DutyKind } from '../../model/duty'
import type { Alert, KeptReading, Person } from '../../model/person'
import type { Reading } from '../../model/reading'

export type Correctable = Pick<
  Person,
  'name' | 'sex' | 'birthOn' | 'phone' | 'disease' | 'vaccination' | 'tags' | 'pregnancy'
>

/** What is said, measured and found about somebody. */
type Observed =
  | { type: 'reported'; reading: Reading; role: 'self' | 'family' }
  | { type: 'episode-opened'; episodeId: string; everyDays: number }
  | { type: 'report-seen' }
  | {
      type: 'contacted'
      contact: Contact
      reading: Reading | null
      note: string | null
      advice: string | null
      /** The duties it settled and under which row: the proof that stays on the record (F10). */
      settled: readonly { kind: DutyKind; clause: string }[]
    }
  | { type: 'interval-shortened'; everyDays: number; from: Day }
  | { type: 'remeasure-due'; on: Day }
  | { type: 'alert-raised'; alert: Alert }
  | { type: 'alert-taken'; role: string; name: string }
  | { type: 'alert-settled'; outcome: string; note: string }
  | { type: 'episode-closed'; basis: string }
  | { type: 'corrected'; changes: Partial<Correctable>; before: Partial<Correctable>; reason: string | null }
  | { type: 'call-made'; whom: string; answered: boolean }
  | { type: 'time-passed' }

/** What clinicians judge, and where somebody is sent (A19–A23). */
export type CareEvent =
  | { type: 'pregnancy-said'; pregnancy: Pregnancy }
  | { type: 'clinical-said'; clinical: ClinicalFacts }
  | { type: 'assessed'; assessed: Assessment }
  | { type: 'route-decided'; decision: RouteDecision }
  | { type: 'referral-opened'; referral: Referral }
  | { type: 'referral-redirected'; to: Destination; hospital: string; phone: string; clause: string }
  | { type: 'emergency-called' }
  | { type: 'referral-moved'; step: Referral['steps'][number]; vehicle: Referral['vehicle'] }
  | {
      type: 'referral-ended'
      ended: Extract<ReferralStep, 'admitted' | 'returned' | 'cancelled'>
      step: Referral['steps'][number]
    }
  | { type: 'away-said'; away: Away }
  | { type: 'away-confirmed'; by: string; role: string }
  | { type: 'away-ended'; note: string; mistake: boolean }
  | { type: 'care-planned'; care: RecurringCare }
  | { type: 'care-ended'; careId: string; until: Day; reason: string }
  | { type: 'session-settled'; careId: string; on: Day; outcome: 'went' | 'not-needed' | 'missed'; note: string | null }
  | { type: 'missed-closed'; missed: readonly Missed[]; reason: string }
  | { type: 'tier-overridden'; override: TierOverride; before: TierOverride | null }
  | { type: 'tier-override-ended'; reason: string; before: TierOverride }

/** Everything that can happen to a person in the registry. */
export type PersonEvent = Observed | CareEvent

export type ReadingRole = KeptReading['role']
