import { formFields } from '../../emulator/openapi/protocol'
import type { NetRequest } from './network'

/** As much of a request as is looked at here; the emulator reads the rest. */
export interface Params extends Record<string, unknown> {
  readonly action?: string
  readonly apiName?: string
  readonly collectionName?: string
  readonly query?: string
  readonly data?: string | readonly string[]
  readonly function_name?: string
  readonly request_data?: string
  /** The bytes of an open API's arguments; the form around them has a boundary left to chance. */
  readonly requestData?: Buffer
}

/** What a request asks for. */
export function paramsOf({ url, headers, body }: NetRequest): Params {
  if (!url.startsWith('http://cloud.local/admin')) return {}
  const { 'content-type': type } = headers
  if (typeof type !== 'string' || !type.startsWith('multipart/form-data')) return JSON.parse(body.toString()) as Params
  const fields = formFields(body, type)
  const texts = [...fields].map(([name, value]): [string, unknown] => [name, value.toString()])
  return { ...Object.fromEntries(texts), requestData: fields.get('requestData') ?? Buffer.alloc(0) }
}

/** The same in a line. */
export const aboutOf = ({ collectionName, query, data }: Params): string =>
  [collectionName, query, data]
    .flat()
    .filter((one) => one !== undefined)
    .map((one) => one.slice(0, 160))
    .join(' ')
