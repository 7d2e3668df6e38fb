import { columnOf, type Cells, type ColumnKey } from './columns'

/** Cells of a file, row by row as numbered in it: a blank row is an empty one, so that its number stays true. */
export type Sheet = readonly (readonly string[])[]

export interface LedgerRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number
  readonly cells: Cells
  /** The row before it that says the same person, by what stands in both. */
  readonly sameAs: number | null
  /** The row before it that says what this door counts as, 脱贫户 or 监测户: one row of a door says it for all. */
  readonly doorSaid: { readonly line: number; readonly same: boolean } | null
}

export interface LedgerFile {
  readonly rows: readonly LedgerRow[]
  /** Headings nobody knows: their columns are left alone, and that is said. */
  readonly unused: readonly string[]
}

/** One file is read as a whole at each call; a township's ledger is far below this. */
export const MOST_ROWS_A_FILE = 5000
/** Above the headings there may be a title and a note, as in our own exports. */
const HEADINGS_WITHIN = 10

/** The rows of a ledger out of a file's cells; a refusal where there is no ledger in it. */
export function readSheet(sheet: Sheet): LedgerFile | 'NoHeadings' | 'NothingInFile' | 'FileTooLong' {
  const at = sheet.slice(0, HEADINGS_WITHIN).findIndex(isHeadings)
  if (at < 0) return sheet.some((row) => row.some((cell) => cell.trim() !== '')) ? 'NoHeadings' : 'NothingInFile'
  const headings = sheet[at].map((heading) => ({ heading: heading.trim(), key: columnOf(heading) }))
  const columns = headings.map(({ key }, n) =>
    key !== null && n === headings.findIndex((one) => one.key === key) ? key : null,
  )
  const rows: LedgerRow[] = []
  const first = new Map<string, number>()
  const doors = new Map<string, { line: number; text: string }>()
  for (const [n, row] of sheet.entries()) {
    if (n <= at) continue
    const cells = cellsOf(columns, row)
    if (Object.keys(cells).length === 0) continue
    if (rows.length === MOST_ROWS_A_FILE) return 'FileTooLong'
    const line = n + 1
    const who = whoIs(cells)
    const { hardship: text } = cells
    const door = [cells.village, cells.grid, cells.plate, cells.head].join('\n')
    const said = text === undefined ? undefined : doors.get(door)
    rows.push({
      ...{ line, cells, sameAs: who === null ? null : (first.get(who) ?? null) },
      doorSaid: said ? { line: said.line, same: said.text === text } : null,
    })
    if (text !== undefined && !said && cells.plate !== undefined) doors.set(door, { line, text })
    if (who !== null && !first.has(who)) first.set(who, line)
  }
  if (rows.length === 0) return 'NothingInFile'
  return {
    rows,
    unused: headings.filter(({ heading, key }) => heading !== '' && key === null).map(({ heading }) => heading),
  }
}

const isHeadings = (row: readonly string[]): boolean => {
  const keys = row.map(columnOf)
  return keys.includes('name') && (keys.includes('birthOn') || keys.includes('id'))
}

const cellsOf = (columns: readonly (ColumnKey | null)[], row: readonly string[]): Cells =>
  Object.fromEntries(
    columns.flatMap((key, n) => {
      const text = row[n]?.trim() ?? ''
      return key === null || text === '' ? [] : [[key, text]]
    }),
  )

/** By its own number, else by name, day of birth and door: who writes the same twice means the same person. */
function whoIs({ id, name, birthOn, village, grid, plate }: Cells): string | null {
  if (id?.startsWith('p-')) return id
  return name && birthOn ? [name, birthOn, village, grid, plate].join('\n') : null
}
