import { PersonId, RequestId, ShelfId } from '../model/ids'
import { TownshipCode } from '../model/place'
import { MedicineCategory, RequestItem } from '../model/request'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'
import type { OfferView, PoolRow, QueueView, RequestPage, RequestView, StuckRow } from './views-medicine'

const note = z.optional(text(100))
/** Which shelf it is set aside on, where the screen knows: read beside everything else. */
const shelfId = z.optional(ShelfId)
const cursor = z.optional(z.string().check(z.maxLength(80)))
/** Compact strokes: what a finger drew, at most 4 KB. */
const signature = z.string().check(z.minLength(8), z.maxLength(4096), z.regex(/^[0-9A-Za-z ,.;:_-]+$/))

/** 要药: asked → accepted → picked → carried → handed over → received, each step seen by the family as it happens (A18, C02). */
export const medicine = {
  'medicine.request': endpoint({
    kind: 'command',
    who: ['self', 'family', 'cadre', 'doctor'],
    about: 'person',
    input: z.object({
      personId: PersonId,
      items: z.array(RequestItem).check(z.minLength(1), z.maxLength(8)),
      note: z.optional(text(200)),
      way: z.enum(['deliver', 'collect']),
      /** 有偿上门 is asked for as such, or it is free (R16). */
      service: z.optional(z.enum(['free', 'paid'])),
      /** They were told of the same ingredient twice and want it all the same (E41). */
      sameSeen: z.optional(z.boolean()),
    }),
    refusals: ['SameItemTwice', 'AlreadyAsked', 'SameIngredient', 'NotEligible', 'NoSuchArticle'],
  }).returns<{ requestId: string }>(),

  /** What may be asked for somebody now: what is left of one illness's courses, and whether 生活物资 are offered (B21, B47). */
  'medicine.offer': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor'],
    about: 'person',
    input: z.object({ personId: PersonId }),
    refusals: [],
  }).returns<OfferView>(),

  'medicine.view': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor', 'office', 'volunteer'],
    about: 'request',
    input: z.object({ requestId: RequestId }),
    refusals: [],
  }).returns<RequestView>(),

  /** Requests of the caller's places at a step, or at any open one; a dozen a page. */
  'medicine.list': endpoint({
    kind: 'query',
    who: ['cadre', 'doctor'],
    about: 'nothing',
    input: z.object({
      stage: z.optional(z.enum(['requested', 'accepted', 'picked', 'carrying'])),
      after: cursor,
    }),
    refusals: [],
  }).returns<RequestPage>(),

  /** 接下: what was asked for is set aside on a shelf. `without` says what is not given; `reason` lets a doctor pass a queue. */
  'medicine.accept': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor'],
    about: 'request',
    input: z.object({
      requestId: RequestId,
      shelfId,
      without: z.optional(z.array(MedicineCategory).check(z.maxLength(7))),
      reason: note,
      note,
    }),
    refusals: [
      ...(['NotYet', 'AlreadyTaken', 'ShelfNeeded', 'ShelfClosed', 'NoSuchShelf', 'NotEnough'] as const),
      ...(['NotFirst', 'ClinicianNeeded', 'PriceNotAgreed', 'NothingLeft'] as const),
    ],
  }).returns<{ state: string }>(),

  /** 配药: what was set aside leaves the shelf. */
  'medicine.pick': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor'],
    about: 'request',
    input: z.object({ requestId: RequestId, shelfId, note }),
    refusals: ['NotYet', 'AlreadyTaken', 'NotEnough', 'ShelfClosed'],
  }).returns<{ state: string }>(),

  'medicine.carry': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor', 'volunteer'],
    about: 'request',
    input: z.object({ requestId: RequestId, note }),
    refusals: ['NotYet', 'AlreadyTaken', 'ClinicianNeeded'],
  }).returns<{ state: string }>(),

  /** Whoever carries it cannot after all; a cadre or doctor may also take it from somebody who does not answer. */
  'medicine.giveBack': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor', 'volunteer'],
    about: 'request',
    input: z.object({ requestId: RequestId, note }),
    refusals: ['NotYet', 'AlreadyTaken', 'NotCarrier', 'NoteNeeded'],
  }).returns<{ state: string }>(),

  /** With the receiver's code or signature it is received; without, the family's word is waited for. */
  'medicine.handOver': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor', 'volunteer'],
    about: 'request',
    input: z.object({
      requestId: RequestId,
      code: z.optional(z.string().check(z.regex(/^\d{4}$/))),
      signature: z.optional(signature),
      note,
    }),
    refusals: ['NotYet', 'AlreadyTaken', 'NotCarrier', 'WrongCode'],
  }).returns<{ state: string }>(),

  /** The family says it arrived; nobody else can say it for them. */
  'medicine.received': endpoint({
    kind: 'command',
    who: ['self', 'family'],
    about: 'request',
    input: z.object({ requestId: RequestId, note }),
    refusals: ['NotYet', 'AlreadyTaken'],
  }).returns<{ state: string }>(),

  'medicine.decline': endpoint({
    kind: 'command',
    who: ['cadre', 'doctor'],
    about: 'request',
    input: z.object({ requestId: RequestId, shelfId, note }),
    refusals: ['NotYet', 'AlreadyTaken', 'NoteNeeded'],
  }).returns<{ state: string }>(),

  'medicine.cancel': endpoint({
    kind: 'command',
    who: ['self', 'family', 'cadre'],
    about: 'request',
    input: z.object({ requestId: RequestId, shelfId, note }),
    refusals: ['NotYet', 'AlreadyTaken'],
  }).returns<{ state: string }>(),

  /** 有偿上门 (B38): what it costs, before anybody sets out. */
  'medicine.price': endpoint({
    kind: 'command',
    who: ['doctor'],
    about: 'request',
    input: z.object({ requestId: RequestId, fen: z.int().check(z.gte(1), z.lte(1_000_000)) }),
    refusals: ['NotYet', 'NotPaid'],
  }).returns<{ state: string }>(),

  /** `priceAt` says which price was read, so that nobody agrees to another. */
  'medicine.agree': endpoint({
    kind: 'command',
    who: ['self', 'family'],
    about: 'request',
    input: z.object({ requestId: RequestId, priceAt: z.number() }),
    refusals: ['NotYet', 'NotPaid', 'PriceChanged'],
  }).returns<{ state: string }>(),

  'medicine.place': endpoint({
    kind: 'query',
    who: ['self', 'family', 'cadre', 'doctor', 'office'],
    about: 'request',
    input: z.object({ requestId: RequestId }),
    refusals: [],
  }).returns<{ queue: QueueView | null }>(),

  /** What is ready to be carried in the caller's places and nobody carries yet (A37). */
  'medicine.pool': endpoint({
    kind: 'query',
    who: ['volunteer', 'cadre'],
    about: 'nothing',
    input: z.object({ after: cursor }),
    refusals: [],
  }).returns<{ rows: readonly PoolRow[]; next: string | null }>(),

  /** What the caller carries: door and phone now, and only now (F12). */
  'medicine.mine': endpoint({
    kind: 'query',
    who: ['volunteer', 'cadre', 'doctor'],
    about: 'nothing',
    input: z.object({}),
    refusals: [],
  }).returns<{ requests: readonly RequestView[] }>(),

  /** Requests stuck at a step past the township's hours, the longest first (A29). */
  'medicine.stuck': endpoint({
    kind: 'query',
    who: ['office'],
    about: 'place',
    input: z.object({
      place: TownshipCode,
      after: z.optional(z.object({ dueAt: z.number(), id: z.string().check(z.maxLength(80)) })),
    }),
    refusals: [],
  }).returns<{
    rows: readonly StuckRow[]
    total: number
    next: { readonly dueAt: number; readonly id: string } | null
  }>(),
}
