import { type LedgerLine, type LedgerOutcome, type LedgerPage } from '@domain/contract'
import { titleOf } from '@domain/rules/ledger/columns'
import { writeCsv } from '@domain/rules/ledger/csv'

export type Counts = LedgerPage['counts']

/** What a file comes to, as far as it has been gone through. */
export interface Gone {
  readonly rows: number
  /** Where to go on; null at the end. */
  readonly next: number | null
  readonly counts: Counts
  readonly lines: readonly LedgerLine[]
  readonly unused: readonly string[]
}

export const NOTHING_YET: Gone = {
  rows: 0,
  next: 0,
  counts: { created: 0, changed: 0, unchanged: 0, refused: 0 },
  lines: [],
  unused: [],
}

/** A page added to those before it. */
export const further = (gone: Gone, page: LedgerPage): Gone => ({
  rows: page.rows,
  next: page.next,
  counts: {
    created: gone.counts.created + page.counts.created,
    changed: gone.counts.changed + page.counts.changed,
    unchanged: gone.counts.unchanged + page.counts.unchanged,
    refused: gone.counts.refused + page.counts.refused,
  },
  lines: [...gone.lines, ...page.lines],
  unused: [...gone.unused, ...page.unused],
})

export const OUTCOMES: Readonly<Record<LedgerOutcome, string>> = {
  created: '新增',
  changed: '改动',
  unchanged: '没变',
  refused: '进不去',
}

/** 联系电话：“空”改成“13800000000” */
export const cellWords = ({ cells }: LedgerLine): string =>
  cells.map(({ column, words }) => `${titleOf(column)}：${words}`).join('；')

/** 第 12 行 张桂香 */
export const lineWords = ({ line, name }: LedgerLine): string => [`第 ${line} 行`, name].filter(Boolean).join(' ')

/** Every row worth a line, to be worked through beside the file (E11). */
export const resultCsv = (lines: readonly LedgerLine[]): string =>
  writeCsv([
    ['行', '姓名', '结果', '哪一格、为什么'],
    ...lines.map((line) => [String(line.line), line.name, OUTCOMES[line.outcome], cellWords(line)]),
  ])

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Where a file is put: a place of its township's own, and a name nobody can guess. */
export function pathFor(township: string, name: string, random: () => number = Math.random): string {
  const tail = Array.from({ length: 24 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('')
  return `ledger/in/${township}/${tail}.${/\.([0-9a-z]{1,8})$/i.exec(name)?.[1].toLowerCase() ?? 'csv'}`
}
