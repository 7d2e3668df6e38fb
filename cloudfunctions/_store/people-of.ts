import type { Person } from '@domain/model/person'
import { find, _ } from './database'

/** A township's people in the order of their ids, after one of them: where to go on is the last id of the page. */
export const peopleOf = (township: string, after: string, limit: number): Promise<Person[]> =>
  find<Person>('people', { township, _id: _.gt(after) }, { orderBy: [['_id', 'asc']], limit })
