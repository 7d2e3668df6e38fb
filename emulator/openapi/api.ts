import { type Counters } from '../counters'

export interface OpenApiContext {
  requestId: string
  counters: Counters
}

export type OpenApiReply = { json: Record<string, unknown> } | { bytes: Buffer; type: string }

/** One open API; arguments come in WeChat's snake_case. */
export type OpenApi = (args: Record<string, unknown>, context: OpenApiContext) => OpenApiReply

export const wechatError = (errcode: number, errmsg: string): OpenApiReply => ({ json: { errcode, errmsg } })
