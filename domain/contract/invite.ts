import { StaffRole, Title } from '../model/account'
import { Day } from '../model/day'
import { InviteId } from '../model/ids'
import { PlaceCode, TownshipCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { cardCode, phone, text } from './fields'
import type { StaffRow } from './views-staff'

/** Invitations to a post (A01). */
export const invite = {
  /** One-time code for a role at a place; the code is shown once and stored as a hash only (E40). */
  'invite.create': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({
      place: PlaceCode,
      role: StaffRole,
      name: text(20),
      phone: z.nullable(phone),
      until: z.nullable(Day),
      title: z.optional(Title),
    }),
    refusals: ['RoleNotYours', 'PlaceDoesNotFit', 'EndsInThePast', 'TitleDoesNotFit'],
  }).returns<{ code: string; expiresAt: number }>(),

  'invite.list': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode }),
    refusals: [],
  }).returns<{
    invites: readonly {
      inviteId: string
      name: string
      role: StaffRole
      placeName: string
      expiresAt: number
      state: 'open' | 'used' | 'revoked' | 'expired'
    }[]
    staff: readonly StaffRow[]
  }>(),

  'invite.revoke': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode, inviteId: InviteId }),
    refusals: ['NoSuchInvite', 'InviteUsed'],
  }).returns<Record<string, never>>(),

  'invite.accept': endpoint({
    kind: 'command',
    who: ['anyone'],
    about: 'nothing',
    input: z.object({ code: cardCode }),
    refusals: ['InviteUnknown'],
  }).returns<{ role: StaffRole; placeName: string }>(),
}
