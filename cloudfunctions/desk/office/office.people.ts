import { personRow } from '@domain/rules/person-row'
import { query } from '../../_runtime/handler'
import { idsBehind } from '../../_store/figures'
import { peopleById } from '../../_store/history'
import { noteView } from '../../_store/seen'

const ROWS = 40

/** The people behind a number: counted and listed by the same rule (B40). */
export const officePeople = query(
  'office.people',
  async ({ figure, after }, place, { openid, capacity, today, now }) => {
    const ids = await idsBehind(place, figure, today, now)
    const rest = after === undefined ? ids : ids.filter((id) => id > after)
    const page = rest.slice(0, ROWS)
    const [people] = await Promise.all([
      peopleById(page),
      noteView({ openid, capacity, about: place, action: `office.people/${figure}` }, now),
    ])
    return {
      rows: page.flatMap((id) => {
        const person = people.find((one) => one._id === id)
        return person ? [personRow(person, today, now)] : []
      }),
      more: rest.length > page.length ? page[page.length - 1] : null,
    }
  },
)
