import { addDays, type Day } from '../../model/calendar'
import { shareable, type HelpCategory, type HelpKind, type HelpPost, type HelpSide } from '../../model/help'
import type { Person } from '../../model/person'
import type { MedicineCategory } from '../../model/request'
import { itemOf } from '../../policy/formulary'
import { decided, refuse, type Decision, type Meta } from '../stream'
import type { HelpEvent } from './stream'

type Step<O = Record<string, never>> = Decision<HelpEvent, O>
type Neighbour = Pick<Person, '_id' | 'householdId' | 'name' | 'plate' | 'phone' | 'township' | 'village' | 'grid'>

/** Whether a post stands on a day: taken down or closed it does not, nor after its last day. */
export const standsOn = ({ listedUntil }: Pick<HelpPost, 'listedUntil'>, on: Day): boolean =>
  listedUntil !== null && listedUntil >= on

/** Whether neighbours may hand it to one another: over the counter, and of the category it says (B21). */
function shareableAs(category: MedicineCategory, item: string | undefined): HelpCategory | null {
  const among = shareable.find((one) => one === category)
  if (!among || item === undefined) return among ?? null
  const article = itemOf(item)
  return article?.overTheCounter && article.category === among ? among : null
}

interface Wish {
  readonly id: string
  readonly kind: HelpKind
  readonly category: MedicineCategory
  readonly item?: string
  readonly quantity: number
  /** How long it stands (helpPostDays). */
  readonly days: number
}

/** Puts up an offer or a wish in the person's own grid; the same one does not stand twice (B02). */
export function post(
  person: Neighbour,
  wish: Wish,
  standing: readonly HelpPost[],
  meta: Meta,
): Step<{ postId: string; untilOn: Day }> {
  const category = shareableAs(wish.category, wish.item)
  if (!category) return refuse('NotShareable')
  const there = standing.find((one) => one.kind === wish.kind && one.category === category && standsOn(one, meta.on))
  if (there) return refuse('AlreadyPosted', { postId: there._id })
  const { township, village, grid } = person
  const untilOn = addDays(meta.on, wish.days)
  const fresh = {
    ...{ _id: wish.id, township, village, grid, kind: wish.kind, category, item: wish.item ?? null },
    ...{
      quantity: wish.quantity,
      state: 'open' as const,
      personId: person._id,
      poster: sideOf(person),
      answerer: null,
    },
    ...{ postedAt: meta.at, untilOn },
  }
  return decided([{ type: 'posted', post: fresh }], { postId: wish.id, untilOn })
}

const sideOf = ({ _id, householdId, name, plate, phone }: Neighbour): HelpSide => ({
  ...{ personId: _id, householdId, name, plate, phone, done: false },
})

/** Which side of a post somebody is; null for everybody else. */
export const sideIn = ({ poster, answerer }: HelpPost, personId: string): 'poster' | 'answerer' | null =>
  poster.personId === personId ? 'poster' : answerer?.personId === personId ? 'answerer' : null

/** A neighbour answers: from now on the two see each other's name, door and telephone (B02). */
export function answer(state: HelpPost, person: Neighbour, meta: Meta): Step<{ postId: string }> {
  if (!standsOn(state, meta.on)) return refuse('HelpOver')
  if (state.poster.householdId === person.householdId) return refuse('OwnPost')
  if (state.state === 'answered') return refuse('HelpTaken')
  return decided([{ type: 'answered', side: sideOf(person) }], { postId: state._id })
}

/** One side says that it is done; said twice it is said once. Closed once both have. */
export function done(state: HelpPost, personId: string, meta: Meta): Step<{ closed: boolean }> {
  const side = sideIn(state, personId)
  if (!side) return refuse('NotFound')
  if (!standsOn(state, meta.on)) return refuse('HelpOver')
  if (!state.answerer) return refuse('NotAnswered')
  const other = side === 'poster' ? state.answerer : state.poster
  return decided(state[side]?.done ? [] : [{ type: 'said-done', side }], { closed: other.done })
}

/** The poster takes it down; who answered steps back, and it stands for another to answer. */
export function withdraw(state: HelpPost, personId: string, meta: Meta): Step {
  const side = sideIn(state, personId)
  if (!side) return refuse('NotFound')
  if (!standsOn(state, meta.on)) return refuse('HelpOver')
  return decided([side === 'poster' ? { type: 'withdrawn' } : { type: 'stepped-back' }], {})
}
