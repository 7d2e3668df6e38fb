import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import sirv from 'sirv'
import { CloudCallError, messageOf } from './errors'
import { Dropped } from './faults'

export interface LocalRequest {
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: Buffer
  json: () => Record<string, unknown>
}

/** A JSON value, or bytes with their type; undefined is an empty 404. */
export type LocalReply =
  { json: unknown; status?: number } | { bytes: Buffer; type: string; status?: number } | undefined
export type RouteHandler = (request: LocalRequest) => LocalReply | Promise<LocalReply>
/** `POST /client/call`, or `GET /console/*` for everything below. */
export type Routes = Map<string, RouteHandler>

const MAX_BODY = 64 * 1024 * 1024

export interface LocalServer {
  port: number
  close(): Promise<void>
}

/** The loopback server; it answers nobody who came by another name than this machine's own (DNS rebinding). */
export async function startServer(routes: Routes, port: number, folder: string | undefined): Promise<LocalServer> {
  const files = folder === undefined ? undefined : sirv(folder, { dev: true, single: true })
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      if (error instanceof Dropped) request.socket.destroy()
      else send(response, { status: error instanceof CloudCallError ? 200 : 500, json: wordsOf(error) })
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port: own } = server.address() as AddressInfo
    if (!isLocal(`http://${request.headers.host}`, own) || !isLocal(request.headers.origin)) {
      return send(response, { status: 403, json: { errMsg: 'this server answers on loopback only' } })
    }
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const method = request.method ?? 'GET'
    const handler = routeOf(routes, method, url.pathname)
    if (!handler && files && (method === 'GET' || method === 'HEAD')) {
      return files(request, response, () => send(response, undefined))
    }
    if (!handler) return send(response, undefined)
    const body = await bodyOf(request)
    const json = () => JSON.parse(body.toString() || '{}') as Record<string, unknown>
    send(response, await handler({ method, url, headers: request.headers, body, json }))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function routeOf(routes: Routes, method: string, path: string): RouteHandler | undefined {
  const exact = routes.get(`${method} ${path}`)
  if (exact) return exact
  for (let at = path.lastIndexOf('/'); at >= 0; at = at === 0 ? -1 : path.lastIndexOf('/', at - 1)) {
    const handler = routes.get(`${method} ${path.slice(0, at)}/*`)
    if (handler) return handler
  }
  return undefined
}

function isLocal(origin: string | undefined, port?: number): boolean {
  if (origin === undefined) return true
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  const named = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost'
  return named && (port === undefined || url.port === String(port))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw new Error('the request is larger than 64 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function send(response: ServerResponse, reply: LocalReply): void {
  if (!reply) response.writeHead(404).end()
  else if ('bytes' in reply) response.writeHead(reply.status ?? 200, { 'content-type': reply.type }).end(reply.bytes)
  else {
    const text = JSON.stringify(reply.json) ?? 'null'
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json; charset=utf-8' }).end(text)
  }
}

const wordsOf = (error: unknown) =>
  error instanceof CloudCallError
    ? { errCode: error.errCode, errMsg: error.errMsg, requestId: error.requestId }
    : { errCode: -1, errMsg: messageOf(error) }
