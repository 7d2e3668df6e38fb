import { entriesOf } from './entries'
import { type CollectionSpec, type IndexSpec } from './schema'
import { type Tables } from './tables'

/** Which key positions of an index have ever met an array; such an index bounds and sorts less. */
export class MultikeyMemory {
  private readonly known = new Map<string, Set<number>>()

  constructor(private readonly tables: Tables) {
    this.reload()
  }

  reload(): void {
    this.known.clear()
    for (const [name, positions] of this.tables.sqlite.all('SELECT name, multikey FROM indexes')) {
      this.known.set(name as string, new Set(JSON.parse(positions as string) as number[]))
    }
  }

  of(collection: string, index: string): number[] {
    return [...(this.known.get(`${collection}:${index}`) ?? [])]
  }

  add(collection: string, index: string, positions: number[]): void {
    const name = `${collection}:${index}`
    const known = this.known.get(name) ?? new Set()
    if (positions.every((position) => known.has(position))) return
    this.known.set(name, new Set([...known, ...positions]))
    const text = JSON.stringify([...(this.known.get(name) ?? [])])
    this.tables.sqlite.run('UPDATE indexes SET multikey = ? WHERE name = ?', text, name)
  }
}

/** Brings the tables to what database.json declares: indexes that appeared or changed are built, others dropped. */
export function syncSchema(
  tables: Tables,
  declared: CollectionSpec[],
): { collections: Map<string, CollectionSpec>; multikey: MultikeyMemory } {
  const { sqlite } = tables
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS indexes (name TEXT PRIMARY KEY, spec TEXT NOT NULL, multikey TEXT NOT NULL DEFAULT '[]')`)
  return sqlite.atomically(() => {
    const multikey = new MultikeyMemory(tables)
    const wanted = new Map<string, { collection: string; index: IndexSpec; spec: string }>()
    for (const { name, indexes } of declared) {
      tables.createCollection(name)
      sqlite.run('INSERT OR IGNORE INTO collections VALUES (?)', name)
      for (const index of indexes)
        wanted.set(`${name}:${index.name}`, { collection: name, index, spec: JSON.stringify(index) })
    }
    for (const [stored, spec] of sqlite.all('SELECT name, spec FROM indexes')) {
      const name = stored as string
      if (wanted.get(name)?.spec === spec) {
        wanted.delete(name)
        continue
      }
      const cut = name.indexOf(':')
      tables.dropIndex(name.slice(0, cut), name.slice(cut + 1))
      sqlite.run('DELETE FROM indexes WHERE name = ?', name)
    }
    for (const [name, { collection, index, spec }] of wanted) {
      sqlite.run('INSERT INTO indexes (name, spec) VALUES (?, ?)', name, spec)
      tables.createIndex(collection, index)
      for (const doc of tables.all(collection)) {
        const { rows, multikey: positions } = entriesOf(doc, index, collection)
        for (const row of rows) tables.addEntry(collection, index, row, doc._id)
        multikey.add(collection, index.name, positions)
      }
    }
    const collections = new Map(declared.map((spec) => [spec.name, spec]))
    for (const [stored] of sqlite.all('SELECT name FROM collections')) {
      const name = stored as string
      if (!collections.has(name)) collections.set(name, { name, permission: 'ADMINONLY', indexes: [] })
    }
    return { collections, multikey }
  })
}
