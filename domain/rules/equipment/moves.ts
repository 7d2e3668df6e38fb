import { addDays, type Day } from '../../model/calendar'
import { LOAN, type Equipment, type EquipmentKind, type Holder } from '../../model/equipment'
import { contains } from '../../model/place-code'
import type { Person } from '../../model/person'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { roleWords } from '../words-people'
import type { EquipmentEvent } from './stream'

/** Longer loans are asked for again; a year that slipped on the wheel must not lose a device. */
export const MOST_DAYS_OUT = 60

type Step = Decision<EquipmentEvent, Record<string, never>>

/** Puts a thing on the township's list; under a label that is already there it is the same thing and refused. */
export function add(
  state: Equipment | null,
  command: { id: string; home: string; kind: EquipmentKind; label: string },
): Decision<EquipmentEvent, { equipmentId: string }> {
  if (state && state.state !== 'withdrawn') return refuse('LabelTaken')
  const { id, home, kind, label } = command
  return decided([{ type: 'added', equipment: { _id: id, home, kind, label } }], { equipmentId: id })
}

/**
 * Lends a device to somebody who is treated at home or has an open danger sign, after a clinician's assessment (A13). What
 * is out is out: the refusal says nothing about who has it.
 */
export function lend(
  state: Equipment,
  person: Person,
  command: { dueBackOn: Day; assessed: string },
  meta: Meta,
): Step {
  if (state.kind === 'vehicle') return refuse('NotLent')
  if (state.state !== 'ready') return refuse('NotFree', { state: state.state })
  if (!contains(state.home, person.grid)) return refuse('NotFound')
  if (!person.episode && !person.alert) return refuse('NoEpisode')
  const { dueBackOn, assessed } = command
  if (dueBackOn <= meta.on || dueBackOn > addDays(meta.on, MOST_DAYS_OUT)) return refuse('DueBackOutside')
  return decided([{ type: 'went-out', holder: holderOf(person, { dueBackOn, assessed, for: LOAN }, meta) }], {})
}

/** Sends a vehicle for a referral: one at a time, whoever asks (B31); for the same one again it is the same sending. */
export function send(state: Equipment, person: Person, referralId: string, meta: Meta): Step {
  if (state.kind !== 'vehicle') return refuse('NotAVehicle')
  const again = state.state === 'out' && state.holder?.for === referralId
  if (state.state !== 'ready' && !again) return refuse('NotFree', { state: state.state })
  if (state.township !== person.township) return refuse('NotFound')
  const holder = holderOf(person, { dueBackOn: null, assessed: null, for: referralId }, meta)
  return decided([{ type: 'went-out', holder }], {})
}

/** It is back: a device waits to be disinfected before anybody else gets it, a vehicle may go again. */
export function back(state: Equipment): Step {
  return state.state === 'out' ? decided([{ type: 'came-back' }], {}) : refuse('NotOut')
}

/** The same for the referral that sent it; one that has gone out again for somebody else stays out. */
export function free(state: Equipment, referralId: string): Step {
  return state.holder?.for === referralId ? back(state) : refuse('NotOut')
}

export function disinfected(state: Equipment): Step {
  return state.state === 'to-disinfect' ? decided([{ type: 'disinfected' }], {}) : refuse('NotToDisinfect')
}

/** Broken, lost, given away: also while a device is out, or its return would be owed for ever. */
export function withdraw(state: Equipment, reason: string): Step {
  if (state.state === 'withdrawn') return refuse('AlreadyWithdrawn')
  if (state.state === 'out' && state.kind === 'vehicle') return refuse('StillOut')
  return decided([{ type: 'withdrawn', reason }], {})
}

function holderOf(person: Person, more: Pick<Holder, 'dueBackOn' | 'assessed' | 'for'>, meta: Meta): Holder {
  return {
    personId: person._id,
    householdId: person.householdId,
    name: person.name,
    birthOn: person.birthOn,
    plate: person.plate,
    phone: person.phone,
    tier: person.tier,
    grid: person.grid,
    since: meta.occurredAt,
    sinceOn: meta.on,
    by: roleWords(meta.by.capacity, meta.by.name),
    ...more,
  }
}
