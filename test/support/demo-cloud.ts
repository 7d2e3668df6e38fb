import path from 'node:path'
import { startLocalCloud, type LocalCloud } from '../../emulator'
import { demoConsole } from '../../emulator/console'
import { DEMO_START, demoCast, demoEnvironment, seedDemo } from '../../emulator/seed'
import { buildFunctions } from '../../scripts/build-functions'

const root = path.resolve(__dirname, '../..')

export interface DemoCloud {
  readonly url: string
  readonly cloud: LocalCloud
  stop(): Promise<void>
}

/** The demo as `npm start` opens it, in a temporary folder, with as many people as a test needs. */
export async function startDemoCloud({ people }: { people?: number } = {}): Promise<DemoCloud> {
  await buildFunctions(root)
  const desk = demoConsole({ cast: demoCast(), startOver: async () => undefined })
  const cloud = await startLocalCloud({
    functionsDir: path.join(root, 'dist/cloudfunctions'),
    databaseFile: path.join(root, 'cloudfunctions/database.json'),
    static: path.join(root, 'dist/h5'),
    now: DEMO_START,
    routes: desk.routes,
    env: demoEnvironment('a secret of the tests'),
  })
  await seedDemo(cloud, { now: DEMO_START, people })
  desk.attach(cloud)
  const stop = async (): Promise<void> => {
    await desk.detach()
    await cloud.stop()
  }
  return { url: cloud.url, cloud, stop }
}
