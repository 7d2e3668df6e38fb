import { startLocalCloud } from '../../../emulator'

/** A process that is a local cloud, to be killed: `node writer.js <data folder> <functions folder> <database.json>`. */
async function serve(): Promise<void> {
  const [dataDir, functionsDir = '', databaseFile = ''] = process.argv.slice(2)
  const { url } = await startLocalCloud({ dataDir, functionsDir, databaseFile })
  process.stdout.write(`${url}\n`)
}

void serve()
