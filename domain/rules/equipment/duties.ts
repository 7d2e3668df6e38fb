import { addDays, type Day } from '../../model/calendar'
import type { Duty } from '../../model/duty'
import { LOAN, type Equipment } from '../../model/equipment'
import { packFor } from '../../policy/pack-for'
import { rowFor } from '../duty-row'
import { homeWords, labelWords } from './words'

type Owed = Pick<Duty, 'kind' | 'role' | 'householdId' | 'personId' | 'tier' | 'for'> & { on: Day; dueOn: Day }

/**
 * A loan owes its return from the day agreed, whatever has become of the episode since; what came back owes a clean-up by
 * the next day (A13). A vehicle owes nothing here: the referral it serves does.
 */
export function dutiesFor(one: Equipment): Duty[] {
  const owed = owedFor(one)
  if (!owed) return []
  const { on, ...rest } = owed
  const pack = packFor(one.township, one.asOf)
  return [
    {
      ...rest,
      _id: `${one._id}:${owed.kind}`,
      v: one.v,
      clause: rowFor(owed.kind, pack),
      township: one.township,
      village: one.village,
      grid: one.grid,
      subjectId: one._id,
      opensOn: on,
      dueAt: null,
      untilOn: null,
      windowEndOn: null,
      urgent: false,
      have: 0,
      need: 1,
      note: labelWords(one),
    },
  ]
}

function owedFor(one: Equipment): Owed | null {
  const { state, holder, asOf } = one
  if (state === 'out' && holder?.for === LOAN && holder.dueBackOn !== null) {
    const { householdId, personId, tier, name, birthOn, plate, phone, dueBackOn } = holder
    const who = { name, birthOn, plate, phone, groups: [], tier }
    return {
      kind: 'device-back',
      role: 'cadre',
      householdId,
      personId,
      tier,
      for: who,
      on: dueBackOn,
      dueOn: dueBackOn,
    }
  }
  if (state === 'to-disinfect') {
    const what = {
      name: labelWords(one),
      birthOn: null,
      plate: homeWords(one.home),
      phone: null,
      groups: [],
      tier: null,
    }
    const nobody = { householdId: null, personId: null, tier: null }
    return { kind: 'device-clean', role: 'doctor', ...nobody, for: what, on: asOf, dueOn: addDays(asOf, 1) }
  }
  return null
}
