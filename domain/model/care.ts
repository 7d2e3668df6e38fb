import { Day } from './day'
import { EpisodeId } from './ids'
import { severities } from './severity'
import { z } from './zod'

/** Nobody has asked yet is an answer of its own, and never "no". */
export const Said = z.enum(['no', 'unknown', 'yes'])
export type Said = z.infer<typeof Said>

/** 孕产: what was last said about it, and when. The signs of a pregnancy also hold for 42 days after it ends (A19, R33). */
export const Pregnancy = z.object({
  pregnant: z.boolean(),
  saidOn: Day,
  /** 预产期, where known. */
  dueOn: z.nullable(Day),
  /** The day of the birth, or of another end. */
  endedOn: z.nullable(Day),
})
export type Pregnancy = z.infer<typeof Pregnancy>

export const Underlying = z.enum(['none', 'not-serious', 'serious', 'unknown'])
export const Mobility = z.enum(['able', 'hard-to-move', 'disabled', 'unknown'])

/** What a clinician has said that outlasts an episode. Never derived from the tier's answers (R83). */
export const ClinicalFacts = z.object({
  /** 基础疾病严不严重. */
  underlying: Underlying,
  /** Needs 血液透析 (B30). */
  dialysis: Said,
  /** 失能 is `disabled`, 行动不便 `hard-to-move` (A20). */
  mobility: Mobility,
})
export type ClinicalFacts = z.infer<typeof ClinicalFacts>

/** A clinician's judgement of one episode: 分型 and, of severe cases, what it comes from (B28–B30, R37, R38). */
export const Assessment = z.object({
  severity: z.enum([...severities, 'unknown']),
  cause: z.enum(['pneumonia', 'underlying', 'unknown']),
  beyondCounty: Said,
})
export type Assessment = z.infer<typeof Assessment>
export const unassessed: Assessment = { severity: 'unknown', cause: 'unknown', beyondCounty: 'unknown' }

export const Branch = z.enum([
  'emergency',
  'county-designated',
  'tertiary',
  'expert-panel',
  'sub-designated',
  'home',
  'clinician-decides',
])
export type Branch = z.infer<typeof Branch>
/** Where a clinician can decide that somebody goes. */
export const Destination = z.enum([
  'emergency',
  'county-designated',
  'tertiary',
  'expert-panel',
  'sub-designated',
  'home',
])
export type Destination = z.infer<typeof Destination>

/** What the router says now, kept with the pack that said it (B06, F02). A proposal: nobody is at home by software. */
export const RouteProposal = z.object({
  branch: Branch,
  proposed: z.nullable(Branch),
  level3: z.boolean(),
  /** A clinician looks now, not at the next round (R37). */
  now: z.boolean(),
  clause: z.string(),
  facts: z.array(z.string()),
  pack: z.string(),
})
export type RouteProposal = z.infer<typeof RouteProposal>

/** 专家团队的意见: who, when, on what grounds, and where to (A20). */
export const PanelOpinion = z.object({
  by: z.string(),
  basis: z.string(),
  to: Destination,
  at: z.number(),
  recordedBy: z.string(),
})

/** What a clinician decided, on what grounds (A20–A22). */
export const RouteDecision = z.object({
  to: Destination,
  basis: z.string(),
  by: z.string(),
  at: z.number(),
  on: Day,
  /** The hospital that guides a level-3 case at home (A21). */
  supervisor: z.nullable(z.string()),
  panel: z.nullable(PanelOpinion),
  /** How grave the router's proposal was: a graver one later asks for a new decision. */
  graveness: z.int(),
})
export type RouteDecision = z.infer<typeof RouteDecision>

export const ReferralState = z.enum(['sent', 'accepted', 'departed', 'arrived'])
export type ReferralState = z.infer<typeof ReferralState>
export const ReferralStep = z.enum([...ReferralState.options, 'admitted', 'returned', 'cancelled'])
export type ReferralStep = z.infer<typeof ReferralStep>

/** 转诊 (ServiceRequest): from sent to admitted or returned, each step by a named person at a time (E23, B09). */
export const Referral = z.object({
  id: z.string(),
  openedAt: z.number(),
  openedOn: Day,
  reason: z.enum(['danger', 'decision', 'emergency-call']),
  to: Destination,
  hospital: z.string(),
  phone: z.string(),
  clause: z.string(),
  state: ReferralState,
  /** 120 was called, as told by whoever called (A23). */
  calledAt: z.nullable(z.number()),
  /** Which of the township's vehicles drives (B31). */
  vehicle: z.nullable(z.object({ id: z.string(), label: z.string() })),
  steps: z.array(
    z.object({
      step: ReferralStep,
      at: z.number(),
      by: z.string(),
      role: z.string(),
      /** Who at the other end took it. */
      receiver: z.nullable(z.string()),
      note: z.nullable(z.string()),
    }),
  ),
})
export type Referral = z.infer<typeof Referral>

export const PastReferral = z.object({
  id: z.string(),
  openedAt: z.number(),
  to: Destination,
  hospital: z.string(),
  ended: z.enum(['admitted', 'returned', 'cancelled']),
  steps: Referral.shape.steps,
})
export type PastReferral = z.infer<typeof PastReferral>

export const AwayKind = z.enum(['hospital', 'moved', 'dead'])
export type AwayKind = z.infer<typeof AwayKind>

/**
 * 住院、搬走、去世. Confirmed it mutes everything (E08); a mere report mutes messages to the person and nothing else until
 * somebody answers it (R113).
 */
export const Away = z.object({
  kind: AwayKind,
  since: Day,
  at: z.number(),
  by: z.string(),
  role: z.string(),
  note: z.string(),
  confirmed: z.nullable(z.object({ by: z.string(), role: z.string(), at: z.number() })),
})
export type Away = z.infer<typeof Away>

/** From `since` until the day duties began again (R51, R52). */
export const PastAway = z.object({ kind: AwayKind, since: Day, until: Day, mistake: z.boolean() })

export const RecurringKind = z.enum(['dialysis', 'antenatal', 'chemotherapy', 'refill', 'other'])
export type RecurringKind = z.infer<typeof RecurringKind>

/** 定期就医 (A17): on weekdays (1 Monday … 7 Sunday), or on named days. */
export const RecurringCare = z.object({
  id: z.string(),
  kind: RecurringKind,
  where: z.string(),
  weekdays: z.array(z.int()),
  onDays: z.array(Day),
  from: Day,
  /** No session from this day on. */
  until: z.nullable(Day),
  /** The last session somebody has accounted for. */
  settledOn: z.nullable(Day),
})
export type RecurringCare = z.infer<typeof RecurringCare>

/** A contact that was owed on a day, or in the week that ended on it, and is accounted for by nobody (E02, R88). */
export const Missed = z.object({ kind: z.enum(['daily-contact', 'weekly-contact']), on: Day })
export type Missed = z.infer<typeof Missed>

/** A clinician's own tier, with its reason and when it is looked at again (A02, R106). */
export const TierOverride = z.object({
  tier: z.enum(['red', 'yellow', 'green']),
  reason: z.string(),
  by: z.string(),
  on: Day,
  reviewOn: Day,
  /** What the table said when it was overridden. */
  computed: z.nullable(z.enum(['red', 'yellow', 'green'])),
  /** Since when it is to be looked at again; null while nothing asks for it. */
  askedOn: z.nullable(Day),
  /** Milder than red where the table, or what is not established yet, says red: shown to the office. */
  lowersRed: z.boolean(),
})
export type TierOverride = z.infer<typeof TierOverride>

export const PastEpisode = z.object({ id: EpisodeId, openedOn: Day, closedOn: Day })
