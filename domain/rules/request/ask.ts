import type { Hardship, Person } from '../../model/person'
import { isClosed, type MedicineRequest, type RequestItem } from '../../model/request'
import { itemOf } from '../../policy/formulary'
import { packFor } from '../../policy/pack-for'
import { decided, refuse, type Decision, type Meta } from '../stream'
import { keyGroupOf } from './queue'
import { sameIngredient } from './same-ingredient'
import type { RequestEvent } from './stream'
import { turnOf } from './turn'
import { isOverCap, isScarce, ofThisIllness } from './wants'

export interface Asking {
  readonly id: string
  readonly openid: string
  readonly byWords: string
  readonly items: readonly RequestItem[]
  readonly note: string | null
  readonly way: MedicineRequest['way']
  readonly service?: MedicineRequest['service']
  readonly sameSeen?: boolean
  readonly code?: string
  readonly hardship?: Hardship | null
  /** What was asked for the same person before, the latest first. */
  readonly before: readonly MedicineRequest[]
}

/** Two lines mean the same where either would take any article of the category. */
const overlap = (a: RequestItem, b: RequestItem): boolean =>
  a.category === b.category && (a.item === undefined || b.item === undefined || a.item === b.item)

/**
 * 要药: for oneself or somebody one is bound to. The same thing asked for twice while it is on its way is refused; the same
 * ingredient twice is warned of (E41); 生活物资 are for households in difficulty (B47).
 */
export function ask(person: Person, asking: Asking, meta: Meta): Decision<RequestEvent, { requestId: string }> {
  const { id, items, before, hardship = null, service = 'free' } = asking
  const unknown = items.find(({ item, category }) => item !== undefined && itemOf(item)?.category !== category)
  if (unknown) return refuse('NoSuchArticle', { item: unknown.item })
  if (items.some((one, n) => items.slice(n + 1).some((other) => overlap(one, other)))) return refuse('SameItemTwice')
  const again = before.find(
    (request) => !isClosed(request.state) && request.items.some((one) => items.some((item) => overlap(one, item))),
  )
  if (again) return refuse('AlreadyAsked', { requestId: again._id })
  if (hardship === null && items.some(({ category }) => category === 'living')) return refuse('NotEligible')
  const illness = ofThisIllness(before, person, meta.on)
  const same = asking.sameSeen ? null : sameIngredient(items, illness)
  if (same) return refuse('SameIngredient', same)

  const { policy } = packFor(person.township, meta.on)
  const reasons = { keyGroup: keyGroupOf(person, meta.on, policy), hardship }
  const turn = turnOf(meta.at, id, reasons, policy)
  const request: Omit<MedicineRequest, 'v'> = {
    _id: id,
    asOf: meta.on,
    township: person.township,
    village: person.village,
    grid: person.grid,
    personId: person._id,
    householdId: person.householdId,
    forName: person.name,
    birthOn: person.birthOn,
    plate: person.plate,
    phone: person.phone,
    tier: person.tier,
    ...reasons,
    requestedBy: asking.openid,
    items: [...items],
    note: asking.note,
    way: asking.way,
    service,
    price: null,
    overCap: isOverCap(items, illness, policy),
    state: 'requested',
    carrier: null,
    shelfId: null,
    lots: [],
    without: [],
    code: asking.code ?? '',
    proof: null,
    openedOn: meta.on,
    turn,
    queueKey: items.some((item) => isScarce(item, policy)) ? turn : null,
    steps: [{ state: 'requested', at: meta.at, by: asking.byWords, note: asking.note }],
  }
  return decided([{ type: 'requested', request }], { requestId: id })
}
