import { type Contact, type ContactRole, isReached } from '../model/contact'
import type { DutyKind } from '../model/duty'
import type { Policy } from '../policy/pack'
import { clauseOf } from '../policy/parameter'
import type { Why } from './why'

export interface Settlement {
  readonly settles: boolean
  readonly why: Why
}

/** Duties a contact can settle at all; the others end by a decision or a reading, never by having been in touch. */
const byContact = [
  'report-cadre',
  'first-contact',
  'follow-up',
  'weekly-contact',
  'daily-contact',
  'visit',
] as const satisfies readonly DutyKind[]
type ByContact = (typeof byContact)[number]

/**
 * The discharge matrix (F10, R03, R86): which duties somebody in this role settles by reaching the person. Call, video,
 * chat and visit count alike. Nothing but a clinician settles the clinic's own; family and self settle nothing.
 */
const matrix: Record<ContactRole, readonly ByContact[]> = {
  doctor: byContact,
  cadre: ['report-cadre', 'weekly-contact', 'daily-contact', 'visit'],
  volunteer: ['daily-contact', 'visit'],
  family: [],
  self: [],
}

/** The row each duty is owed under, and thus settled under. */
const rowOf: Record<ByContact, (policy: Policy) => string> = {
  'report-cadre': () => 'R112',
  'first-contact': (policy) => clauseOf(policy.firstContactWithinHours, 'R11'),
  'follow-up': (policy) => clauseOf(policy.followUpEveryDays, 'R79'),
  'weekly-contact': (policy) => clauseOf(policy.weeklyContacts, 'R03'),
  'daily-contact': (policy) => clauseOf(policy.dailyGroups, 'R13'),
  visit: () => 'E29',
}

const roleWords: Record<ContactRole, string> = {
  doctor: '医生',
  cadre: '村干部',
  volunteer: '志愿者',
  family: '家里人',
  self: '本人',
}

const clinical: readonly DutyKind[] = ['first-contact', 'follow-up']

/** Whether one contact settles a duty of a kind, and why or why not. */
export function settles(contact: Contact, kind: DutyKind, policy: Policy): Settlement {
  const who = roleWords[contact.role]
  const answer = (settled: boolean, clause: string, fact: string): Settlement => ({
    settles: settled,
    why: { clause, facts: [fact] },
  })

  if (!isByContact(kind)) return answer(false, 'F10', '这件事不是联系上就算办完')
  if (!isReached(contact.outcome)) return answer(false, 'F15', `${who}没联系上，不算`)
  if (!matrix[contact.role].includes(kind)) return answer(false, 'R86', `${who}联系的，这件事不算`)
  if (kind === 'weekly-contact' && contact.role === 'cadre' && !policy.cadreSettlesWeekly.value)
    return answer(false, 'R03', '每周联系要医生来，村干部的不算')
  if (clinical.includes(kind) && contact.via !== null && !contact.stateRecorded)
    return answer(false, 'R87', `是${contact.via}代答的，没记本人的情况，不算随访`)
  return answer(
    true,
    rowOf[kind](policy),
    contact.via === null ? `${who}联系上了` : `${who}联系上了，${contact.via}代答`,
  )
}

/** Every kind of duty one contact settles: what 「办完 2 件」 counts, once it is known which were owed. */
export const settledBy = (contact: Contact, policy: Policy): DutyKind[] =>
  byContact.filter((kind) => settles(contact, kind, policy).settles)

const isByContact = (kind: DutyKind): kind is ByContact => (byContact as readonly DutyKind[]).includes(kind)
