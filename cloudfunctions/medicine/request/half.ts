import { shelfStream } from '@domain/rules/stock/stream'
import { heal } from '../../_store/history'
import type { ShelfHalf } from '../../_store/shelves'

/**
 * Waits for the shelf's documents. Where its half was done before, by a sending that was cut short, they may be in place only in
 * part: they are put again from the log. `half` is undefined where an earlier reply is given again.
 */
export async function shelfPlaced(half: ShelfHalf | null | undefined, shelfId: string | null): Promise<void> {
  if (half?.ok) await half.placed
  const again = half === undefined || (half?.ok === true && !half.fresh)
  if (again && shelfId !== null) await heal(shelfStream, shelfId)
}
