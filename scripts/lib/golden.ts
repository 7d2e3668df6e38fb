import { createHash } from 'node:crypto'
import { canonical } from '../../domain/model/canonical'
import type { Commit } from '../../domain/model/commit'
import { addDays, dayOf, hourOf, instantOf, type Day } from '../../domain/model/day'
import type { Duty } from '../../domain/model/duty'
import { Replay } from '../../domain/rules/replay'
import { standingAt, type Standing } from '../../domain/rules/standing'
import { DEMO_START, demoStage } from '../../emulator/seed'
import { playOnward } from '../../emulator/seed/onward'

const GOLDEN_DAYS = 30
const GOLDEN_PEOPLE = 600
const CLOCK_HOURS = [8, 20]

/** The log of the demo played on by thirty days of work, and what the stored documents owed each morning. */
export function goldenLog(): { commits: Commit[]; mornings: Map<Day, readonly Duty[]> } {
  const stage = demoStage({ now: DEMO_START, people: GOLDEN_PEOPLE })
  const mornings = new Map<Day, readonly Duty[]>()
  playOnward(stage, GOLDEN_DAYS, (on, duties) => mornings.set(on, duties))
  return { commits: stage.past.all<Commit>('commits'), mornings }
}

/** What the log comes to each morning and evening of the thirty days. */
export function goldenRun(commits: readonly Commit[]): Standing[] {
  const replay = new Replay(commits)
  return Array.from({ length: GOLDEN_DAYS }, (_one, n) => addDays(dayOf(DEMO_START), n + 1)).flatMap((on) =>
    CLOCK_HOURS.map((hour) => standingAt(replay, instantOf(on, hour))),
  )
}

/** One hash for one value, whatever the machine. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
const dueListDigest = ({ due }: Standing): string => digestOf(due)

/** The run as lines that can be kept and compared: each standing with its due list's hash, and one hash for all. */
export function goldenLines(run: readonly Standing[]): string[] {
  const lines = run.map((standing) => {
    const messages = Object.values(standing.messages).reduce((sum, { digests }) => sum + digests.length, 0)
    const when = `${dayOf(standing.at)} ${String(hourOf(standing.at)).padStart(2, '0')}:00`
    return `${when}  ${standing.due.length} 件  ${messages} 条提醒  ${dueListDigest(standing)}`
  })
  return [...lines, digestOf(run)]
}
