import cloud from 'wx-server-sdk'

export interface Identity {
  /** Who WeChat says is calling; null for timers. */
  readonly openid: string | null
  /** `wx_client`, `wx_trigger`, … */
  readonly source: string
}

/** Identity comes from the platform's context and from nowhere else (DESIGN §4.8); an openid of digits arrives as a number. */
export function identity(): Identity {
  const { OPENID, SOURCE } = cloud.getWXContext() as { OPENID?: unknown; SOURCE?: unknown }
  const openid =
    typeof OPENID === 'number' ? String(OPENID) : typeof OPENID === 'string' && OPENID !== '' ? OPENID : null
  const source = typeof SOURCE === 'string' ? (SOURCE.split(',')[0] ?? '') : ''
  return { openid, source }
}
