import type { TimerRun } from '../timer/timers'

export interface RunRow {
  readonly from: number
  readonly to: number
  readonly times: number
  readonly words: readonly string[]
  readonly fault: string | null
}

const SHOWN = 30

/** What the timers did, newest first; runs that found nothing to do are told together. */
export function runRows(runs: readonly TimerRun[]): RunRow[] {
  const rows: RunRow[] = []
  for (const run of runs) {
    const words = wordsOf(run.result)
    const last = rows[rows.length - 1]
    if (words.length === 0 && !run.error && last && last.words.length === 0 && !last.fault)
      rows[rows.length - 1] = { ...last, from: run.at, times: last.times + 1 }
    else rows.push({ from: run.at, to: run.at, times: 1, words, fault: run.error ?? null })
    if (rows.length > SHOWN) break
  }
  return rows.slice(0, SHOWN)
}

/** The tick answers `{ done: { <job>: <what came of it> } }`; what came to nothing is left out. */
function wordsOf(result: unknown): string[] {
  const done = (result as { done?: Record<string, unknown> } | undefined)?.done ?? {}
  return Object.entries(done).flatMap(([job, came]) => jobWords(job, came) ?? [])
}

function jobWords(job: string, came: unknown): string | null {
  const [kind, place] = job.split(' ')
  if (came === 'failed') return `${job} 没办成`
  if (kind === 'digest' && typeof came === 'string' && digestWords[came])
    return `${place}每天一条：${digestWords[came]}`
  const count = typeof came === 'number' ? came : 0
  if (kind === 'urgent' && count > 0) return `${place}有 ${count} 件急事没人接手`
  if (kind === 'review' && count > 0) return `${count} 个人到了日子，重算一遍`
  if (kind === 'sweep' && isCounts(came) && came.healed) return `补上 ${came.healed} 条没放好的记录`
  if (kind === 'unknown' && count > 0) return `${count} 条消息不知道发没发出去`
  return null
}

/** How far a slot's digests have come; who got them is in the list of messages. */
const digestWords: Record<string, string> = {
  done: '发完了',
  'out of time': '没发完，下一回接着发',
  overtaken: '另一回在发',
  elsewhere: '另一回在发',
}

const isCounts = (value: unknown): value is Record<string, number> => typeof value === 'object' && value !== null
