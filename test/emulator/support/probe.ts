import { startLocalCloud, type CloudCallError, type LocalCloud, type LocalCloudOptions } from '../../../emulator'
import { DATABASE_FILE, deploy, type Deployed } from './fixture'

export const MONDAY = Date.UTC(2023, 0, 2, 0, 0, 0)

/** A local cloud with the probe function in it, started for a file of tests. */
export class ProbeCloud {
  cloud!: LocalCloud
  deployed!: Deployed

  static use(config: unknown = {}, options: Partial<LocalCloudOptions> = {}): ProbeCloud {
    const probe = new ProbeCloud()
    beforeAll(async () => {
      probe.deployed = await deploy({ probe: { config } })
      probe.cloud = await startLocalCloud({
        functionsDir: probe.deployed.folder,
        databaseFile: DATABASE_FILE,
        now: MONDAY,
        ...options,
      })
    })
    afterAll(async () => {
      await probe.cloud.stop()
      probe.deployed.remove()
    })
    return probe
  }

  /** Has the function do something as someone. */
  do(deed: string, more: Record<string, unknown> = {}, openid = 'oTester') {
    return this.cloud.call('probe', { do: deed, ...more }, { openid })
  }

  /** Has it do something that must fail, and returns how. */
  async failureOf(deed: string, more: Record<string, unknown> = {}): Promise<CloudCallError> {
    return this.do(deed, more).then(
      () => Promise.reject(new Error('it did not fail')),
      (error: CloudCallError) => error,
    )
  }
}
