import { EventEmitter } from 'node:events'
import http from 'node:http'
import https from 'node:https'

export interface NetRequest {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, unknown>
  readonly body: Buffer
}

/** What comes back: an answer, or a connection cut; nothing at all when neither is ever called. */
export interface NetAnswer {
  reply(body: Buffer, type: string): void
  cut(code: string): void
}

/** `setTimeout` as a caller of http knows it. */
type Later = (run: () => void, ms: number) => unknown
export type Send = (request: NetRequest, answer: NetAnswer) => void

/** A request as node's http gives it to a caller, as far as the SDK and the functions use one; its bytes stay in memory. */
class VirtualRequest extends EventEmitter {
  readonly reusedSocket = false
  readonly socket = Object.assign(new EventEmitter(), { connecting: false })
  readonly protocol: string
  readonly host: string
  readonly path: string
  private readonly chunks: Buffer[] = []
  private closed = false

  constructor(
    private readonly url: URL,
    private readonly options: http.RequestOptions,
    private readonly later: Later,
    private readonly send: Send,
    private readonly onResponse: (response: unknown) => void,
  ) {
    super()
    this.protocol = url.protocol
    this.host = url.host
    this.path = url.pathname + url.search
    if (typeof options.timeout === 'number') this.setTimeout(options.timeout)
  }

  write(chunk: string | Buffer): boolean {
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    return true
  }

  setTimeout(ms: number, then?: () => void): this {
    if (then) this.once('timeout', then)
    this.later(() => {
      if (!this.closed) this.emit('timeout')
    }, ms)
    return this
  }

  setHeader(): this {
    return this
  }

  destroy(error?: Error): this {
    if (this.closed) return this
    this.closed = true
    if (error) this.emit('error', error)
    this.emit('close')
    return this
  }

  abort(): void {
    this.destroy(new Error('aborted'))
  }

  end(chunk?: string | Buffer): this {
    if (chunk !== undefined) this.write(chunk)
    this.emit('socket', this.socket)
    this.socket.emit('connect')
    const { method = 'GET', headers = {} } = this.options
    const request = { method, url: this.url.href, headers: headers as Record<string, unknown> }
    this.send(
      { ...request, body: Buffer.concat(this.chunks) },
      {
        reply: (body, type) => {
          if (this.closed) return
          this.closed = true
          const about = { statusCode: 200, headers: { 'content-type': type } }
          const response = Object.assign(new EventEmitter(), about)
          this.onResponse(response)
          response.emit('data', body)
          response.emit('end')
        },
        cut: (code) => this.destroy(Object.assign(new Error(`${code}: the connection was cut`), { code })),
      },
    )
    return this
  }
}

type Call = [url: string | URL | http.RequestOptions, options?: unknown, then?: unknown]

/** `http` and `https` for one instance. */
export function virtualHttp(later: Later, send: Send): { http: object; https: object } {
  const shim = (real: object, protocol: string) => {
    const request = (...[first, second, third]: Call) => {
      const then = [second, third].find((one) => typeof one === 'function') as ((response: unknown) => void) | undefined
      const given = typeof first === 'string' || first instanceof URL ? new URL(first) : undefined
      const options = (given ? (typeof second === 'object' ? second : {}) : first) as http.RequestOptions
      const url = given ?? new URL(`${protocol}//${options.hostname ?? options.host}${options.path ?? '/'}`)
      return new VirtualRequest(url, options, later, send, then ?? (() => undefined))
    }
    const get = (...call: Call) => request(...call).end()
    return Object.create(real, { request: { value: request }, get: { value: get } }) as object
  }
  return { http: shim(http, 'http:'), https: shim(https, 'https:') }
}

interface FetchOptions {
  readonly method?: string
  readonly headers?: Record<string, unknown>
  readonly body?: string
  readonly signal?: AbortSignal
}

/** `fetch` for one instance; a signal of the real world never fires in a virtual one, so its own is handed out beside it. */
export const virtualFetch =
  (send: Send) =>
  (url: string | URL, { method = 'GET', headers = {}, body = '', signal }: FetchOptions = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      send(
        { method, url: String(url), headers, body: Buffer.from(body) },
        {
          reply: (bytes) =>
            resolve({
              ...{ ok: true, status: 200 },
              text: async () => bytes.toString(),
              json: async () => JSON.parse(bytes.toString()) as unknown,
            }),
          cut: (code) => reject(Object.assign(new TypeError('fetch failed'), { cause: { code } })),
        },
      )
    })
