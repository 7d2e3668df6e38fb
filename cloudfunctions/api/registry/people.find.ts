import type { Person } from '@domain/model/person'
import { personRow } from '@domain/rules/person-row'
import { query } from '../../_runtime/handler'
import { find, _ } from '../../_store/database'
import { inPlace } from '../../_store/scope'
import { noteView } from '../../_store/seen'

const ROWS = 40
/** Sorts after every name that begins with the same characters. */
const LAST = '\uffff'

/** People of a place by the beginning of their name, in name order. */
export const peopleFind = query('people.find', async ({ name, after }, place, { openid, capacity, today, now }) => {
  const [afterName, afterId] = (after ?? '').split('/')
  const from = after ? afterName : (name ?? '')
  const [found] = await Promise.all([
    find<Person>(
      'people',
      { ...inPlace(place), name: _.gte(from).and(_.lte(`${name ?? ''}${LAST}`)) },
      {
        orderBy: [
          ['name', 'asc'],
          ['_id', 'asc'],
        ],
        limit: ROWS * 2,
      },
    ),
    noteView({ openid, capacity, about: place, action: 'people.find' }, now),
  ])
  const rest = found.filter((one) => !after || one.name > afterName || (one.name === afterName && one._id > afterId))
  const page = rest.slice(0, ROWS)
  const last = page[page.length - 1]
  return {
    rows: page.map((person) => personRow(person, today, now)),
    more: rest.length > page.length && last ? `${last.name}/${last._id}` : null,
  }
})
