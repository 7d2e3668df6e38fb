import { dayOf, MS_PER_DAY, MS_PER_HOUR } from '../../model/calendar'
import type { Duty } from '../../model/duty'
import { isClosed, type MedicineRequest, type Price, type RequestState } from '../../model/request'
import { packFor } from '../../policy/pack-for'
import type { Stream } from '../stream'
import { rowFor } from '../duty-row'
import { turnAt } from './turn'

/** What a step may settle besides the state. */
export type Settled = Partial<Pick<MedicineRequest, 'shelfId' | 'lots' | 'without' | 'proof'>>

export type RequestEvent =
  | { type: 'requested'; request: Omit<MedicineRequest, 'v'> }
  | {
      type: 'moved'
      to: RequestState
      by: string
      note: string | null
      carrier: MedicineRequest['carrier']
      settled?: Settled
    }
  | { type: 'priced'; price: Price }
  | { type: 'agreed'; at: number }

/** What a request of an older log does not say. */
const unsaid = {
  hardship: null,
  keyGroup: null,
  service: 'free',
  price: null,
  overCap: false,
  shelfId: null,
  lots: [],
  without: [],
  code: '',
  proof: null,
  queueKey: null,
} satisfies Partial<MedicineRequest>

export const requestStream: Stream<MedicineRequest, RequestEvent> = {
  name: 'request',
  collection: 'requests',
  evolve(state, event, meta) {
    if (event.type === 'requested') {
      return { ...unsaid, ...event.request, turn: event.request.turn ?? turnAt(meta.at, event.request._id), v: meta.v }
    }
    if (!state) throw new Error('request: unknown')
    const next = { ...state, asOf: meta.on }
    if (event.type === 'priced') return { ...next, price: event.price }
    if (event.type === 'agreed') return { ...next, price: next.price && { ...next.price, agreedAt: event.at } }
    return {
      ...next,
      ...event.settled,
      state: event.to,
      carrier: event.carrier,
      turn: turnAt(meta.at, state._id),
      queueKey: null,
      steps: [...state.steps, { state: event.to, at: meta.at, by: event.by, note: event.note }],
    }
  },
  finish: (state) => state,
  follow: (request) => (waits(request) ? [{ collection: 'duties', doc: dutyOf(request), keep: false }] : []),
  about: (request) => [request._id, request.personId],
  township: (request) => request.township,
}

/** Whether a worker owes the next step; after the hand-over only the family's word is missing. */
export const waits = ({ state }: Pick<MedicineRequest, 'state'>): boolean => !isClosed(state) && state !== 'handed-over'

/** Paid home service is the doctor's throughout, and what is over the cap until one has looked at it (B21, B38). */
export const roleFor = ({ service, overCap, state }: MedicineRequest): 'doctor' | 'cadre' =>
  service === 'paid' || (overCap && state === 'requested') ? 'doctor' : 'cadre'

function dutyOf(request: MedicineRequest): Duty {
  const since = request.steps[request.steps.length - 1].at
  const pack = packFor(request.township, request.asOf)
  const dueAt = since + pack.policy.medicineWithinHours.value * MS_PER_HOUR
  return {
    _id: `${request._id}:medicine`,
    v: request.v,
    kind: 'medicine',
    clause: rowFor('medicine', pack),
    role: roleFor(request),
    township: request.township,
    village: request.village,
    grid: request.grid,
    householdId: request.householdId,
    personId: request.personId,
    subjectId: request._id,
    opensOn: dayOf(since),
    dueOn: dayOf(dueAt),
    dueAt,
    untilOn: null,
    windowEndOn: null,
    tier: request.tier,
    urgent: false,
    have: request.steps.length,
    need: 0,
    note: request.state,
    for: {
      name: request.forName,
      birthOn: request.birthOn,
      plate: request.plate,
      phone: request.phone,
      groups: [],
      tier: request.tier,
    },
  }
}

/** The day the next step is owed by. */
export const requestDueOn = (request: MedicineRequest) => (waits(request) ? dutyOf(request).dueOn : null)

/** Closed requests stay on the family's home for some days. */
export const stillShown = (request: MedicineRequest, now: number): boolean =>
  !isClosed(request.state) || now - request.steps[request.steps.length - 1].at < 3 * MS_PER_DAY
