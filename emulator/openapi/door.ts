import { type FunctionConfig } from '../functions/config'
import { type Handler } from '../wire-call'
import { type OpenApi, type OpenApiReply } from './api'
import { decodeRequest, encodeOpenData, encodeReply } from './protocol'

const NOT_FOUND = -604100
const NO_PERMISSION = -604101

/**
 * `wx.openApi`: protobuf in, protobuf out (as base64 in `bytes`). An API is called only by a function whose config.json
 * asks for it, as WeChat's own record of permissions has it.
 */
export const openApiActions = (
  apis: Map<string, OpenApi>,
  configOf: (functionName: string) => FunctionConfig | undefined,
): Record<string, Handler> => ({
  'wx.openApi': ({ params, requestId, counters, invocation }) => {
    const name = String(params.apiName)
    const { args, cloudIds } = decodeRequest(params.requestData as Buffer)
    if (name === 'ApiGetOpenDataByCloudId') {
      const list = cloudIds.map((cloudId) => ({ cloudId, json: JSON.stringify({ cloudID: cloudId, data: {} }) }))
      return { bytes: encodeReply(encodeOpenData(list), 'application/octet-stream') }
    }
    const api = apis.get(name)
    const config = invocation && configOf(invocation.functionName)
    if (!api) return { bytes: encodeReply(Buffer.alloc(0), '', NOT_FOUND) }
    if (config && !config.openapi.includes(name)) return { bytes: encodeReply(Buffer.alloc(0), '', NO_PERMISSION) }
    return { bytes: replyBytes(api(args, { requestId: invocation?.requestId ?? requestId, counters })) }
  },
})

function replyBytes(reply: OpenApiReply): Buffer {
  if ('bytes' in reply) return encodeReply(reply.bytes, reply.type)
  return encodeReply(Buffer.from(JSON.stringify(reply.json)), 'application/json')
}
