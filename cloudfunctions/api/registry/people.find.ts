import type { Person } from '@domain/model/person'
import { personRow } from '@domain/rules/person-row'
import { query } from '../../_runtime/handler'
import { find, _, type Where } from '../../_store/database'
import { inPlace } from '../../_store/scope'
import { noteView } from '../../_store/seen'

const ROWS = 40
/** Sorts after every name that begins with the same characters. */
const LAST = '\uffff'

/** People of a place by the beginning of their name, in name order; a page goes on after the last person shown. */
export const peopleFind = query('people.find', async ({ name, after }, place, { openid, capacity, today, now }) => {
  const upTo = `${name ?? ''}${LAST}`
  const read = (condition: Where) =>
    find<Person>(
      'people',
      { ...inPlace(place), ...condition },
      {
        orderBy: [
          ['name', 'asc'],
          ['_id', 'asc'],
        ],
        limit: ROWS + 1,
      },
    )
  const [afterName, afterId] = (after ?? '').split('/')
  const [namesakes, others] = await Promise.all([
    after ? read({ name: afterName, _id: _.gt(afterId) }) : [],
    read({ name: (after ? _.gt(afterName) : _.gte(name ?? '')).and(_.lte(upTo)) }),
    noteView({ openid, capacity, about: place, action: 'people.find' }, now),
  ])
  const found = [...namesakes, ...others]
  const page = found.slice(0, ROWS)
  const last = page[page.length - 1]
  return {
    rows: page.map((person) => personRow(person, today, now)),
    more: found.length > ROWS && last ? `${last.name}/${last._id}` : null,
  }
})
