import { planRow, type RowPlan } from '@domain/rules/ledger/plan-row'
import { idsFrom } from '../../_runtime/ids'
import { query } from '../../_runtime/handler'
import { noteFile } from '../../_store/ledger-files'
import { ledgerFile } from './file'
import { knownAround } from './known'
import { changeWords, pageOf, rowsFrom, type RowResult } from './page'

const ROWS = 100

/** What a file would change, row by row; nothing is written but that it came (A04). */
export const ledgerCheck = query(
  'ledger.check',
  async ({ fileId, from }, township, { openid, by, capacity, today, now }) => {
    const file = await ledgerFile(fileId, township)
    const rows = rowsFrom(file, from, ROWS)
    const [known] = await Promise.all([
      knownAround(rows, township, today),
      // It is deleted after a day, whether or not anybody goes on with it.
      from === 0 &&
        noteFile({
          _id: idsFrom(fileId)('f'),
          ...{ township, kind: 'in', at: now, openid, name: by.name, capacity, fileId },
          ...{ words: '', purpose: '', gone: false },
        }),
    ])
    return pageOf(
      file,
      from,
      rows,
      rows.map((row) => resultOf(planRow(row, known))),
    )
  },
)

const resultOf = (plan: RowPlan): RowResult =>
  plan.outcome === 'refused'
    ? { outcome: plan.outcome, cells: plan.faults }
    : plan.outcome === 'changed'
      ? { outcome: plan.outcome, cells: changeWords(plan) }
      : { outcome: plan.outcome }
