import { decided } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { own } from '../own'

/** 大字版 on or off, for this person on every phone. */
export const accountView = command('account.view', {
  ...own,
  decide: (_state, input) => decided([{ type: 'view-chosen', elder: input.elder }], {}),
})
