/** Columns a terminal gives a text: Chinese characters take two. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Rows as lines, their columns aligned; the last column is left as it is. */
export function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_one, n) => Math.max(...rows.map((row) => widthOf(row[n] ?? ''))) + 2)
  return rows.map((row) => row.map((text, n) => (n < columns - 1 ? padded(text, widths[n]) : text)).join(''))
}
