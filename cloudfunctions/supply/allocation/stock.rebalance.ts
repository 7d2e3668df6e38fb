import { levelOf } from '@domain/model/place'
import { packFor } from '@domain/policy/pack-for'
import { rebalanceView } from '@domain/rules/rebalance/view'
import { query, Refused } from '../../_runtime/handler'
import { shelvesIn } from '../../_store/shelves'
import { peopleServed } from './standing'

/** 统一调配 (B25): a proposal only; each row is sent by somebody with stock.send. */
export const stockRebalance = query('stock.rebalance', async ({ category }, township, { today: on }) => {
  if (levelOf(township) !== 'township') throw new Refused('PlaceDoesNotFit')
  const [shelves, peopleOf] = await Promise.all([shelvesIn(township), peopleServed(township, on)])
  return rebalanceView(shelves, category, { on, policy: packFor(township, on).policy, peopleOf })
})
