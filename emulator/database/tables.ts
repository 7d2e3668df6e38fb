import { decode, type Doc } from './value'
import { ID_INDEX, type IndexPlan } from './plan'
import { keyOf } from './key'
import { quote, type Row, type Sqlite } from './sqlite'
import { type IndexSpec } from './schema'

const docsTable = (collection: string) => quote(`docs:${collection}`)
const indexTable = (collection: string, index: string) => quote(`index:${collection}:${index}`)

/** One table of documents per collection, one table of entries per declared index. */
export class Tables {
  constructor(readonly sqlite: Sqlite) {}

  createCollection(collection: string): void {
    this.sqlite.exec(`CREATE TABLE IF NOT EXISTS ${docsTable(collection)} (id TEXT PRIMARY KEY, doc TEXT NOT NULL)`)
  }

  createIndex(collection: string, { name, keys, unique }: IndexSpec): void {
    const columns = keys.map((_, at) => `k${at} TEXT NOT NULL`).join(', ')
    const ordered = keys.map(([, way], at) => `k${at}${way === -1 ? ' DESC' : ''}`)
    const primary = (unique ? ordered : [...ordered, 'id']).join(', ')
    this.sqlite.exec(
      `CREATE TABLE ${indexTable(collection, name)} (${columns}, id TEXT NOT NULL, PRIMARY KEY (${primary})) WITHOUT ROWID`,
    )
  }

  dropIndex(collection: string, index: string): void {
    this.sqlite.exec(`DROP TABLE IF EXISTS ${indexTable(collection, index)}`)
  }

  get(collection: string, id: unknown): string | undefined {
    return this.sqlite.first(`SELECT doc FROM ${docsTable(collection)} WHERE id = ?`, keyOf(id))?.[0] as
      string | undefined
  }

  put(collection: string, id: unknown, text: string): void {
    this.sqlite.run(
      `INSERT INTO ${docsTable(collection)} (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc`,
      keyOf(id),
      text,
    )
  }

  remove(collection: string, id: unknown): void {
    this.sqlite.run(`DELETE FROM ${docsTable(collection)} WHERE id = ?`, keyOf(id))
  }

  addEntry(collection: string, index: IndexSpec, row: string[], id: unknown): void {
    const marks = index.keys.map(() => '?').join(', ')
    this.sqlite.run(`INSERT INTO ${indexTable(collection, index.name)} VALUES (${marks}, ?)`, ...row, keyOf(id))
  }

  removeEntry(collection: string, index: IndexSpec, row: string[], id: unknown): void {
    const where = index.keys.map((_, at) => `k${at} = ?`).join(' AND ')
    this.sqlite.run(`DELETE FROM ${indexTable(collection, index.name)} WHERE ${where} AND id = ?`, ...row, keyOf(id))
  }

  /** The key of the document that holds a unique entry. */
  holder(collection: string, index: IndexSpec, row: string[]): string | undefined {
    const where = index.keys.map((_, at) => `k${at} = ?`).join(' AND ')
    const found = this.sqlite.first(
      `SELECT id FROM ${indexTable(collection, index.name)} WHERE ${where} LIMIT 1`,
      ...row,
    )
    return found?.[0] as string | undefined
  }

  all(collection: string): Doc[] {
    return this.sqlite
      .all(`SELECT doc FROM ${docsTable(collection)} ORDER BY id`)
      .map(([text]) => decode(text as string) as Doc)
  }

  size(collection: string): number {
    return (this.sqlite.first(`SELECT COUNT(*) FROM ${docsTable(collection)}`)?.[0] as number | undefined) ?? 0
  }

  /** How many documents the index entries of a plan name. */
  count(collection: string, plan: IndexPlan): number {
    if (matchesNothing(plan)) return 0
    const { sql, params } = select(collection, plan, 'entries')
    return this.sqlite.first(`SELECT COUNT(DISTINCT id) FROM (${sql})`, ...params)?.[0] as number
  }

  /** Document texts in the plan's order, each document once, read a page at a time. */
  *scan(collection: string, plan: IndexPlan, pageSize: number): Generator<[key: string, text: string]> {
    if (matchesNothing(plan)) return
    const { sql, params } = select(collection, plan, 'documents')
    const seen = new Set<string>()
    for (let offset = 0; ; offset += pageSize) {
      const page = this.sqlite.all(`${sql} LIMIT ? OFFSET ?`, ...params, pageSize, offset)
      for (const row of page) {
        const [key, text] = row as [string, string]
        if (seen.has(key)) continue
        seen.add(key)
        yield [key, text]
      }
      if (page.length < pageSize) return
    }
  }
}

const matchesNothing = ({ points }: IndexPlan) => points.some((keys) => keys.length === 0)

/** A plan in SQL: one indexed select, or several merged where points must be read in a common order. */
function select(collection: string, plan: IndexPlan, want: 'entries' | 'documents'): { sql: string; params: Row } {
  const isId = plan.index === ID_INDEX
  const column = (position: number) => (isId ? 'd.id' : `i.k${position}`)
  const from = isId
    ? `${docsTable(collection)} d`
    : `${indexTable(collection, plan.index.name)} i` +
      (want === 'documents' ? ` CROSS JOIN ${docsTable(collection)} d ON d.id = i.id` : '')
  const sorted = plan.order.map(([position], at) => `${column(position)} AS s${at}`)
  const shown = [isId || want === 'documents' ? 'd.id AS id' : 'i.id AS id', ...(want === 'documents' ? ['d.doc'] : [])]
  const branches = plan.order.length > 0 ? product(plan.points) : [plan.points]
  const params: Row = []
  const selects = branches.map((branch) => {
    const where = branch.map((keys, position) => {
      params.push(...keys)
      return keys.length === 1
        ? `${column(position)} = ?`
        : `${column(position)} IN (${keys.map(() => '?').join(', ')})`
    })
    if (plan.range) {
      const { from: low, fromOpen, to, toOpen } = plan.range
      where.push(
        `${column(branch.length)} ${fromOpen ? '>' : '>='} ?`,
        `${column(branch.length)} ${toOpen ? '<' : '<='} ?`,
      )
      params.push(low, to)
    }
    return `SELECT ${[...shown, ...sorted].join(', ')} FROM ${from}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`
  })
  const order = plan.order.map(([, way], at) => `s${at}${way === -1 ? ' DESC' : ''}`).join(', ')
  return { sql: selects.join(' UNION ALL ') + (order && want === 'documents' ? ` ORDER BY ${order}` : ''), params }
}

const product = (points: string[][]): string[][][] =>
  points.reduce<string[][][]>((rows, keys) => rows.flatMap((row) => keys.map((key) => [...row, [key]])), [[]])
