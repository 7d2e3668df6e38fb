import { dayOf, MS_PER_DAY, MS_PER_HOUR } from '../../model/calendar'
import type { Duty } from '../../model/duty'
import type { Person } from '../../model/person'
import { isClosed, mayBecome, type MedicineRequest, type RequestItem, type RequestState } from '../../model/request'
import { packFor } from '../../policy/pack-for'
import { decided, refuse, type Decision, type Meta, type Stream } from '../stream'
import { rowFor } from '../duty-row'

export type RequestEvent =
  | { type: 'requested'; request: Omit<MedicineRequest, 'v'> }
  | { type: 'moved'; to: RequestState; by: string; note: string | null; carrier: MedicineRequest['carrier'] }

export const requestStream: Stream<MedicineRequest, RequestEvent> = {
  name: 'request',
  collection: 'requests',
  evolve(state, event, meta) {
    if (event.type === 'requested') return { ...event.request, v: meta.v }
    if (!state) throw new Error('request: unknown')
    return {
      ...state,
      asOf: meta.on,
      state: event.to,
      carrier: event.carrier,
      steps: [...state.steps, { state: event.to, at: meta.at, by: event.by, note: event.note }],
    }
  },
  finish: (state) => state,
  follow: (request) => (waits(request) ? [{ collection: 'duties', doc: dutyOf(request), keep: false }] : []),
  about: (request) => [request._id, request.personId],
  township: (request) => request.township,
}

/** Whether a worker owes the next step; after the hand-over only the family's word is missing. */
const waits = (request: MedicineRequest): boolean => !isClosed(request.state) && request.state !== 'handed-over'

function dutyOf(request: MedicineRequest): Duty {
  const since = request.steps[request.steps.length - 1].at
  const pack = packFor(request.township, request.asOf)
  const dueAt = since + pack.policy.medicineWithinHours.value * MS_PER_HOUR
  return {
    _id: `${request._id}:medicine`,
    v: request.v,
    kind: 'medicine',
    clause: rowFor('medicine', pack),
    role: 'cadre',
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

/** 要药: for oneself or somebody one is bound to. The same thing asked for twice while it is on its way is refused. */
export function ask(
  person: Person,
  command: {
    id: string
    openid: string
    byWords: string
    items: readonly RequestItem[]
    note: string | null
    way: 'deliver' | 'collect'
    open: readonly MedicineRequest[]
  },
  meta: Meta,
): Decision<RequestEvent, { requestId: string }> {
  const wanted = command.items.map((item) => item.category)
  if (new Set(wanted).size < wanted.length) return refuse('SameItemTwice')
  const onTheWay = command.open.filter((request) => !isClosed(request.state))
  const again = onTheWay.find((request) => request.items.some((item) => wanted.includes(item.category)))
  if (again) return refuse('AlreadyAsked', { requestId: again._id })

  return decided(
    [
      {
        type: 'requested',
        request: {
          _id: command.id,
          asOf: meta.on,
          township: person.township,
          village: person.village,
          grid: person.grid,
          personId: person._id,
          householdId: person.householdId,
          forName: person.name,
          birthOn: person.birthOn,
          plate: person.plate,
          phone: person.phone,
          tier: person.tier,
          requestedBy: command.openid,
          items: [...command.items],
          note: command.note,
          way: command.way,
          state: 'requested',
          carrier: null,
          openedOn: meta.on,
          steps: [{ state: 'requested', at: meta.at, by: command.byWords, note: command.note }],
        },
      },
    ],
    { requestId: command.id },
  )
}

/** One step along the table in model/request.ts; handing over before accepting does not exist (A18). */
export function move(
  request: MedicineRequest,
  command: { to: RequestState; by: string; note: string | null; carrier: MedicineRequest['carrier'] },
): Decision<RequestEvent, { state: string }> {
  if (request.state === command.to) return refuse('AlreadyTaken', { by: request.steps[request.steps.length - 1].by })
  if (!mayBecome(request.state, command.to)) return refuse('NotYet', { state: request.state })
  if (command.to === 'declined' && !command.note) return refuse('NoteNeeded')
  const carrier = command.to === 'carrying' ? command.carrier : command.to === 'handed-over' ? request.carrier : null
  return decided([{ type: 'moved', to: command.to, by: command.by, note: command.note, carrier }], {
    state: command.to,
  })
}

/** The day the next step is owed by. */
export const requestDueOn = (request: MedicineRequest) => (waits(request) ? dutyOf(request).dueOn : null)

/** Closed requests stay on the family's home for some days. */
export const stillShown = (request: MedicineRequest, now: number): boolean =>
  !isClosed(request.state) || now - request.steps[request.steps.length - 1].at < 3 * MS_PER_DAY
