import type { Commit } from '@domain/model/commit'
import type { Equipment } from '@domain/model/equipment'
import type { Person } from '@domain/model/person'
import { free } from '@domain/rules/equipment/moves'
import { equipmentStream, type EquipmentEvent } from '@domain/rules/equipment/stream'
import { stepReferral } from '@domain/rules/person/referral'
import { personStream } from '@domain/rules/person/stream'
import { refuse } from '@domain/rules/stream'
import { commit } from './commit'
import { everyOf, find, get } from './database'
import { heal } from './history'

/**
 * The second step of sending a vehicle (docs/decisions/0010): the person leaves with it. Where they have left otherwise, or
 * need not go any more, the vehicle is free again. Done twice it changes nothing; by the timer after a crash as well.
 * @returns whether the person left with this vehicle
 */
export async function leaveWith(sent: Commit, now: number): Promise<boolean> {
  const out = (sent.events as EquipmentEvent[]).find((event) => event.type === 'went-out')
  if (!out) throw new Error('a vehicle was sent and nobody is in it')
  const { personId, for: referralId } = out.holder
  const vehicle = { id: sent.stream, label: (sent.reply as { vehicle: string }).vehicle }
  const step = { action: 'vehicle.send', payloadHash: referralId, by: sent.by, at: now, occurredAt: sent.occurredAt }
  const person = await get<Person>('people', personId)
  const left = await commit(personStream, personId, person, { ...step, id: `vehicle:${sent._id}` }, (state, meta) =>
    state?.referral?.id === referralId
      ? stepReferral(state, { to: 'departed', receiver: null, note: null, vehicle }, sent.by.capacity, meta)
      : refuse('NoReferral'),
  )
  if (left.ok) return true
  if (left.refusal === 'TooBusy') throw new Error('a vehicle was sent and its passenger is being changed')
  if (await leftBefore(sent, vehicle.id, referralId, personId)) return true
  const state = await get<Equipment>('equipment', vehicle.id)
  await commit(equipmentStream, vehicle.id, state, { ...step, id: `vehicle-free:${sent._id}` }, (one) =>
    one ? free(one, referralId) : refuse('NotFound'),
  )
  return false
}

/** By this very sending, or by another of the same vehicle for the same referral. */
async function leftBefore(sent: Commit, vehicleId: string, referralId: string, personId: string): Promise<boolean> {
  const [earlier, person] = await Promise.all([
    find<Commit>('commits', { commandId: `vehicle:${sent._id}` }, { limit: 1 }),
    // What cut the first try short may have kept the person's documents from being written.
    heal(personStream, personId),
  ])
  const referral = person?.referral
  return earlier.length > 0 || (referral?.id === referralId && referral.vehicle?.id === vehicleId)
}

/** The vehicles of a township that are out now, wherever in it they are kept (B31). */
export const vehiclesOut = (township: string): Promise<Equipment[]> =>
  everyOf<Equipment>('equipment', { township, kind: 'vehicle', state: 'out' })
