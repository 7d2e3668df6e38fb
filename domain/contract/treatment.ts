import { Assessment, ClinicalFacts, Destination } from '../model/care'
import { EquipmentId, PersonId } from '../model/ids'
import { PlaceCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { instant, text } from './fields'
import type { ReferralRow, RouteView } from './views-treatment'

/** Somebody of ours at the other end of a referral, or whom they spoke to there. */
const receiver = z.optional(text(30))

/** Where somebody is treated, and the way there (A19–A23, B05–B07, B09, B28–B31, E23). */
export const treatment = {
  /** What the router proposes and why, what was decided, the referral and its steps; what the caller may do next. */
  'route.view': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor', 'office'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: [],
  }).returns<RouteView>(),

  /** 定在哪里治 (A20–A22, R08): a clinician, with grounds; what was asked of the person is kept and not asked twice. */
  'route.decide': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      to: Destination,
      basis: text(200),
      supervisor: z.optional(text(40)),
      assessed: z.optional(Assessment),
      clinical: z.optional(ClinicalFacts),
      occurredAt: instant,
    }),
    refusals: ['NoEpisode', 'StillUrgent', 'ReferralOpen', 'PanelFirst', 'SupervisorNeeded'],
  }).returns<{ referralOpened: boolean }>(),

  /** 县专家团队的意见, written down by a clinician: who said it, on what grounds, where to (A20). */
  'panel.answer': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      by: text(30),
      basis: text(200),
      to: z.enum(['emergency', 'county-designated', 'tertiary', 'sub-designated', 'home']),
      supervisor: z.optional(text(40)),
      occurredAt: instant,
    }),
    refusals: ['NoEpisode', 'PanelNotAsked', 'StillUrgent', 'ReferralOpen', 'SupervisorNeeded'],
  }).returns<{ referralOpened: boolean }>(),

  /** One step of a referral; a vehicle of the township is sent with `departed` and cannot be sent twice (B31). */
  'referral.step': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      to: z.enum(['accepted', 'departed', 'arrived', 'admitted', 'returned', 'cancelled']),
      receiver,
      note: z.optional(text(200)),
      occurredAt: instant,
    }),
    refusals: ['NoReferral', 'NotYet', 'ReceiverNeeded', 'NoteNeeded', 'OnlyClinicOrOffice'],
  }).returns<Record<string, never>>(),

  /**
   * 派车: a vehicle of the township leaves with the person, and cannot be sent twice (B31). None named asks for any: where none is
   * free, clinic and office are told.
   */
  'vehicle.send': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor'],
    about: 'person',
    input: z.object({ personId: PersonId, equipmentId: z.nullable(EquipmentId), occurredAt: instant }),
    refusals: ['NoReferral', 'NotYet', 'AlreadyOnTheWay', 'NoVehicleFree', 'WhichVehicle', 'NotFree', 'NotAVehicle'],
  }).returns<{ vehicle: string }>(),

  /** 打了 120: one tap that dials without a network; this reconciles it when there is one again (A23). */
  'emergency.called': endpoint({
    kind: 'command',
    who: ['self', 'family', 'cadre', 'doctor'],
    about: 'person',
    input: z.object({ personId: PersonId, occurredAt: instant }),
    refusals: [],
  }).returns<{ opened: boolean }>(),

  /** Open referrals of a place, those that wait longest first; what each waits for and since when. */
  'referral.list': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor', 'office'],
    about: 'place',
    input: z.object({ place: PlaceCode }),
    refusals: [],
  }).returns<{ now: number; rows: readonly ReferralRow[] }>(),
}
