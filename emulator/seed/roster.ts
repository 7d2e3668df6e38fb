import { addDays, instantOf } from '@domain/model/day'
import type { Shift } from '@domain/model/roster'
import { townships } from '@domain/policy/tenants'
import { handOver, planRoster, type NewShift } from '@domain/rules/roster/decide'
import { rosterIdOf, rosterStream } from '@domain/rules/roster/stream'
import { byWorker, type Stage, type Worker } from './stage'

const PLANNED_AGO = 10
const DAYS_PLANNED = 14
/** Nobody has been found for tomorrow's night: it begins a day and a half from a morning of the demo. */
const EMPTY_NIGHT_IN = 1

/** Both townships on duty by turns, day and night, for a week and a half past and the days to come, with one night empty. */
export function planRosters(stage: Stage): void {
  for (const { code: township } of townships) {
    const office = stage.workerFor('office', township)
    const people = [
      office,
      stage.workerFor('doctor', township),
      ...stage.workers.filter(({ role, township: of }) => role === 'admin' && of === township),
      ...stage.workers.filter(({ role, township: of }) => role === 'cadre' && of === township).slice(0, 2),
    ]
    const planned = stage.daysAgo(PLANNED_AGO, 16, 20)
    stage.script.at(planned, () => plan(stage, township, office, planned, shiftsOf(stage, people)))
    const told = stage.daysAgo(1, 20, 5)
    stage.script.at(told, () => tell(stage, township, office, told))
  }
}

function shiftsOf(stage: Stage, people: readonly Worker[]): NewShift[] {
  const shifts: NewShift[] = []
  for (let n = -PLANNED_AGO + 1; n < DAYS_PLANNED - PLANNED_AGO + 1; n++) {
    const on = addDays(stage.today, n)
    const turn = n + PLANNED_AGO
    const put = (turnOf: number, from: number, until: number): void => {
      const { openid: accountId, name, phone } = people[turnOf % people.length]
      shifts.push({ from, until, accountId, name, phone, note: null })
    }
    put(turn * 2, instantOf(on, 8), instantOf(on, 20))
    if (n !== EMPTY_NIGHT_IN) put(turn * 2 + 1, instantOf(on, 20), instantOf(addDays(on, 1), 8))
  }
  return shifts
}

function plan(stage: Stage, township: string, by: Worker, at: number, add: readonly NewShift[]): void {
  stage.past.does({
    stream: rosterStream,
    id: rosterIdOf(township),
    action: 'roster.set',
    by: byWorker(by),
    at,
    input: { place: township, baseV: 0, add, remove: [] satisfies Shift['id'][] },
    decide: (state, meta, ids) => planRoster(state, { township, baseV: 0, add, remove: [] }, meta, (n) => ids('s', n)),
  })
}

function tell(stage: Stage, township: string, by: Worker, at: number): void {
  const text = '夜里有人要氧气，先打卫生院的值班电话。车在，油加满了。'
  stage.past.does({
    stream: rosterStream,
    id: rosterIdOf(township),
    action: 'roster.handOver',
    by: byWorker(by),
    at,
    input: { place: township, text, occurredAt: at },
    decide: () => handOver(township, text),
  })
}
