import { find, Query } from 'mingo'
import { messageOf, requestFailed } from '../errors'
import { isFields, type Doc, type Fields } from './value'

const options = { scriptEnabled: false }

/** The part of a query no index can say, tested document by document. */
export function filterOf(query: Fields): (doc: Doc) => boolean {
  try {
    const compiled = new Query(query, options)
    return (doc) => compiled.test(doc)
  } catch (error) {
    throw requestFailed(messageOf(error))
  }
}

/** What `field()` leaves of a document. */
export function projectionOf(projection: Fields | undefined): ((doc: Doc) => Fields) | undefined {
  if (!projection || Object.keys(projection).length === 0) return undefined
  const plain = Object.fromEntries(
    Object.entries(projection).map(([path, shown]) => [path, isFields(shown) ? shown : shown ? 1 : 0]),
  )
  return (doc) => {
    try {
      return find([doc], {}, plain, options).all()[0]
    } catch (error) {
      throw requestFailed(messageOf(error))
    }
  }
}
