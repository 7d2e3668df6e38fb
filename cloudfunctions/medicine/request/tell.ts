import type { Commit } from '@domain/model/commit'
import type { MedicineRequest } from '@domain/model/request'
import type { Context } from '../../_runtime/handler'
import { tellFamily } from '../../_store/messages/family'

/** Tells the family of a step, once a step at most, and never whoever took it (C02). */
export async function tellStep(commit: Commit, context: Context, request: MedicineRequest): Promise<void> {
  const { requestedBy: asker, personId, township, _id: about } = request
  if (asker === context.openid) return
  const news = { step: commit._id, asker, township, about, notice: { kind: 'medicine' } } as const
  await tellFamily(personId, news, context.now)
}
