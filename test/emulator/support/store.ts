import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type IndexSpec } from '../../../emulator/database/schema'
import { Store } from '../../../emulator/database/store'

/** A store of one collection, `items`, in a folder of its own. */
export class TestStore {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'shouwang-store-'))
  store!: Store

  constructor(...indexes: Partial<IndexSpec>[]) {
    this.open(...indexes)
  }

  /** Opens the same data, perhaps under another declaration. */
  open(...indexes: Partial<IndexSpec>[]): void {
    const schema = path.join(this.folder, 'database.json')
    writeFileSync(schema, JSON.stringify({ collections: [{ name: 'items', indexes }] }))
    this.store = new Store(path.join(this.folder, 'cloud.db'), schema)
  }

  remove(): void {
    this.store.close()
    rmSync(this.folder, { recursive: true })
  }
}
