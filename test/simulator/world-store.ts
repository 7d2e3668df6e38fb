import { Store } from '../../emulator/database/store'

/** Thrown to make the store forget what it learnt of indexes since the world was marked. */
class Rewound extends Error {}

/** The emulator's store in memory, which can be taken back to a marked world in no time. */
export class WorldStore extends Store {
  private marked = false

  constructor(schemaFile: string) {
    super(':memory:', schemaFile)
  }

  /** From here on everything can be undone; what is written meanwhile lies inside one open transaction. */
  mark(): void {
    this.sqlite.exec('SAVEPOINT world')
    this.marked = true
  }

  /** What was written since the mark is there for good. */
  keep(): void {
    if (this.marked) this.sqlite.exec('RELEASE world')
    this.marked = false
  }

  rewind(): void {
    if (!this.marked) return
    this.sqlite.exec('ROLLBACK TO world; RELEASE world')
    this.marked = false
    try {
      super.atomically(() => {
        throw new Rewound()
      })
    } catch (error) {
      if (!(error instanceof Rewound)) throw error
    }
  }

  override atomically<T>(work: () => T): T {
    if (!this.marked) return super.atomically(work)
    this.sqlite.exec('SAVEPOINT step')
    try {
      const result = work()
      this.sqlite.exec('RELEASE step')
      return result
    } catch (error) {
      this.sqlite.exec('ROLLBACK TO step; RELEASE step')
      throw error
    }
  }
}
