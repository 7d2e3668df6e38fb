import { createHash, type Hash } from 'node:crypto'
import { minutesOfDay, dayOf } from './clock-words'

/** Everything that happened, in order: bytes for the digest, and lines for people where they are wanted. */
export class Trace {
  readonly lines: string[] = []
  private readonly hash: Hash = createHash('sha256')

  constructor(private readonly keep: boolean) {}

  /** @param bytes what is compared beyond the line: whole requests and replies */
  note(at: number, line: string, bytes: string | Buffer = ''): void {
    this.hash.update(`${at} ${line} `).update(bytes).update('\n')
    if (this.keep) this.lines.push(`${dayOf(at)} ${minutesOfDay(at)}  ${line}`)
  }

  digest(): string {
    return this.hash.digest('hex')
  }
}
