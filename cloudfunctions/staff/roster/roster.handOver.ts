import type { Roster } from '@domain/model/roster'
import { handOver } from '@domain/rules/roster/decide'
import { rosterIdOf, rosterStream } from '@domain/rules/roster/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** 交接: one line for whoever comes on next (B41). */
export const rosterHandOver = command('roster.handOver', {
  stream: rosterStream,
  target: (_input, township) => rosterIdOf(township),
  load: (id) => get<Roster>('rosters', id),
  decide: (_state, { text }, { subject: township }) => handOver(township, text),
})
