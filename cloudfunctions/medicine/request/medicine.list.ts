import { openStages, type OpenStage } from '@domain/model/request'
import { query } from '../../_runtime/handler'
import { howMany, pageOf, placesOf, viewFor } from './pages'

/** What one screen carries (P9). */
const A_SCREEN = 12

/** Requests of the caller's places at a step: while they are asked for in the order of the queue, then the longest waiting first. */
export const medicineList = query('medicine.list', async ({ stage, after }, _subject, { account, openid, today }) => {
  const places = placesOf(account, ['cadre', 'doctor'], today)
  const stages: readonly OpenStage[] = stage === undefined ? openStages : [stage]
  const [{ page, next }, counts] = await Promise.all([
    pageOf(places, stages, { after, size: A_SCREEN }),
    after === undefined ? countsOf(places) : null,
  ])
  return {
    requests: page.map((request) => viewFor(request, account, openid, today)),
    waiting: counts && stages.reduce<number>((sum, one) => sum + counts[one], 0),
    counts,
    next,
  }
})

async function countsOf(places: readonly string[]): Promise<Record<OpenStage, number>> {
  const many = await Promise.all(openStages.map((one) => howMany(places, one)))
  return Object.fromEntries(openStages.map((one, n) => [one, many[n]])) as Record<OpenStage, number>
}
