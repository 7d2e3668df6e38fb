import type { ShelfStep } from '@domain/contract'
import { placeName } from '@domain/policy/tenants'
import { packFor } from '@domain/policy/pack-for'
import type { Shelf } from '@domain/model/stock'
import { servedBy } from '@domain/rules/stock/floor'
import { known } from '@domain/rules/stock/lots'
import { saidOf } from '@domain/rules/stock/said'
import { headOf, lotRow, standingViews, transferRow } from '@domain/rules/stock/view'
import { query, type Context } from '../../_runtime/handler'
import { returneesIn } from '../../_store/returnees'
import { shelvesSendingTo } from '../../_store/shelves'
import { mayMove, see } from './guard'
import { populationOf } from './population'

/** One shelf with all that stands on it. */
export const stockView = query('stock.view', async (_input, shelf, context) => {
  see(context, shelf)
  const { today: on, now } = context
  const [senders, returnees, population] = await Promise.all([
    shelvesSendingTo(shelf._id),
    returneesIn(shelf.township),
    populationOf(shelf.township, on),
  ])
  const { policy } = packFor(shelf.township, on)
  const { expected, ...people } = servedBy(shelf.serves, population.people, returnees, on)
  // Also what has come in here while its sender was too busy to hear of it: whoever was told to try again must find it.
  const coming = senders.flatMap((from) =>
    from.transfers.filter(({ to }) => to === shelf._id).map((one) => transferRow(from, one)),
  )
  return {
    ...headOf(shelf),
    today: on,
    serves: shelf.serves,
    servesWords: shelf.serves.map(placeName).join('、'),
    people,
    expected: expected.map(({ from, until, people: n }) => ({ from, until, people: n })),
    percent: {
      floor: policy.stockFloorPercent.value,
      goal: policy.stockGoalPercent.value,
      days: policy.stockCoverDays.value,
    },
    standing: standingViews(shelf, { on, now, policy, people: people.served }),
    said: shelf.kind === 'pharmacy' ? saidOf(shelf, policy.stockSaidHours.value, now) : [],
    lots: shelf.lots.map((lot) => lotRow(shelf, lot, on)),
    sent: shelf.transfers.map((one) => transferRow(shelf, one)),
    coming,
    count: countOf(shelf, context),
    may: stepsFor(shelf, context, coming.length > 0),
  }
})

const countOf = ({ count }: Shelf, { openid }: Context) =>
  count && {
    at: count.at,
    by: count.by.name,
    mayConfirm: count.by.openid !== openid,
    differences: count.differences.map(({ item, lot, units }) => ({ item, name: known(item).name, lot, units })),
  }

function stepsFor(shelf: Shelf, context: Context, coming: boolean): ShelfStep[] {
  const mine = mayMove(context, shelf)
  const change = mine && (context.capacities.has('office') || context.capacities.has('doctor'))
  const steps: ShelfStep[] = change ? ['change'] : []
  if (shelf.closed) return steps
  if (shelf.kind === 'pharmacy') return mine ? [...steps, 'say'] : steps
  if (shelf.count && shelf.count.by.openid !== context.openid) steps.push('confirm')
  if (!mine) return steps
  const stocked: ShelfStep[] = shelf.lots.length > 0 ? ['give', 'send', 'write-off', 'reverse'] : []
  return [...steps, 'receive', 'count', ...stocked, ...(coming ? (['arrive'] as const) : [])]
}
