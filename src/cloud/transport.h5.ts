import { learnTime } from './clock'
import { type Consent, type Transport } from './port'

/** The preview in a browser: the local cloud answers for whoever `?as=` names; each tab is one person. */
export const transport: Transport = {
  who,
  start: () => undefined,
  callFunction: async (name, data) => {
    const reply = await post<{ result: unknown; now?: number }>('/client/call', { openid: who(), name, data })
    if (reply.now !== undefined) learnTime(reply.now)
    return reply.result
  },
  requestSubscribe: async (templateIds) => {
    const ask = (templateId: string) => post('/client/consent', { openid: who(), templateId, answer: 'accept' })
    await Promise.all(templateIds.map(ask))
    return Object.fromEntries(templateIds.map((id): [string, Consent] => [id, 'accept']))
  },
  remindersOn: () => Promise.resolve(true),
  openSettings: () => undefined,
}

const KEY = 'shouwang.as'

function who(): string {
  const named = new URLSearchParams(location.search).get('as')
  if (named) sessionStorage.setItem(KEY, named)
  return named ?? sessionStorage.getItem(KEY) ?? 'visitor'
}

async function post<R>(path: string, body: unknown): Promise<R> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const reply = (await response.json()) as R & { errCode?: number; errMsg?: string }
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the shape wx.cloud rejects with
  if (!response.ok) throw { errCode: reply.errCode ?? response.status, errMsg: reply.errMsg ?? `${response.status}` }
  return reply
}
