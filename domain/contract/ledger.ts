import type { ColumnKey } from '../rules/ledger/columns'
import { PlaceCode, TownshipCode } from '../model/place'
import { z } from '../model/zod'
import { endpoint } from './endpoint'
import { text } from './fields'
import { figures } from './views'

/** What became, or would become, of one row. Rows in = created + changed + unchanged + refused (A04, E11). */
export const ledgerOutcomes = ['created', 'changed', 'unchanged', 'refused'] as const
export type LedgerOutcome = (typeof ledgerOutcomes)[number]

/** A row worth a line: refused, with its cell and why, or changed, with what of it. */
export interface LedgerLine {
  /** As the spreadsheet numbers it. */
  readonly line: number
  readonly name: string
  readonly outcome: 'changed' | 'refused'
  readonly cells: readonly { readonly column: ColumnKey; readonly words: string }[]
}

/** One page of a file: where it ends, what came of it. */
export interface LedgerPage {
  /** Rows of people in the whole file. */
  readonly rows: number
  /** Pass as `from` for the rows after these; null at the end. */
  readonly next: number | null
  readonly counts: Readonly<Record<LedgerOutcome, number>>
  readonly lines: readonly LedgerLine[]
  /** Headings nobody knows, whose columns are left alone. */
  readonly unused: readonly string[]
}

export interface LedgerView {
  readonly villages: readonly { readonly code: string; readonly name: string }[]
  /** Who took the ledger out, when and what for, the latest first (E12). */
  readonly exports: readonly {
    readonly at: number
    readonly name: string
    readonly words: string
    readonly purpose: string
  }[]
}

/** Rows from a file a client has put into the storage, from one on. */
const FromFile = z.object({
  place: TownshipCode,
  fileId: z.string().check(z.maxLength(200)),
  from: z.int().check(z.gte(0), z.lte(100_000)),
})
const fileRefusals = [
  'NoSuchFile',
  'NotALedger',
  'NoHeadings',
  'NothingInFile',
  'FileTooLong',
  'OldSheet',
  'LockedSheet',
] as const

/** 台账: out as a file, and back in (A04, E11, E12). */
export const ledger = {
  'ledger.view': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({ place: TownshipCode }),
    refusals: [],
  }).returns<LedgerView>(),

  /** The people of a place, or those under one or two of its numbers (B40), as a file; who took it and what for is kept (E12). */
  'ledger.export': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: z.object({
      place: PlaceCode,
      format: z.enum(['xlsx', 'csv']),
      figures: z.array(z.enum(figures)).check(z.maxLength(2)),
      purpose: text(60),
      masked: z.boolean(),
    }),
    refusals: ['NobodyThere'],
  }).returns<{ url: string; fileName: string; count: number; masked: boolean }>(),

  /** What a file would change, nothing written yet. */
  'ledger.check': endpoint({
    kind: 'query',
    who: ['office', 'admin'],
    about: 'place',
    input: FromFile,
    refusals: fileRefusals,
  }).returns<LedgerPage>(),

  /** The same, done: each row by itself, and once, however often it is sent. */
  'ledger.import': endpoint({
    kind: 'command',
    who: ['office', 'admin'],
    about: 'place',
    input: FromFile,
    refusals: fileRefusals,
  }).returns<LedgerPage>(),
}
