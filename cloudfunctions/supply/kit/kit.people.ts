import type { KitPersonRow } from '@domain/contract'
import type { Day } from '@domain/model/day'
import type { KitReceipt, KitRound } from '@domain/model/kit'
import { levelOf, townshipOf } from '@domain/model/place'
import { givenView, personRowOf, roundRow } from '@domain/rules/kit/view'
import { whyListed } from '@domain/rules/kit/whom'
import { query, Refused } from '../../_runtime/handler'
import { kitReceiptIdOf } from '../../_runtime/ids'
import { peopleById } from '../../_store/history'
import { countGiven, receiptsById, receiptsIn, roundById, villagersIn, type After } from '../../_store/kits'
import { noteView } from '../../_store/seen'

/** What one reply carries (P9), and through how many people a page looks for them. */
const ROWS = 24
const LOOKED_THROUGH = 300

type Page = { rows: readonly KitPersonRow[]; more: string | null }

/** 名单 (B16): who still waits, or who has theirs, by name; what was looked at is noted (E30). */
export const kitPeople = query('kit.people', async ({ roundId, only, after }, place, context) => {
  const { openid, capacity, now, today } = context
  // Rounds are a township's own; a county has none.
  if (levelOf(place) === 'county') throw new Refused('NotFound')
  const [name, id] = (after ?? '').split('/')
  const from: After | null = after === undefined ? null : { name, id: id ?? '' }
  const [round, given, page] = await Promise.all([
    roundById(roundId),
    countGiven(place, roundId),
    only === 'given' ? receiptsIn(place, roundId, from, ROWS + 1) : villagersIn(place, from, LOOKED_THROUGH),
    noteView({ openid, capacity, about: place, action: 'kit.people' }, now),
  ])
  if (round?.township !== townshipOf(place)) throw new Refused('NotFound')
  const list =
    only === 'given'
      ? await givenPage(page as KitReceipt[], round, today)
      : await waitingPage(page as Awaited<ReturnType<typeof villagersIn>>, round, today)
  return { round: roundRow(round, given), ...list }
})

async function waitingPage(
  looked: Awaited<ReturnType<typeof villagersIn>>,
  { _id: roundId, whom }: KitRound,
  today: Day,
): Promise<Page> {
  const listed = looked.flatMap((person) => {
    const why = whyListed(whom, person, today)
    return why.length > 0 ? [{ person, why }] : []
  })
  const receipts = await receiptsById(listed.map(({ person }) => kitReceiptIdOf(roundId, person._id)))
  const have = new Set(receipts.filter(({ given }) => given).map(({ personId }) => personId))
  const waiting = listed.filter(({ person }) => !have.has(person._id))
  const rows = waiting.slice(0, ROWS)
  const last = waiting.length > ROWS ? rows[rows.length - 1].person : looked[looked.length - 1]
  const isEnd = waiting.length <= ROWS && looked.length < LOOKED_THROUGH
  return {
    rows: rows.map(({ person: { _id: personId, householdId, name, plate, grid, phone }, why }) =>
      personRowOf({ personId, householdId, name, plate, grid, phone, why, given: null }),
    ),
    more: isEnd ? null : cursorOf(last),
  }
}

async function givenPage(found: readonly KitReceipt[], { whom }: KitRound, today: Day): Promise<Page> {
  const page = found.slice(0, ROWS)
  const people = new Map((await peopleById(page.map(({ personId }) => personId))).map((one) => [one._id, one]))
  return {
    rows: page.map((receipt) => {
      const { personId, name, plate, grid } = receipt
      const person = people.get(personId)
      const { householdId = '', phone = null } = person ?? {}
      const why = person ? whyListed(whom, person, today) : []
      return personRowOf({ personId, householdId, name, plate, grid, phone, why, given: givenView(receipt, today) })
    }),
    more: found.length > ROWS ? cursorOf(page[page.length - 1]) : null,
  }
}

const cursorOf = ({ name, _id }: { name: string; _id: string }): string => `${name}/${_id}`
