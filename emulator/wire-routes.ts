import { type RouteHandler } from './http'
import { formFields } from './openapi/protocol'
import { type Wire } from './wire'

/** `POST /admin`: JSON for most actions, a form with protobuf bytes for WeChat's open APIs. */
export const wireRoutes = (wire: Wire): [string, RouteHandler][] => [
  [
    'POST /admin',
    async ({ headers, body, json }) => {
      const type = headers['content-type'] ?? ''
      if (!type.startsWith('multipart/form-data')) return { json: await wire.answer(json()) }
      const fields = formFields(body, type)
      const params: Record<string, unknown> = Object.fromEntries(
        [...fields].map(([name, value]) => [name, value.toString()]),
      )
      const reply = await wire.answer({ ...params, requestData: fields.get('requestData') ?? Buffer.alloc(0) })
      const { bytes } = (reply.data ?? {}) as { bytes?: Buffer }
      return bytes ? { bytes, type: 'application/octet-stream' } : { json: reply }
    },
  ],
]
