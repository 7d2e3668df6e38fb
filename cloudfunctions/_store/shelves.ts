import type { By } from '@domain/model/commit'
import type { LotUnits, Shelf } from '@domain/model/stock'
import { shelfStream, type ShelfEvent } from '@domain/rules/stock/stream'
import type { Decision, Meta } from '@domain/rules/stream'
import { hashOf, record } from './commit'
import { everyOf, find, get } from './database'

/** A shelf as it is; null where there is none. */
export const shelfById = (id: string): Promise<Shelf | null> => get<Shelf>('shelves', id)

/** The shelves that serve a village: its own, and those of the whole township. */
export async function shelvesFor({ village, township }: { village: string; township: string }): Promise<Shelf[]> {
  const lists = await Promise.all(
    [village, township].map((serves) => find<Shelf>('shelves', { serves }, { limit: 100 })),
  )
  return lists.flat().filter(({ closed }) => !closed)
}

/** Every shelf of a township, closed ones too. */
export const shelvesIn = (township: string): Promise<Shelf[]> => everyOf<Shelf>('shelves', { township })

/** Shelves from which something is on the way to one. */
export const shelvesSendingTo = (id: string): Promise<Shelf[]> =>
  find<Shelf>('shelves', { 'transfers.to': id }, { limit: 100 })

/** What became of the shelf's half of a step over two streams (docs/decisions/0019). */
export type ShelfHalf =
  | {
      readonly ok: true
      readonly lots: readonly LotUnits[]
      /** False where it had been done before, by this command or another. */
      readonly fresh: boolean
      /** Settles once the shelf's documents are in place; the other half need not wait for it. */
      readonly placed: Promise<void>
    }
  | { readonly ok: false; readonly refusal: string; readonly detail?: unknown }

/** Refusals which say that the shelf's half stands already: the step goes on with what they hold. */
const doneAlready: readonly string[] = [
  'AlreadyHeld',
  'AlreadyIssued',
  'AlreadyBack',
  'NotHeld',
  'NotIssued',
  'AlreadyArrived',
]

/**
 * Moves a shelf on behalf of a step of something else: under a command id made from the step's own, so that a step sent again
 * moves nothing twice, and guarded by what the shelf knows of whom it is for.
 */
export async function moveShelf(
  shelf: Shelf,
  half: string,
  { commandId, by, now }: { readonly commandId: string | null; readonly by: By; readonly now: number },
  decide: (shelf: Shelf, meta: Meta) => Decision<ShelfEvent, unknown>,
): Promise<ShelfHalf> {
  const id = `${commandId ?? ''}:${half}`
  const command = {
    id,
    action: `stock.${half}`,
    payloadHash: hashOf({ half, shelf: shelf._id }),
    by,
    at: now,
    occurredAt: now,
  }
  const done = await record(shelfStream, shelf._id, shelf, command, (state, meta) => decide(state ?? shelf, meta))
  if (done.ok) {
    const placed = done.place()
    // Whoever awaits it hears of a failure; until then it must not end the process.
    placed.catch(() => undefined)
    return { ok: true, lots: lotsOf(done.reply), fresh: !done.replayed, placed }
  }
  const { refusal, detail } = done
  return doneAlready.includes(refusal)
    ? { ok: true, lots: lotsOf(detail), fresh: false, placed: Promise.resolve() }
    : { ok: false, refusal, detail }
}

const lotsOf = (value: unknown): readonly LotUnits[] =>
  (value as { lots?: readonly LotUnits[] } | undefined | null)?.lots ?? []
