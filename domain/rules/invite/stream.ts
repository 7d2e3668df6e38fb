import type { Invite, Post, StaffRole, Title } from '../../model/account'
import type { Day } from '../../model/calendar'
import { MS_PER_HOUR } from '../../model/calendar'
import { levelOf, townshipOf, type PlaceLevel } from '../../model/place-code'
import { packFor } from '../../policy/pack-for'
import { titlesFor } from '../staff/titles'
import { decided, refuse, type Decision, type Meta, type Stream } from '../stream'

export type InviteEvent =
  { type: 'created'; invite: Omit<Invite, 'v' | 'asOf'> } | { type: 'used'; by: string } | { type: 'revoked' }

export const inviteStream: Stream<Invite, InviteEvent> = {
  name: 'invite',
  collection: 'invites',
  evolve(state, event, meta) {
    if (event.type === 'created') return { ...event.invite, v: meta.v, asOf: meta.on }
    if (!state) throw new Error('invite: unknown')
    return event.type === 'used'
      ? { ...state, asOf: meta.on, usedBy: event.by, usedAt: meta.at }
      : { ...state, asOf: meta.on, revokedAt: meta.at }
  },
  finish: (state) => state,
  follow: () => [],
  about: (invite) => [invite._id],
  township: (invite) => invite.township,
}

/** Where each role can be held. */
const levels: Record<StaffRole, readonly PlaceLevel[]> = {
  cadre: ['village', 'grid'],
  doctor: ['township', 'village'],
  office: ['township'],
  admin: ['township'],
  volunteer: ['village', 'grid'],
  keeper: ['township', 'village'],
}
export const fitsPlace = (role: StaffRole, place: string): boolean => levels[role].includes(levelOf(place))

/** The office invites whoever works in the villages; only an administrator makes offices and administrators. */
export const mayAppoint = (by: string, role: StaffRole): boolean =>
  by === 'admin' || (by === 'office' && role !== 'office' && role !== 'admin')

export function createInvite(
  command: {
    id: string
    code: string
    capacity: string
    place: string
    role: StaffRole
    name: string
    phone: string | null
    until: Day | null
    title?: Title | null
  },
  meta: Meta,
): Decision<InviteEvent, { code: string; expiresAt: number }> {
  if (!mayAppoint(command.capacity, command.role)) return refuse('RoleNotYours')
  if (!fitsPlace(command.role, command.place)) return refuse('PlaceDoesNotFit')
  if (command.until !== null && command.until <= meta.on) return refuse('EndsInThePast')
  if (command.title && !titlesFor(command.role).includes(command.title)) return refuse('TitleDoesNotFit')
  const township = townshipOf(command.place)
  const expiresAt = meta.at + packFor(township, meta.on).policy.inviteHours.value * MS_PER_HOUR
  return decided(
    [
      {
        type: 'created',
        invite: {
          _id: command.id,
          role: command.role,
          place: command.place,
          township,
          name: command.name,
          phone: command.phone,
          until: command.until,
          title: command.title ?? null,
          expiresAt,
          createdBy: meta.by.openid,
          usedBy: null,
          usedAt: null,
          revokedAt: null,
        },
      },
    ],
    { code: command.code, expiresAt },
  )
}

/**
 * Works for one account, for 24 hours (E40). Unknown, used, revoked and expired read the same to a stranger; the account that
 * used it may enter it again, which finishes what a crash cut short and gives nothing twice.
 */
export function useInvite(invite: Invite | null, meta: Meta): Decision<InviteEvent, Record<string, never>> {
  const mine = invite?.usedBy === meta.by.openid
  const dead =
    !invite || (!mine && (invite.usedBy !== null || invite.revokedAt !== null || meta.at >= invite.expiresAt))
  return dead ? refuse('InviteUnknown') : decided([{ type: 'used', by: meta.by.openid }], {})
}

export function revokeInvite(invite: Invite | null, township: string): Decision<InviteEvent, Record<string, never>> {
  if (!invite || invite.township !== township) return refuse('NoSuchInvite')
  if (invite.usedBy !== null) return refuse('InviteUsed')
  return decided([{ type: 'revoked' }], {})
}

/** The post an invitation gives: its id follows from the invitation's, so that giving it twice gives it once. */
export const postFrom = (invite: Invite, on: Day): Post => ({
  id: `t-${invite._id.slice(2, 26)}`,
  role: invite.role,
  place: invite.place,
  township: invite.township,
  from: on,
  until: invite.until,
  grantedBy: invite.createdBy,
  title: invite.title ?? null,
})
