import { add, change, get } from '../database'
import { wechat } from './wechat-api'

interface Token {
  readonly _id: string
  readonly token: string
  readonly until: number
}

const ID = 'wechat'
/** Renewed so long before it ends, so that none ends under way. */
const SPARE_MS = 5 * 60_000

let held: Token | null = null

/**
 * The account's access token, kept in a document for all instances. WeChat answers with the same stable token until it runs
 * out, so two instances that ask at once do each other no harm. Null where there is none to be had.
 * @param refused the one WeChat did not take: what is kept is not believed again
 */
export async function accessToken(now: number, refused?: string): Promise<string | null> {
  const good = (one: Token | null): boolean => one !== null && one.token !== refused && one.until - SPARE_MS > now
  if (!good(held)) held = await get<Token>('tokens', ID)
  if (!good(held)) held = await renewed(now)
  return held?.token ?? null
}

async function renewed(now: number): Promise<Token | null> {
  const { SHOUWANG_APPID: appid, SHOUWANG_APP_SECRET: secret } = process.env
  const answer = await wechat('/cgi-bin/stable_token', { grant_type: 'client_credential', appid, secret })
  const { access_token: token, expires_in: seconds } = answer ?? {}
  if (typeof token !== 'string' || typeof seconds !== 'number') return null
  const fresh: Token = { _id: ID, token, until: now + seconds * 1000 }
  if ((await change('tokens', { _id: ID }, { token, until: fresh.until })) === 0) await add('tokens', fresh)
  return fresh
}
