import { rest } from '@domain/rules/account/rest'
import { command } from '../../_runtime/handler'
import { own } from '../own'

/** 不当班 (A33): the ladder then starts with the duty phone. */
export const accountRest = command('account.rest', {
  ...own,
  decide: (state, { until }, { meta }) => rest(state, until, meta),
})
