import type { Commit } from '@domain/model/commit'
import { planRow, type Known } from '@domain/rules/ledger/plan-row'
import { query } from '../../_runtime/handler'
import { find, _ } from '../../_store/database'
import { healById } from '../../_store/heal-by-id'
import { Applying } from './apply'
import { ledgerFile } from './file'
import { knownAround } from './known'
import { pageOf, rowsFrom } from './page'

const ROWS = 50

/**
 * Applies one page of a file, each row by the same decisions a cadre's own entry goes through (E37). It is no one stream's command:
 * every row commits by itself, under an id that follows from the file and the row. So whoever is killed in the middle has whole rows,
 * and the page sent again finds them done and says of each what it said before (Q10).
 */
export const ledgerImport = query('ledger.import', async ({ fileId, from }, township, context) => {
  const file = await ledgerFile(fileId, township)
  const rows = rowsFrom(file, from, ROWS)
  const applying = new Applying(fileId, context)
  const [first, done] = await Promise.all([
    knownAround(rows, township, context.today),
    find<Commit>('commits', { commandId: _.in(rows.map(({ line }) => applying.commandId(line))) }, { limit: ROWS }),
  ])
  // An earlier sending died between a commit and its documents: they are put first, or half a family would be new again.
  const torn = done.filter((one) => !isInPlace(one, first))
  await Promise.all(torn.map(({ stream }) => healById(stream)))
  const known = torn.length > 0 ? await knownAround(rows, township, context.today) : first
  const plans = rows.map((row) => ({ row, plan: planRow(row, known) }))
  return pageOf(file, from, rows, await applying.all(plans, done, known.people))
})

const isInPlace = ({ stream, seq, births }: Commit, { people, households }: Known): boolean =>
  [...people, ...households].some(({ _id, v }) => _id === stream && v >= seq) &&
  births.every((born) => people.some(({ _id }) => _id === born._id))
