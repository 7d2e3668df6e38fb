import type { Equipment } from '@domain/model/equipment'
import { send } from '@domain/rules/equipment/moves'
import { equipmentStream } from '@domain/rules/equipment/stream'
import { labelWords } from '@domain/rules/equipment/words'
import { mayFollow } from '@domain/rules/referral-words'
import { refuse } from '@domain/rules/stream'
import { command, Refused } from '../../_runtime/handler'
import { get } from '../../_store/database'
import { readyVehicles } from '../../_store/equipment'
import { tellNoVehicle } from '../../_store/tell-referral'
import { leaveWith } from '../../_store/vehicle'

/**
 * Two steps, each harmless twice: one insert in the vehicle's log decides who gets it, then the person leaves with it
 * (docs/decisions/0010). A crash in between is finished by the same tap sent again, and by the timer.
 */
export const vehicleSend = command('vehicle.send', {
  stream: equipmentStream,
  target: ({ equipmentId }) => equipmentId ?? '',
  load: (id) => (id === '' ? null : get<Equipment>('equipment', id)),
  facts: async ({ equipmentId }, person, { today, now }) => {
    const { referral } = person
    if (!referral) throw new Refused('NoReferral')
    if (referral.state === 'departed' || referral.state === 'arrived') throw new Refused('AlreadyOnTheWay')
    if (!mayFollow(referral).includes('departed')) throw new Refused('NotYet', { state: referral.state })
    const [ready, named] = await Promise.all([
      readyVehicles(person.township),
      equipmentId === null ? null : get<Equipment>('equipment', equipmentId),
    ])
    if (ready.length === 0 && named?.holder?.for !== referral.id) {
      await tellNoVehicle(referral.id, person, today, now)
      throw new Refused('NoVehicleFree')
    }
    if (equipmentId === null) throw new Refused('WhichVehicle')
    return referral.id
  },
  decide: (state, _input, { facts: referralId, meta, subject: person }) => {
    const sent = state ? send(state, person, referralId, meta) : refuse('NotFound')
    return sent.ok ? { ...sent, reply: { vehicle: state ? labelWords(state) : '' } } : sent
  },
  after: async ({ commit, context }) => {
    if (!(await leaveWith(commit, context.now))) throw new Refused('AlreadyOnTheWay')
  },
})
