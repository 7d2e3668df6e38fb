import type { QueueView, RequestMove, RequestShelf, RequestView } from '../../contract/views-medicine'
import type { Capacity } from '../../contract/endpoint'
import { ageOn, type Day } from '../../model/calendar'
import { nextOf, type MedicineRequest, type RequestState } from '../../model/request'
import type { Shelf } from '../../model/stock'
import { villageName } from '../../policy/tenants'
import { lotLabel } from '../stock/words'
import { requestDueOn } from './stream'

/** Who looks at a request. */
export interface Viewer {
  readonly openid: string
  readonly capacities: ReadonlySet<Capacity>
  readonly today: Day
}

/** What is shown beside the request itself, where somebody has looked it up. */
export interface Beside {
  readonly queue?: QueueView | null
  readonly shelf?: Shelf | null
  readonly shelves?: readonly RequestShelf[]
  readonly hints?: readonly { readonly words: string }[]
}

/** Who may take a request into which state: the buttons and the contract's `who` say the same. */
const movers: Record<RequestState, readonly Capacity[]> = {
  requested: [],
  accepted: ['cadre', 'doctor'],
  picked: ['cadre', 'doctor'],
  carrying: ['cadre', 'doctor', 'volunteer'],
  'handed-over': ['cadre', 'doctor'],
  declined: ['cadre', 'doctor'],
  cancelled: ['self', 'family', 'cadre'],
  received: ['self', 'family'],
}

const isCarrier = ({ state, carrier }: MedicineRequest, { openid }: Viewer): boolean =>
  state === 'carrying' && carrier?.openid === openid

function may(request: MedicineRequest, viewer: Viewer): RequestMove[] {
  const has = (some: readonly Capacity[]) => some.some((one) => viewer.capacities.has(one))
  const clinical = (to: RequestState): boolean =>
    (request.service === 'paid' && (to === 'accepted' || to === 'carrying')) || (request.overCap && to === 'accepted')
  const allowed = (to: RequestState): boolean => {
    if (to === 'accepted' && request.service === 'paid' && !request.price?.agreedAt) return false
    if (to === 'handed-over' && request.state === 'carrying') return isCarrier(request, viewer)
    if (to === 'picked' && request.state === 'carrying' && isCarrier(request, viewer)) return true
    return clinical(to) ? viewer.capacities.has('doctor') : has(movers[to])
  }
  const paid = request.service === 'paid' && request.state === 'requested'
  return [
    ...nextOf(request).filter(allowed),
    ...(paid && viewer.capacities.has('doctor') ? (['priced'] as const) : []),
    ...(paid && request.price?.agreedAt === null && has(['self', 'family']) ? (['agreed'] as const) : []),
  ]
}

const relatives: readonly Capacity[] = ['self', 'family']
const staff: readonly Capacity[] = ['cadre', 'doctor', 'office']

/** A request as somebody may see it: whoever only carries it sees a door and a phone, and only while they do (F12). */
export function requestView(request: MedicineRequest, viewer: Viewer, beside: Beside = {}): RequestView {
  const has = (some: readonly Capacity[]) => some.some((one) => viewer.capacities.has(one))
  const onlyCarries = !has(relatives) && !has(staff)
  const masked = onlyCarries && !isCarrier(request, viewer)
  const { carrier, state, shelfId, proof } = request
  const underWay = state === 'accepted' || state === 'picked' || state === 'carrying'
  return {
    requestId: request._id,
    v: request.v,
    personId: onlyCarries ? '' : request.personId,
    masked,
    forName: masked ? '一位乡亲' : request.forName,
    age: onlyCarries ? null : ageOn(request.birthOn, viewer.today),
    plate: masked ? '' : request.plate,
    villageName: villageName(request.village),
    phone: masked ? null : request.phone,
    items: onlyCarries ? [] : request.items,
    count: request.items.length - request.without.length,
    note: onlyCarries ? null : request.note,
    way: request.way,
    service: request.service,
    ...(request.service === 'paid' && !onlyCarries && { price: priceView(request) }),
    state,
    carrier: carrier && { name: carrier.name, phone: carrier.phone, me: carrier.openid === viewer.openid },
    steps: onlyCarries ? request.steps.map((step) => ({ ...step, note: null })) : request.steps,
    may: may(request, viewer),
    dueOn: requestDueOn(request),
    queue: onlyCarries ? null : (beside.queue ?? null),
    lots: onlyCarries ? [] : lotsOf(request, has(staff) ? beside.shelf : null).map(lotLabel),
    without: onlyCarries ? [] : request.without,
    code: has(relatives) && underWay && request.code !== '' ? request.code : null,
    proof: proof?.how ?? null,
    ...(proof?.signature !== undefined && has([...relatives, 'office']) && { signature: proof.signature }),
    shelf: shelfOf(beside.shelf ?? null, onlyCarries ? null : shelfId),
    overCap: !onlyCarries && request.overCap,
    hints: beside.hints ?? [],
    shelves: beside.shelves ?? [],
  }
}

/** What is in the bag; before that, for whoever packs it, what was set aside to be taken. */
const lotsOf = ({ _id, lots, state }: MedicineRequest, shelf?: Shelf | null) =>
  state === 'accepted' ? (shelf?.holds.find((hold) => hold.for === _id)?.lots ?? []) : lots

const priceView = ({ price }: MedicineRequest): RequestView['price'] =>
  price && { fen: price.fen, by: price.by, at: price.at, agreed: price.agreedAt !== null }

const shelfOf = (shelf: Shelf | null, shelfId: string | null): RequestView['shelf'] =>
  shelfId === null ? null : { shelfId, name: shelf?.name ?? '', phone: shelf?.phone ?? null }
