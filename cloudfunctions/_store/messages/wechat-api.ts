/** Nobody waits longer for WeChat: what has not answered by then is unknown. */
const PATIENCE_MS = 5000

/** One call of WeChat's server API over HTTPS; null where there was no answer, or none that can be read. */
export async function wechat(path: string, body: object): Promise<Record<string, unknown> | null> {
  try {
    const response = await fetch(`${process.env.SHOUWANG_WECHAT_API ?? 'https://api.weixin.qq.com'}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return response.ok ? ((await response.json()) as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}
