import { addDays, type Day } from '@domain/model/calendar'

/** What the stripes or the square on a pack say. Nothing is taken for a lot or a day that does not say so itself. */
export interface Scanned {
  /** The same on every pack of this product: by it the phone remembers which article that is. */
  readonly product: string | null
  readonly lot: string | null
  /** 有效期至; a month without a day means its last one (R59). */
  readonly expiryOn: Day | null
}

/** GS1 elements of fixed length after their two digits; any other runs to the separator. */
const FIXED: Readonly<Record<string, number>> = { '00': 18, '01': 14, '02': 14, '11': 6, '13': 6, '15': 6, '17': 6 }
const OPEN = ['10', '21', '22', '37']
const SEPARATOR = '\u001d'
/** 药品追溯码: twenty digits, of which the first seven name the product and its packing. */
const TRACE = /^8\d{19}$/
const RETAIL = /^(\d{8}|\d{12,14})$/

export function readBarcode(text: string): Scanned | null {
  const said = text.trim().replace(/^\](C1|d2|Q3|e0)/, '')
  if (TRACE.test(said)) return { product: said.slice(0, 7), lot: null, expiryOn: null }
  if (RETAIL.test(said)) return { product: said.padStart(14, '0'), lot: null, expiryOn: null }
  const elements = elementsOf(said)
  if (!elements) return null
  return {
    product: elements.get('01') ?? null,
    lot: elements.get('10') ?? null,
    expiryOn: dayIn(elements.get('17')),
  }
}

/** Null for anything that does not read as GS1 from the first sign to the last. */
function elementsOf(said: string): Map<string, string> | null {
  let rest = said.startsWith('(') ? said.replace(/\(/g, SEPARATOR).replace(/\)/g, '') : said
  const elements = new Map<string, string>()
  while (rest !== '') {
    rest = rest.startsWith(SEPARATOR) ? rest.slice(1) : rest
    const name = rest.slice(0, 2)
    const length = FIXED[name] ?? (OPEN.includes(name) ? variable(rest) : undefined)
    if (length === undefined) return null
    const value = rest.slice(2, 2 + length)
    if (value.length < length || value === '') return null
    elements.set(name, value)
    rest = rest.slice(2 + length)
  }
  return elements.size > 0 ? elements : null
}

const variable = (rest: string): number => {
  const end = rest.indexOf(SEPARATOR)
  return (end < 0 ? rest.length : end) - 2
}

function dayIn(six: string | undefined): Day | null {
  const [, year, month, date] = /^(\d{2})(\d{2})(\d{2})$/.exec(six ?? '') ?? []
  if (!year || Number(month) < 1 || Number(month) > 12) return null
  const first = `20${year}-${month}-01` as Day
  const lastDate = Number(addDays(`${addDays(first, 31).slice(0, 7)}-01` as Day, -1).slice(8))
  if (Number(date) > lastDate) return null
  return `20${year}-${month}-${date === '00' ? `${lastDate}` : date}` as Day
}
