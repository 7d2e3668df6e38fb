import type { Roster } from '@domain/model/roster'
import { planRoster } from '@domain/rules/roster/decide'
import { rosterIdOf, rosterStream } from '@domain/rules/roster/stream'
import { command } from '../../_runtime/handler'
import { get } from '../../_store/database'

/** Who is on duty when; of two who plan at once one is told that the plan has changed (B41). */
export const rosterSet = command('roster.set', {
  stream: rosterStream,
  target: (_input, township) => rosterIdOf(township),
  load: (id) => get<Roster>('rosters', id),
  decide: (state, { baseV, add, remove }, { context, meta, subject: township }) =>
    planRoster(state, { township, baseV, add, remove }, meta, (n) => context.newId('s', n)),
})
