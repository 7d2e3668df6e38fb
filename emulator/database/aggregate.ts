import { Aggregator, ProcessingMode } from 'mingo'
import { messageOf, requestFailed } from '../errors'
import { lookup, type Stage } from './lookup'
import { type Sort } from './plan'
import { type Store, type Tally } from './store'
import { isFields, type Doc, type Fields } from './value'

const DEFAULT_ROWS = 20
const MAX_ROWS = 10_000
/** Refused: not offered, or (`$bucket`) misplaced at its boundaries by the engine behind this. */
const REFUSED = [
  '$bucket',
  '$bucketAuto',
  '$out',
  '$merge',
  '$geoNear',
  '$graphLookup',
  '$unionWith',
  '$collStats',
  '$documents',
]

/** Runs a pipeline as CloudBase does: 20 rows unless it says `$limit`, and 10 000 at most. */
export function aggregate(store: Store, collection: string, stages: Stage[], tally: Tally): Fields[] {
  const rows = runPipeline(store, collection, stages, tally)
  return rows.slice(0, stages.some((stage) => '$limit' in stage) ? MAX_ROWS : DEFAULT_ROWS)
}

/** The leading `$match` and `$sort` must be answered by an index; what follows works on those documents. */
function runPipeline(store: Store, collection: string, stages: Stage[], tally: Tally): Fields[] {
  const rest = [...stages]
  let query: Fields = {}
  while (rest[0] && '$match' in rest[0]) {
    const more = rest.shift()?.$match
    if (!isFields(more)) throw requestFailed('$match expects an object')
    query = Object.keys(query).length > 0 ? { $and: [query, more] } : more
  }
  const sorts = rest[0] && '$sort' in rest[0] ? rest.shift()?.$sort : {}
  const sort = Object.entries(isFields(sorts) ? sorts : {}) as Sort
  const at = leadingSlice(rest)
  const limited = at !== undefined
  let rows: Fields[] = []
  for (const { doc } of store.find(collection, { verb: 'aggregate', query, sort, limited }, tally)) {
    rows.push(doc)
    if (at !== undefined && rows.length >= at) break
  }
  for (const stage of rest) rows = runStage(store, stage, rows, tally)
  return rows
}

/** How many documents leading `$skip` and `$limit` stages can use. */
function leadingSlice(stages: Stage[]): number | undefined {
  let skipped = 0
  for (const stage of stages) {
    if (typeof stage.$skip === 'number') skipped += stage.$skip
    else return typeof stage.$limit === 'number' ? skipped + stage.$limit : undefined
  }
  return undefined
}

function runStage(store: Store, stage: Stage, rows: Fields[], tally: Tally): Fields[] {
  const [name = ''] = Object.keys(stage)
  if (REFUSED.includes(name)) throw requestFailed(`${name} is not offered`)
  if (name === '$lookup') {
    return lookup(store, stage.$lookup, rows as Doc[], tally, (from, stages) => runPipeline(store, from, stages, tally))
  }
  if (name === '$facet' && JSON.stringify(stage).includes('"$lookup"'))
    throw requestFailed('$lookup in $facet is not offered')
  if (name === '$count' && rows.length === 0) return []
  try {
    // The rows are this pipeline's own; only $facet sends the same ones down several ways.
    const processingMode = name === '$facet' ? ProcessingMode.CLONE_INPUT : ProcessingMode.CLONE_OFF
    const options = { processingMode, scriptEnabled: false }
    return new Aggregator([stage], options).run(rows)
  } catch (error) {
    throw requestFailed(messageOf(error))
  }
}
