import cloud from 'wx-server-sdk'
import { startLocalCloud, type LocalCloud } from '../../emulator'
import { kitOf } from './fixture/case'
import { allCases } from './fixture/cases'
import { type Sdk } from './fixture/sdk'
import { DATABASE_FILE, deploy, type Deployed } from './support/fixture'

const OPENAPI = ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited', 'phonenumber.getPhoneNumber']

describe('the unmodified SDK against the local cloud', () => {
  let deployed: Deployed
  let local: LocalCloud

  beforeAll(async () => {
    deployed = await deploy({ conformance: { config: { permissions: { openapi: OPENAPI } } } })
    local = await startLocalCloud({ functionsDir: deployed.folder, databaseFile: DATABASE_FILE })
    local.messages.consent('oGranted', 'T1', 'accept')
    local.messages.consent('oOther', 'T1', 'accept')
  })
  afterAll(async () => {
    await local.stop()
    deployed.remove()
  })

  test.each(allCases.map(({ name }, at) => [name, at] as const))('%s [C05]', async (check, at) => {
    const { result } = await local.call('conformance', { check, run: `local${at}` }, { openid: 'oTester' })
    expect(result).toBe('kept')
  })
})

/** The same cases against CloudBase itself, in collections made beforehand as fixture/database.json declares them. */
const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TCB_ENV } = process.env
const real = TENCENTCLOUD_SECRETID && TENCENTCLOUD_SECRETKEY && TCB_ENV ? describe : describe.skip

real('the unmodified SDK against a real environment', () => {
  const sdk = cloud as unknown as Sdk
  const stamp = Date.now().toString(36)

  beforeAll(() => sdk.init({ env: TCB_ENV }))

  test.each(allCases.filter(({ emulatorOnly }) => !emulatorOnly).map((one, at) => [one.name, one, at] as const))(
    '%s [C05]',
    async (_name, { check }, at) => {
      await expect(check(kitOf(sdk, `${stamp}x${at}`))).resolves.toBeUndefined()
    },
    60_000,
  )
})
