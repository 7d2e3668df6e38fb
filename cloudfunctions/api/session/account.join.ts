import { contains } from '@domain/model/place'
import { isVillage } from '@domain/policy/tenants'
import { decided, refuse } from '@domain/rules/stream'
import { command } from '../../_runtime/handler'
import { own } from '../own'

/** Agrees to the privacy text and says which village this phone looks after. */
export const accountJoin = command('account.join', {
  ...own,
  decide: (_state, input) =>
    isVillage(input.village) && contains(input.township, input.village)
      ? decided([{ type: 'joined', ...input, name: input.name ?? null }], {})
      : refuse('NoSuchPlace'),
})
