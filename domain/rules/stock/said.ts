import { MS_PER_HOUR } from '../../model/calendar'
import type { Shelf, StockLevel } from '../../model/stock'
import type { SaidRow } from '../../contract/views-stock'
import { floorCategories } from '../../policy/formulary'
import { levelWords, stockCategoryWords } from './words'

/** What a pharmacy said, as far as it still holds: silence, or older than the hours, is unknown and never OK (A28). */
export const saidOf = ({ levels }: Pick<Shelf, 'levels'>, hours: number, now: number): SaidRow[] =>
  floorCategories.map((category) => {
    const said = levels.find((one) => one.category === category)
    const level: StockLevel | 'unknown' = said && said.at > now - hours * MS_PER_HOUR ? said.level : 'unknown'
    return { category, name: stockCategoryWords(category), level, words: levelWords(level), at: said?.at ?? null }
  })
