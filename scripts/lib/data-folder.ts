import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the demo keeps; nothing else in the folder is ever touched. */
const kept = ['cloud.db', 'cloud.db-wal', 'cloud.db-shm', 'storage', 'secret', 'demo.json']

/** The demo's data between runs: the cloud's database and files, a secret, and a note that seeding was finished. */
export class DataFolder {
  constructor(readonly path: string) {}

  private file(name: string): string {
    return path.join(this.path, name)
  }

  clear(): void {
    for (const name of kept) rmSync(this.file(name), { recursive: true, force: true })
  }

  /** One run at a time: two clouds on one database would each have their own idea of what is locked. */
  occupy(url: string): void {
    mkdirSync(this.path, { recursive: true })
    const holder = this.holder()
    if (holder)
      throw new Error(
        `守望已经开着：${holder}\n要再开一个，换个端口，也换个数据夹：npm start -- --port 4181 --data .data-2`,
      )
    writeFileSync(this.file('running'), JSON.stringify({ pid: process.pid, url }))
  }

  leave(): void {
    rmSync(this.file('running'), { force: true })
  }

  private holder(): string | null {
    if (!existsSync(this.file('running'))) return null
    try {
      const { pid, url } = JSON.parse(readFileSync(this.file('running'), 'utf8')) as { pid: number; url: string }
      process.kill(pid, 0) // throws where that run was killed and left the file behind
      return url
    } catch {
      return null
    }
  }

  /** The code secret of this folder's cloud, made once. */
  secret(): string {
    const file = this.file('secret')
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
    return readFileSync(file, 'utf8').trim()
  }

  get isSeeded(): boolean {
    return existsSync(this.file('demo.json'))
  }

  noteSeeded(what: { seed: number; start: number }): void {
    writeFileSync(this.file('demo.json'), JSON.stringify(what))
  }
}
