import { mayBecome, type MedicineCategory, type MedicineRequest, type RequestState } from '../../model/request'
import type { LotUnits } from '../../model/stock'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { RequestEvent, Settled } from './stream'
import { given } from './wants'

type Step = Decision<RequestEvent, { state: string }>
export type Carrier = NonNullable<MedicineRequest['carrier']>

/** Who takes a step, and what they say to it. */
export interface Mover {
  readonly by: string
  readonly note: string | null
  /** Holds a clinician's post here. */
  readonly clinician?: boolean
}

interface Move extends Mover {
  readonly to: RequestState
  readonly carrier?: Carrier | null
  readonly settled?: Settled
}

const took = (request: MedicineRequest) => ({ by: request.steps[request.steps.length - 1].by })

/** One step along the table in model/request.ts; handing over before accepting does not exist (A18). */
export function move(request: MedicineRequest, step: Move): Step {
  const { to, by, note, settled } = step
  if (request.state === to) return refuse('AlreadyTaken', took(request))
  if (!mayBecome(request, to)) return refuse('NotYet', { state: request.state })
  if (to === 'declined' && !note) return refuse('NoteNeeded')
  const carrier = to === 'carrying' ? (step.carrier ?? null) : to === 'handed-over' ? request.carrier : null
  return decided([{ type: 'moved', to, by, note, carrier, ...(settled && { settled }) }], { state: to })
}

/** Whether a paid service's price stands agreed to: nobody sets out before (B38, R16). */
const priceAgreed = ({ service, price }: MedicineRequest): boolean => service === 'free' || price?.agreedAt != null

/**
 * 接下 (A18). What is over the cap of one illness, and paid home service, is a clinician's (B21, B38). Whether a shelf has it
 * and whose turn it is, the caller has found out by now.
 */
export function accept(
  request: MedicineRequest,
  { without, shelfId, ...mover }: Mover & { without: readonly MedicineCategory[]; shelfId: MedicineRequest['shelfId'] },
): Step {
  const step = move(request, { ...mover, to: 'accepted', settled: { shelfId, without: [...without] } })
  if (!step.ok) return step
  if (!priceAgreed(request)) return refuse('PriceNotAgreed')
  if ((request.overCap || request.service === 'paid') && !mover.clinician) return refuse('ClinicianNeeded')
  if (given({ ...request, without: [...without] }).length === 0) return refuse('NothingLeft')
  return step
}

/** 配药: what went into the bag, lot by lot (B23, E24). */
export function pick(request: MedicineRequest, { lots, ...mover }: Mover & { lots: readonly LotUnits[] }): Step {
  if (request.state === 'carrying') return refuse('AlreadyTaken', took(request))
  return move(request, { ...mover, to: 'picked', settled: { lots: [...lots] } })
}

/** Claimed by whoever comes first (A37); somebody paid for the doctor to come (B38). */
export function carry(request: MedicineRequest, { carrier, ...mover }: Mover & { carrier: Carrier }): Step {
  const step = move(request, { ...mover, to: 'carrying', carrier })
  return step.ok && request.service === 'paid' && !mover.clinician ? refuse('ClinicianNeeded') : step
}

/** Left to be carried by another: by the carrier, or with a reason by somebody who answers for the place. */
export function giveBack(request: MedicineRequest, { openid, staff, ...mover }: Mover & Handing): Step {
  const step = move(request, { ...mover, to: 'picked' })
  if (!step.ok || request.state !== 'carrying') return step.ok ? refuse('NotYet', { state: request.state }) : step
  if (request.carrier?.openid === openid) return step
  if (!staff) return refuse('NotCarrier', took(request))
  return mover.note ? step : refuse('NoteNeeded')
}

interface Handing {
  readonly openid: string
  /** Answers for the place, and does not only carry. */
  readonly staff: boolean
}

/**
 * 送到: by whoever carries it, or over the counter where the family comes for it. With the receiver's code or signature it is
 * received as well; without, it waits for the family's word (A18).
 */
export function handOver(
  request: MedicineRequest,
  { openid, staff, code, signature, ...mover }: Mover & Handing & { code?: string; signature?: string },
  meta: Meta,
): Step {
  const step = move(request, { ...mover, to: 'handed-over' })
  if (!step.ok) return step
  const may = request.state === 'carrying' ? request.carrier?.openid === openid : staff
  if (!may) return refuse('NotCarrier', took(request))
  if (code === undefined && signature === undefined) return step
  if (code !== undefined && (code === '' || code !== request.code)) return refuse('WrongCode')
  const how = code === undefined ? 'signature' : 'code'
  const proof = { how, at: meta.at, ...(signature === undefined ? {} : { signature }) } as const
  const received: RequestEvent = {
    type: 'moved',
    to: 'received',
    by: '家里',
    note: how === 'code' ? '收货码对上了' : '当面签了字',
    carrier: null,
    settled: { proof },
  }
  return decided([...step.events, received], { state: 'received' })
}

/** 药收到了: the family's own word. */
export const received = (request: MedicineRequest, mover: Mover, meta: Meta): Step =>
  move(request, { ...mover, to: 'received', settled: { proof: { how: 'family', at: meta.at } } })

/** 报价 (B38): a doctor's, on what was asked for as paid and on nothing else. A new price is to be agreed to anew. */
export function quote(request: MedicineRequest, { by, fen }: { by: string; fen: number }, meta: Meta): Step {
  if (request.service !== 'paid') return refuse('NotPaid')
  if (request.state !== 'requested') return refuse('NotYet', { state: request.state })
  return decided([{ type: 'priced', price: { fen, by, at: meta.at, agreedAt: null } }], { state: request.state })
}

/** 同意: to the price that was read, and to no other. */
export function agree(request: MedicineRequest, priceAt: number, meta: Meta): Step {
  if (request.service !== 'paid') return refuse('NotPaid')
  if (request.state !== 'requested') return refuse('NotYet', { state: request.state })
  if (request.price?.at !== priceAt) return refuse('PriceChanged')
  return decided([{ type: 'agreed', at: meta.at }], { state: request.state })
}
