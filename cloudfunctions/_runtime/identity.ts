import cloud from 'wx-server-sdk'

export interface Identity {
  /** Who WeChat says is calling; null for timers. */
  readonly openid: string | null
  /** `wx_client`, `wx_trigger`, … */
  readonly source: string
  /** The same, and the functions it passed through on the way here: `wx_client,scf`. */
  readonly chain: readonly string[]
}

/** Identity comes from the platform's context and from nowhere else (DESIGN §4.8); an openid of digits arrives as a number. */
export function identity(): Identity {
  const { OPENID, SOURCE } = cloud.getWXContext() as { OPENID?: unknown; SOURCE?: unknown }
  const openid =
    typeof OPENID === 'number' ? String(OPENID) : typeof OPENID === 'string' && OPENID !== '' ? OPENID : null
  const chain = typeof SOURCE === 'string' ? SOURCE.split(',') : ['']
  return { openid, source: chain[0], chain }
}
