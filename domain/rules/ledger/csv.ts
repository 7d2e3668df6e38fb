/** Excel and WPS read a file as UTF-8 only when it says so at its beginning. */
const BOM = '\uFEFF'
/** What a spreadsheet would take for a formula; the last two are taken for the beginning of a cell by some. */
const FORMULA = /^[=+\-@\t\r]/
const GUARDED = /^'['=+\-@\t\r]/

/**
 * Rows as a CSV file for Excel and WPS. A cell that would run as a formula gets an apostrophe before it, which makes it text in
 * both; `readCsv` takes it away again, so that a phone number with a plus comes back as it was.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'

function cell(text: string): string {
  const safe = FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows of a CSV file, quotes undone, our own guards taken away. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith(BOM) ? 1 : 0
  if (at === text.length) return rows
  for (;;) {
    const [value, end] = cellAt(text, at)
    row.push(GUARDED.test(value) ? value.slice(1) : value)
    if (text[end] === ',') {
      at = end + 1
      continue
    }
    rows.push(row)
    row = []
    if (end >= text.length) return rows
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1
    if (at >= text.length) return rows
  }
}

/** One cell and where it ends: at a comma, a line's end or the file's. */
function cellAt(text: string, from: number): [value: string, end: number] {
  if (text[from] !== '"') {
    let end = from
    while (end < text.length && !/[,\r\n]/.test(text[end])) end++
    return [text.slice(from, end), end]
  }
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    // A quote nobody closed: the rest is the cell, and its row will be refused by what it says.
    if (quote < 0) return [value + text.slice(at), text.length]
    value += text.slice(at, quote)
    if (text[quote + 1] === '"') {
      value += '"'
      at = quote + 2
      continue
    }
    let end = quote + 1
    while (end < text.length && !/[,\r\n]/.test(text[end])) value += text[end++]
    return [value, end]
  }
}
