import Database from 'libsql'

/** A row as SQLite gives it in raw mode. */
export type Row = (string | number | null)[]

interface Prepared {
  run(params: Row): { changes: number }
  all(params: Row): unknown[]
}

/** One connection with its prepared statements. */
export class Sqlite {
  private readonly connection: Database.Database
  private readonly prepared = new Map<string, Prepared>()

  constructor(file: string) {
    this.connection = new Database(file)
  }

  exec(sql: string): void {
    this.connection.exec(sql)
  }

  run(sql: string, ...params: Row): number {
    return this.statement(sql, false).run(params).changes
  }

  all(sql: string, ...params: Row): Row[] {
    return this.statement(sql, true).all(params) as Row[]
  }

  first(sql: string, ...params: Row): Row | undefined {
    return this.all(sql, ...params)[0]
  }

  /** All or nothing. */
  atomically<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.exec('COMMIT')
      return result
    } catch (error) {
      this.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.prepared.clear()
    this.connection.close()
  }

  private statement(sql: string, reads: boolean): Prepared {
    let statement = this.prepared.get(sql)
    if (!statement) {
      const made = this.connection.prepare(sql)
      statement = reads ? made.raw() : made
      if (this.prepared.size > 500) this.prepared.clear()
      this.prepared.set(sql, statement)
    }
    return statement
  }
}

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
