import path from 'node:path'
import { startLocalCloud, type LocalCloud } from '../../emulator'
import { demoConsole, type DemoConsole } from '../../emulator/console'
import { DEMO_SEED, DEMO_START, demoCast, demoEnvironment, seedDemo } from '../../emulator/seed'
import type { DataFolder } from './data-folder'

export interface DemoOptions {
  readonly root: string
  readonly port: number
  readonly data: DataFolder
  readonly say: (words: string) => void
}

/** The local cloud with the demo in it and the console beside it. */
export class Demo {
  private cloud: LocalCloud | undefined
  private desk: DemoConsole | undefined

  constructor(private readonly options: DemoOptions) {}

  async start(): Promise<void> {
    const { root, port, data, say } = this.options
    if (!data.isSeeded) data.clear() // what a seeding cut short left behind
    const desk = demoConsole({ cast: demoCast(), startOver: () => this.startOver() })
    const cloud = await startLocalCloud({
      dataDir: data.path,
      functionsDir: path.join(root, 'dist/cloudfunctions'),
      databaseFile: path.join(root, 'cloudfunctions/database.json'),
      static: path.join(root, 'dist/h5'),
      port,
      now: DEMO_START,
      routes: desk.routes,
      env: demoEnvironment(data.secret()),
    })
    this.cloud = cloud
    this.desk = desk
    if (data.isSeeded) say('数据用上次留下的；想从头来：npm start -- --fresh')
    else {
      say('造两个乡镇的人和这几天的事（村名是真的，人都是编的）…')
      const started = Date.now()
      await seedDemo(cloud, { now: DEMO_START })
      data.noteSeeded({ seed: DEMO_SEED, start: DEMO_START })
      const people = cloud.database.collection('people').count()
      say(`  ${people} 个人，${cloud.database.collection('commits').count()} 条记录，${seconds(started)}`)
    }
    desk.attach(cloud)
  }

  /** The clock stands while nobody is there, and stands again next time. */
  async stop(): Promise<void> {
    await this.desk?.detach()
    await this.cloud?.stop()
    this.cloud = undefined
  }

  private async startOver(): Promise<void> {
    const { data, say } = this.options
    say('演示台要从头来…')
    await this.stop()
    data.clear()
    await this.start()
    say('好了。')
  }
}

export const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} 秒`
