import { add, change, getMany } from '../database'
import { templates } from './templates'

/** A template nothing is sent by for a while, and the answer of WeChat's that says so. */
interface Stop {
  readonly _id: string
  readonly until: number
  readonly code: number
}

const idOf = (templateId: string): string => `stopped:${templateId}`
/** Another instance's stop is known here after a minute at the latest. */
const KNOWN_MS = 60_000
let known = { at: -KNOWN_MS, stops: new Map<string, Stop>() }

/** The stops that hold, by template id: one read a minute and process. */
export async function stopsAt(now: number): Promise<ReadonlyMap<string, Stop>> {
  if (now < known.at || now - known.at >= KNOWN_MS) {
    const ids = templates().map(({ id }) => idOf(id))
    known = { at: now, stops: new Map((await getMany<Stop>('marks', ids)).map((stop) => [stop._id, stop])) }
  }
  return new Map(
    templates().flatMap(({ id }) => {
      const stop = known.stops.get(idOf(id))
      return stop && stop.until > now ? [[id, stop]] : []
    }),
  )
}

/** Leaves a template alone until then, with the answer of WeChat's that says why; elsewhere as soon as it is read. */
export async function stop(templateId: string, until: number, code: number): Promise<void> {
  const _id = idOf(templateId)
  if ((known.stops.get(_id)?.until ?? 0) >= until) return
  known.stops.set(_id, { _id, until, code })
  const fields = { until, code }
  if ((await change('marks', { _id }, fields)) === 0) await add('marks', { _id, ...fields })
}
