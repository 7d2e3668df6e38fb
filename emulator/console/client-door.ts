import { CloudCallError, messageOf } from '../errors'
import { Dropped } from '../faults'
import type { RouteHandler } from '../http'
import type { Desk } from './index'

/** The phones' door, as the local cloud has it, with a book beside it; while trouble is on it answers nobody. */
export const clientDoor = (theDesk: () => Desk): [string, RouteHandler][] => [
  [
    'POST /client/call',
    async ({ json }) => {
      const { cloud, calls, trouble } = theDesk()
      if (trouble.offlineFor() > 0) throw new Dropped('offline')
      const { openid, name, data } = json()
      if (typeof openid !== 'string' || openid === '' || typeof name !== 'string')
        return { status: 400, json: { errCode: -1, errMsg: 'openid or name is missing' } }
      const about = { openid, functionName: name, action: actionOf(name, data) }
      try {
        const { result, counters, requestId } = await cloud.call(name, data, { openid })
        calls.note({ ...about, at: cloud.clock.now(), counters, refused: refusalIn(result) })
        return { json: { result, counters, requestId, now: cloud.clock.now() } }
      } catch (error) {
        const refusal = error instanceof CloudCallError ? String(error.errCode) : 'error'
        calls.note({ ...about, at: cloud.clock.now(), counters: null, refused: { refusal, detail: messageOf(error) } })
        throw error
      }
    },
  ],
]

const actionOf = (name: string, data: unknown): string => {
  const action = typeof data === 'object' && data !== null ? (data as { action?: unknown }).action : undefined
  return typeof action === 'string' ? action : name
}

function refusalIn(result: unknown): { refusal: string; detail: string | null } | null {
  const { ok, refusal, detail } = (result ?? {}) as { ok?: unknown; refusal?: unknown; detail?: unknown }
  if (ok !== false) return null
  return { refusal: String(refusal), detail: detail === undefined ? null : JSON.stringify(detail) }
}
