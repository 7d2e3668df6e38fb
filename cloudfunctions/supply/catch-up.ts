import { shelfStream } from '@domain/rules/stock/stream'
import { catchUp } from '../_store/history'
import { shelfById } from '../_store/shelves'

/**
 * Brings a shelf up to its log where a step is sent again: whoever died may have written what was handed out before the shelf's
 * own document was in place.
 */
export async function catchUpShelf(shelfId: string): Promise<void> {
  const shelf = await shelfById(shelfId)
  if (shelf) await catchUp(shelfStream, shelf)
}
