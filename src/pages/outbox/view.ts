import { refusalWords } from '@/cloud/refusals'
import { type Entry } from '@/cloud/outbox-entries'
import { atWords } from '@/words/when'

export interface OutboxRow {
  readonly id: string
  readonly title: string
  readonly at: string
  readonly state: 'none' | 'wait' | 'miss'
  readonly words: string
  readonly mayRetry: boolean
}

export function rowOf({ id, title, occurredAt, state, refusal }: Entry, today: string): OutboxRow {
  const at = atWords(occurredAt, today)
  const row = { id, title, at: `${at} 记` }
  if (state === 'sending') return { ...row, state: 'wait', words: '正在发', mayRetry: false }
  if (state === 'waiting') return { ...row, state: 'none', words: `等网。时间按 ${at} 算`, mayRetry: true }
  return { ...row, state: 'miss', words: `没存上。${refusalWords(refusal ?? 'Internal')}`, mayRetry: true }
}

export const outboxHead = (count: number): string => (count === 0 ? '都发出去了' : `${count} 条存在手机里`)
