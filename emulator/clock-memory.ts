import { type ClockState, type Remembered } from './clock'
import { type Sqlite } from './database/sqlite'

/** The clock's place in the database, so that a restart finds the same day. */
export function rememberClock(sqlite: Sqlite): Remembered {
  sqlite.exec('CREATE TABLE IF NOT EXISTS clock (one INTEGER PRIMARY KEY CHECK (one = 1), state TEXT NOT NULL)')
  return {
    read: () => {
      const row = sqlite.first('SELECT state FROM clock')
      return row && (JSON.parse(row[0] as string) as ClockState)
    },
    write: (state) => {
      sqlite.run(
        'INSERT INTO clock VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET state = excluded.state',
        JSON.stringify(state),
      )
    },
  }
}
