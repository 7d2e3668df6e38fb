import type { LedgerLine, LedgerOutcome, LedgerPage } from '@domain/contract'
import { correctable } from '@domain/rules/ledger/columns'
import type { Fault, RowPlan } from '@domain/rules/ledger/plan-row'
import type { LedgerFile, LedgerRow } from '@domain/rules/ledger/read-sheet'
import { factWords, hardshipCell } from '@domain/rules/ledger/write-row'
import type { Person } from '@domain/model/person'

/** A row that changes something of somebody known, or of their door. */
export type Changed = Extract<RowPlan, { outcome: 'changed' }>

/** What became of a row, as it is told. */
export interface RowResult {
  readonly outcome: LedgerOutcome
  readonly cells?: readonly Fault[]
}

/** The rows of one call. */
export const rowsFrom = (file: LedgerFile, from: number, size: number): readonly LedgerRow[] =>
  file.rows.slice(from, from + size)

/** One page's answer: every row is counted once, whatever became of it (A04). */
export function pageOf(
  file: LedgerFile,
  from: number,
  rows: readonly LedgerRow[],
  results: readonly RowResult[],
): LedgerPage {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 }
  for (const { outcome } of results) counts[outcome] += 1
  const next = from + rows.length
  return {
    rows: file.rows.length,
    next: next < file.rows.length ? next : null,
    counts,
    lines: rows.flatMap((row, n) => lineOf(row, results[n])),
    unused: from === 0 ? file.unused : [],
  }
}

const lineOf = ({ line, cells: { name } }: LedgerRow, { outcome, cells = [] }: RowResult): LedgerLine[] =>
  outcome === 'changed' || outcome === 'refused' ? [{ line, name: name ?? '', outcome, cells }] : []

/** 联系电话：“…”改成“…” */
export const changeWords = ({ person, changes, keys, door }: Changed): Fault[] => {
  const after = { ...person, ...changes } as Person
  return [
    ...correctable
      .filter((key) => keys.includes(key))
      .map((key) => ({ column: key, words: becomes(factWords[key](person), factWords[key](after)) })),
    ...(door
      ? [{ column: 'hardship' as const, words: becomes(hardshipCell(door.household), hardshipCell(door)) }]
      : []),
  ]
}
const becomes = (before: string, after: string): string => `“${before || '空'}”改成“${after || '空'}”`
