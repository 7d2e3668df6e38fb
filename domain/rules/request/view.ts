import type { RequestView } from '../../contract/views'
import type { Capacity } from '../../contract/endpoint'
import { ageOn, type Day } from '../../model/calendar'
import { nextStates, type MedicineRequest, type RequestState } from '../../model/request'
import { villageName } from '../../policy/tenants'
import { requestDueOn } from './stream'

/** Who may take a request into which state: the buttons and the contract's `who` say the same. */
const movers: Record<RequestState, readonly Capacity[]> = {
  requested: [],
  accepted: ['cadre', 'doctor'],
  carrying: ['cadre'],
  'handed-over': ['cadre', 'doctor'],
  declined: ['cadre', 'doctor'],
  cancelled: ['self', 'family', 'cadre'],
  received: ['self', 'family'],
}

export const requestView = (request: MedicineRequest, capacities: ReadonlySet<Capacity>, today: Day): RequestView => ({
  requestId: request._id,
  v: request.v,
  personId: request.personId,
  forName: request.forName,
  age: ageOn(request.birthOn, today),
  plate: request.plate,
  villageName: villageName(request.village),
  phone: request.phone,
  items: request.items,
  note: request.note,
  way: request.way,
  state: request.state,
  carrier: request.carrier && { name: request.carrier.name, phone: request.carrier.phone },
  steps: request.steps,
  may: nextStates[request.state].filter((to) => movers[to].some((one) => capacities.has(one))),
  dueOn: requestDueOn(request),
})
