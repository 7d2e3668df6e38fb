import { attribute, plain, tagsOf } from './xml'
import { NotAZip, readZip } from './zip'

/** What a workbook may unpack to: a township's ledger is a hundredth of it. */
const MOST_BYTES = 48 * 1024 * 1024
/** Rows and columns beyond this are nobody's ledger, however a file numbers them. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 200
/** 31 December 9999, after which no spreadsheet knows a day. */
const MOST_DAYS = 2_958_466

/** The first sheet of a workbook as text, row by row as numbered in it. A formula's cell says what it last came to, never runs. */
export function readXlsx(file: Buffer): string[][] {
  const part = readZip(file, MOST_BYTES)
  const text = (name: string): string => part(name) ?? ''
  const sheet = text(firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')))
  if (sheet === '') throw new NotAZip()
  return rowsOf(sheet, sharedStrings(text('xl/sharedStrings.xml')), dateStyles(text('xl/styles.xml')))
}

/** Where the first sheet lies: by its relation, else where every program puts it. */
function firstSheet(workbook: string, relations: string): string {
  let id: string | undefined
  for (const { name, attributes, kind } of tagsOf(workbook))
    if (name === 'sheet' && kind !== 'close') {
      id = attribute(attributes, '(?:\\w+:)?id')
      break
    }
  for (const { name, attributes } of tagsOf(relations))
    if (name === 'Relationship' && attribute(attributes, 'Id') === id) {
      const target = attribute(attributes, 'Target') ?? ''
      return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
    }
  return 'xl/worksheets/sheet1.xml'
}

/** Every `<si>`: its own text, or its runs one after another; how it is to be pronounced is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let current = ''
  let spoken = false
  let from = -1
  for (const { name, kind, start, end } of tagsOf(xml)) {
    if (name === 'si') {
      if (kind === 'open') current = ''
      else strings.push(kind === 'empty' ? '' : current)
    } else if (name === 'rPh') spoken = kind === 'open'
    else if (name === 't' && kind === 'open') from = end
    else if (name === 't' && kind === 'close' && !spoken) current += plain(xml.slice(from, start))
  }
  return strings
}

/** Which cell styles show a number as a day. */
function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Map<string, string>()
  const dates = new Set<number>()
  let inCells = false
  let n = 0
  for (const { name, kind, attributes } of tagsOf(xml)) {
    if (name === 'numFmt') own.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '')
    if (name === 'cellXfs') inCells = kind === 'open'
    if (name === 'xf' && inCells && kind !== 'close') {
      const format = attribute(attributes, 'numFmtId') ?? '0'
      if (isDay(Number(format), own.get(format))) dates.add(n)
      n += 1
    }
  }
  return dates
}

/** The built-in formats of days, those of Chinese editions among them, and whoever writes years and days. */
const isDay = (id: number, code: string | undefined): boolean =>
  code === undefined
    ? (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)
    : /[yd年日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

function rowsOf(xml: string, shared: readonly string[], dates: ReadonlySet<number>): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let n = 0
  let column = -1
  let type = ''
  let style = 0
  let text = ''
  let from = -1
  for (const { name, kind, attributes, start, end } of tagsOf(xml)) {
    if (name === 'row' && kind !== 'close') {
      n = Math.max(n + 1, Number(attribute(attributes, 'r') ?? 0))
      if (n > MOST_ROWS) return rows
      while (rows.length < n) rows.push([])
      row = rows[n - 1]
      column = -1
    } else if (name === 'c' && kind === 'open') {
      column = columnIn(attribute(attributes, 'r'), column + 1)
      type = attribute(attributes, 't') ?? 'n'
      style = Number(attribute(attributes, 's') ?? 0)
      text = ''
    } else if (name === 'c' && kind === 'empty') column = columnIn(attribute(attributes, 'r'), column + 1)
    else if ((name === 'v' || name === 't') && kind === 'open') from = end
    else if ((name === 'v' || name === 't') && kind === 'close') text += plain(xml.slice(from, start))
    else if (name === 'c' && kind === 'close' && column < MOST_COLUMNS) {
      while (row.length <= column) row.push('')
      row[column] = shown(text, type, dates.has(style), shared)
    }
  }
  return rows
}

/** B7 is the second column, counted from 0. */
function columnIn(ref: string | undefined, next: number): number {
  const found = /^[A-Z]{1,3}/.exec(ref ?? '')?.[0]
  return found === undefined ? next : [...found].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function shown(text: string, type: string, isDate: boolean, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? ''
  if (type !== 'n') return type === 'e' ? '' : text
  const number = Number(text)
  if (text === '' || Number.isNaN(number)) return text
  if (isDate && number > 0 && number < MOST_DAYS) return dayOfSheet(number)
  // 1.38E10 is how some programs store a telephone.
  return Number.isInteger(number) && Math.abs(number) < Number.MAX_SAFE_INTEGER ? String(number) : text
}

/** A spreadsheet counts days from 30 December 1899 (its 1900 has a 29 February, which only the two first months notice). */
const dayOfSheet = (number: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString().slice(0, 10)
