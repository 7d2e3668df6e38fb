import type { Subject } from '@domain/contract/endpoint'
import type { Allocation } from '@domain/model/allocation'
import type { Duty } from '@domain/model/duty'
import type { Equipment } from '@domain/model/equipment'
import type { Household, Person } from '@domain/model/person'
import type { MedicineRequest } from '@domain/model/request'
import type { Shelf } from '@domain/model/stock'
import { isKnownPlace } from '@domain/policy/tenants'
import type { AccessSubject } from '@domain/rules/access'
import { get } from '../_store/database'
import type { Subjects } from './handler'

type Ids = {
  personId?: string
  householdId?: string
  requestId?: string
  bondId?: string
  place?: string
  equipmentId?: string
  shelfId?: string
  allocationId?: string
}

/** Loads what an action is about; null where there is no such thing. */
export async function loadSubject(about: Subject, input: Ids): Promise<Subjects[Subject] | undefined> {
  switch (about) {
    case 'nothing':
      return null
    case 'person':
      return (await get<Person>('people', input.personId ?? '')) ?? undefined
    case 'household':
      return (await get<Household>('households', input.householdId ?? '')) ?? undefined
    case 'request':
      return (await get<MedicineRequest>('requests', input.requestId ?? '')) ?? undefined
    case 'bond':
      return (await get<Duty>('duties', `${input.bondId ?? ''}:bond`)) ?? undefined
    case 'equipment':
      return (await get<Equipment>('equipment', input.equipmentId ?? '')) ?? undefined
    case 'shelf':
      return (await get<Shelf>('shelves', input.shelfId ?? '')) ?? undefined
    case 'allocation':
      return (await get<Allocation>('allocations', input.allocationId ?? '')) ?? undefined
    case 'place':
      return input.place !== undefined && isKnownPlace(input.place) ? input.place : undefined
  }
}

/** The subject as the access rule sees it. */
export function accessOf(about: Subject, subject: Subjects[Subject]): AccessSubject {
  if (typeof subject === 'string') return { place: subject, personId: null }
  if (subject === null) return { place: null, personId: null }
  const personId = about === 'person' ? subject._id : about === 'request' ? (subject as MedicineRequest).personId : null
  return { place: subject.grid, personId }
}
