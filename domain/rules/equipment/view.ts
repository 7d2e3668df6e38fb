import type { EquipmentRow } from '../../contract/equipment'
import type { Capacity } from '../../contract/endpoint'
import { daysBetween, type Day } from '../../model/calendar'
import type { Equipment } from '../../model/equipment'
import { homeWords, labelWords, stateWords } from './words'

interface Seen {
  /** What the caller may do where the thing is. */
  readonly capacities: ReadonlySet<Capacity>
  /** Whether the caller's place contains the holder's home. */
  readonly knowsHolder: boolean
  /** Whether the holder is still treated at home or in danger; null where nobody looked. */
  readonly stillNeeded: boolean | null
  readonly today: Day
}

/** One thing as a list shows it: its state to everybody who sees the list, its holder to those who answer for the holder. */
export function equipmentRow(one: Equipment, { capacities, knowsHolder, stillNeeded, today }: Seen): EquipmentRow {
  const { _id, kind, label, state, holder } = one
  const keeper = capacities.has('doctor') || capacities.has('office')
  const may = [
    ...(state === 'out' && (keeper || capacities.has('cadre')) ? (['back'] as const) : []),
    ...(state === 'to-disinfect' && keeper ? (['ready'] as const) : []),
    ...(keeper && !(state === 'out' && kind === 'vehicle') ? (['withdraw'] as const) : []),
  ]
  return {
    equipmentId: _id,
    kind,
    label,
    state,
    title: labelWords(one),
    words: stateWords(one, today),
    homeWords: homeWords(one.home),
    late: state === 'out' && holder?.dueBackOn ? Math.max(0, daysBetween(holder.dueBackOn, today)) : 0,
    holder:
      holder && knowsHolder
        ? {
            personId: holder.personId,
            householdId: holder.householdId,
            name: holder.name,
            plate: holder.plate,
            phone: holder.phone,
            sinceOn: holder.sinceOn,
            by: holder.by,
            ended: stillNeeded === false,
          }
        : null,
    may,
  }
}
