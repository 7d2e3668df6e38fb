import type { LoggedCall } from './call-log'
import type { Desk } from './index'
import { messageRows } from './messages-view'
import { runRows } from './runs-view'
import { whoIs } from './who'

const CALLS = 20
const REFUSALS = 12

const refusalWords: Record<string, string> = {
  NotFound: '没有这个人，或者不归他这一片（两种说法一样，免得露底）',
  BadInput: '填的不对，一个字也没存',
  UnknownAction: '没有这个办法，版本旧了',
  CommandReused: '同一个编号带了不一样的内容',
  TooBusy: '几个人同时在改，让他再试',
  ClockAhead: '手机的钟快了',
  TooOld: '隔得太久，补不进来',
  Internal: '程序出错，看终端里的日志',
}

/** Everything the page shows, in one answer. */
export function stateOf(desk: Desk) {
  const { cloud, clock, trouble, startedAt, calls } = desk
  return {
    startedAt,
    now: cloud.clock.now(),
    running: clock.running,
    moving: clock.moving,
    fault: clock.failed,
    offlineFor: trouble.offlineFor(),
    messages: messageRows(desk),
    runs: runRows(clock.runs),
    refusals: calls.refused(REFUSALS).map((call) => ({
      ...callRow(desk, call),
      refusal: call.refused?.refusal ?? '',
      words: refusalWords[call.refused?.refusal ?? ''] ?? '按规则没让办',
      detail: call.refused?.detail?.slice(0, 160) ?? null,
    })),
    calls: calls.last(CALLS).map((call) => ({ ...callRow(desk, call), counters: call.counters })),
    instances: cloud.instances(),
  }
}

const callRow = (desk: Desk, { at, openid, functionName, action }: LoggedCall) => ({
  at,
  functionName,
  action,
  who: whoIs(desk, openid).name,
})
