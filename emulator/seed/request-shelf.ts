import type { By } from '@domain/model/commit'
import type { MedicineRequest } from '@domain/model/request'
import type { LotUnits, Shelf } from '@domain/model/stock'
import { dayOf } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { heldFor, shelvesToChoose } from '@domain/rules/request/shelves'
import { hold, issue } from '@domain/rules/stock/holds'
import { shelfStream } from '@domain/rules/stock/stream'
import { roleWords } from '@domain/rules/words-people'
import type { Stage } from './stage'

const requestOf = (stage: Stage, id: string): MedicineRequest => {
  const request = stage.past.get<MedicineRequest>('requests', id)
  if (!request) throw new Error('a request that nobody made')
  return request
}

/** The shelf's half of accepting: the first that has everything sets it aside; null where none has, and it is bought. */
export function setAsideFor(stage: Stage, id: string, by: By, at: number): string | null {
  const request = requestOf(stage, id)
  const { policy } = packFor(request.township, dayOf(at))
  const { wants } = heldFor(request, policy)
  const around = stage.past
    .all<Shelf>('shelves')
    .filter(({ serves, closed }) => !closed && (serves.includes(request.village) || serves.includes(request.township)))
  const [fits] = shelvesToChoose(request, around, { on: dayOf(at), policy }).filter(({ enough }) => enough === true)
  if (wants.length === 0 || !fits) return null
  stage.past.does({
    stream: shelfStream,
    id: fits.shelfId,
    action: 'stock.hold',
    ...{ by, at, input: { requestId: id } },
    decide: (shelf, meta) => hold(shelf as Shelf, heldFor(request, policy), meta),
  })
  return fits.shelfId
}

/** The shelf's half of picking: what went into the bag. */
export function issueFor(stage: Stage, id: string, by: By, at: number): LotUnits[] {
  const { shelfId } = requestOf(stage, id)
  if (shelfId === null) return []
  const { lots } = stage.past.does({
    stream: shelfStream,
    id: shelfId,
    action: 'stock.pick',
    ...{ by, at, input: { requestId: id } },
    decide: (shelf, meta) => issue(shelf as Shelf, { for: id, by: roleWords(by.capacity, by.name) }, meta.on),
  })
  return [...lots]
}
