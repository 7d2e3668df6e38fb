import { type Sqlite } from '../database/sqlite'

/** A message that would have reached a phone. */
export interface SentMessage {
  at: number
  openid: string
  templateId: string
  page: string
  data: Record<string, unknown>
  requestId: string
}

export interface RefusedMessage extends Omit<SentMessage, 'page' | 'data'> {
  errcode: number
  errmsg: string
}

/**
 * WeChat's own record of what each person consented to. The functions cannot see it: they learn from errcode 43101.
 * One accept is one message, without a time limit; a refusal takes nothing back.
 */
export class MessageLedger {
  constructor(private readonly sqlite: Sqlite) {
    sqlite.exec(`
      CREATE TABLE IF NOT EXISTS message_grants (openid TEXT, template TEXT, left INTEGER NOT NULL, PRIMARY KEY (openid, template));
      CREATE TABLE IF NOT EXISTS message_bindings (openid TEXT, template TEXT, PRIMARY KEY (openid, template));
      CREATE TABLE IF NOT EXISTS messages_sent (n INTEGER PRIMARY KEY, message TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS messages_refused (n INTEGER PRIMARY KEY, message TEXT NOT NULL)`)
  }

  consent(openid: string, templateId: string, answer: 'accept' | 'reject'): void {
    if (answer === 'reject') return
    this.sqlite.run(
      `INSERT INTO message_grants VALUES (?, ?, 1) ON CONFLICT (openid, template) DO UPDATE SET left = left + 1`,
      openid,
      templateId,
    )
  }

  /** Takes one consent; false when none is left. */
  spend(openid: string, templateId: string): boolean {
    const sql = 'UPDATE message_grants SET left = left - 1 WHERE openid = ? AND template = ? AND left > 0'
    return this.sqlite.run(sql, openid, templateId) === 1
  }

  /** 用工关系: bound, and these templates subscribed to; holds for any number of messages. */
  bind(openid: string, templateIds: readonly string[]): void {
    for (const id of templateIds) this.sqlite.run('INSERT OR IGNORE INTO message_bindings VALUES (?, ?)', openid, id)
  }

  isBound(openid: string, templateId: string): boolean {
    return (
      this.sqlite.all('SELECT 1 FROM message_bindings WHERE openid = ? AND template = ?', openid, templateId).length > 0
    )
  }

  recordSent(message: SentMessage): void {
    this.sqlite.run('INSERT INTO messages_sent (message) VALUES (?)', JSON.stringify(message))
  }

  recordRefused(message: RefusedMessage): void {
    this.sqlite.run('INSERT INTO messages_refused (message) VALUES (?)', JSON.stringify(message))
  }

  sent(): SentMessage[] {
    return this.read('messages_sent') as SentMessage[]
  }

  refusals(): RefusedMessage[] {
    return this.read('messages_refused') as RefusedMessage[]
  }

  private read(table: string): unknown[] {
    return this.sqlite
      .all(`SELECT message FROM ${table} ORDER BY n`)
      .map(([text]) => JSON.parse(text as string) as unknown)
  }
}
