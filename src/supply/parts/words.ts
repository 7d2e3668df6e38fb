import type { ShelfKind, StockLevel } from '@domain/model/stock'
import { itemOf } from '@domain/policy/formulary'
import { unitsWords as inPacks } from '@domain/rules/stock/words'

export { levelWords, stockCategoryWords as categoryWords } from '@domain/rules/stock/words'

const KINDS: Readonly<Record<ShelfKind, string>> = {
  hospital: '卫生院',
  clinic: '村卫生室',
  pharmacy: '药店',
  coop: '供销社',
}
export const kindWords = (kind: ShelfKind): string => KINDS[kind]

export const LEVELS = ['ample', 'tight', 'out'] as const satisfies readonly StockLevel[]

export const articleWords = (id: string): string => itemOf(id)?.name ?? id

/** What comes off a lorry: 盒, or 瓶 where a pack is one piece. */
export const packWords = (id: string): string => {
  const item = itemOf(id)
  return item && item.unitsPerPack === 1 ? item.unit : '盒'
}

/** 36 盒 4 片: as whoever stands before the shelf counts it. */
export function unitsWords(id: string, units: number): string {
  const item = itemOf(id)
  return item ? inPacks(item, units) : `${units}`
}
