import { type LocalCloud, type Messages } from './local-cloud'
import { type RouteHandler } from './http'

const text = (value: unknown, name: string): string => {
  if (typeof value !== 'string' || value === '') throw new Error(`${name} is missing`)
  return value
}

/** The door of the web preview: calls as someone, and what someone tapped when asked for consent. */
export const clientRoutes = (call: LocalCloud['call'], messages: Messages): [string, RouteHandler][] => [
  [
    'POST /client/call',
    async ({ json }) => {
      const { openid, name, data } = json()
      const { result, counters, requestId } = await call(text(name, 'name'), data, { openid: text(openid, 'openid') })
      return { json: { result, counters, requestId } }
    },
  ],
  [
    'POST /client/consent',
    ({ json }) => {
      const { openid, templateId, answer } = json()
      messages.consent(
        text(openid, 'openid'),
        text(templateId, 'templateId'),
        answer === 'accept' ? 'accept' : 'reject',
      )
      return { json: {} }
    },
  ],
]
