import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Notice } from '@domain/model/send'
import { instantOf, day } from '@domain/model/day'
import { startLocalCloud, type Counters, type Doc, type LocalCloud } from '../../../emulator'
import { buildFunctions } from '../../../scripts/build-functions'
import type { Deed } from './function'

const root = path.resolve(__dirname, '..', '..', '..')
export const MORNING = instantOf(day('2023-02-08'), 8)

export const oneTime = {
  digest: { kind: 'one-time', id: 't-digest', fields: { thing1: 'words', time2: 'at' } },
  urgent: { kind: 'one-time', id: 't-urgent', fields: { thing1: 'words' } },
  progress: { kind: 'one-time', id: 't-progress', fields: { thing1: 'words' } },
}
export const staffToo = {
  ...oneTime,
  urgent: [oneTime.urgent, { kind: 'staff', id: 's-urgent', fields: { thing1: 'words' } }],
  digest: [oneTime.digest, { kind: 'staff', id: 's-digest', fields: { thing1: 'words' } }],
}
export const secret = { SHOUWANG_APPID: 'wx0', SHOUWANG_APP_SECRET: 'right' }

/** The shipped message code and `push`, on the local cloud, with the templates of a test's choice. */
export class MessageProbe {
  cloud!: LocalCloud
  private folder = ''
  private made = 0

  static use(templates: unknown, env: Record<string, string> = {}): MessageProbe {
    const probe = new MessageProbe()
    beforeAll(() => probe.start({ SHOUWANG_TEMPLATES: JSON.stringify(templates), ...env }))
    afterAll(() => probe.stop())
    return probe
  }

  async start(env: Record<string, string>, { pushes = false } = {}): Promise<void> {
    this.folder = mkdtempSync(path.join(tmpdir(), 'shouwang-messages-'))
    const folder = path.join(this.folder, 'probe')
    mkdirSync(folder)
    writeFileSync(
      path.join(folder, 'config.json'),
      JSON.stringify({ timeout: 60, permissions: { openapi: ['subscribeMessage.send'] } }),
    )
    await build({
      ...{ absWorkingDir: root, entryPoints: [path.join(__dirname, 'function.ts')] },
      ...{
        outfile: path.join(folder, 'index.js'),
        bundle: true,
        platform: 'node',
        target: 'node18',
        logLevel: 'error',
      },
    })
    await buildFunctions(root)
    cpSync(path.join(root, 'dist', 'cloudfunctions', 'push'), path.join(this.folder, 'push'), { recursive: true })
    this.cloud = await startLocalCloud({
      functionsDir: this.folder,
      databaseFile: path.join(root, 'cloudfunctions', 'database.json'),
      now: MORNING,
      ...{ env, pushes },
    })
  }

  async stop(): Promise<void> {
    await this.cloud.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  async do<T>(deed: Deed): Promise<{ result: T; counters: Counters }> {
    const { result, counters } = await this.cloud.call('probe', deed, { openid: 'somebody' })
    return { result: result as T, counters }
  }

  message(openid: string, notice: Notice = { kind: 'urgent' }) {
    this.made += 1
    return { id: `m${this.made}:${openid}`, openid, township: '500237207', notice, about: `about-${this.made}` }
  }

  /** Delivers one message and says what became of it, as kept in the ledger of messages. */
  async deliver(openid: string, notice?: Notice): Promise<Doc | undefined> {
    const message = this.message(openid, notice)
    await this.do({ do: 'deliver', messages: [message] })
    return this.cloud.database.collection('sends').get(message.id) ?? undefined
  }

  /** Agrees as often to a template at WeChat and on our ledger. */
  async agree(openid: string, key: keyof typeof oneTime, times = 1, at = this.cloud.clock.now()): Promise<void> {
    for (let n = 0; n < times; n++) this.cloud.messages.consent(openid, oneTime[key].id, 'accept')
    const whose = { openid, key, kind: 'one-time' as const }
    const one = { side: 'phone' as const, whose, at }
    await this.do({ do: 'ledger', steps: Array.from({ length: times }, () => one) })
  }

  grant(openid: string, key: string, kind = 'one-time'): Doc | undefined {
    return this.cloud.database.collection('grants').get(`${openid}:${key}:${kind}`) ?? undefined
  }

  left(openid: string, key: string, kind = 'one-time'): unknown {
    return this.grant(openid, key, kind)?.left
  }

  /** Every attempt WeChat saw for somebody: 0 where it delivered, else its code. */
  attempts(openid: string): [templateId: string, code: number][] {
    const { messages } = this.cloud
    return [
      ...messages.refusals().map((one) => ({ ...one, code: one.errcode })),
      ...messages.sent().map((one) => ({ ...one, code: 0 })),
    ]
      .filter((one) => one.openid === openid)
      .map(({ templateId, code }) => [templateId, code])
  }
}
