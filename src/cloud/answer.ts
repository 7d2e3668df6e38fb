/** What the server said, or why it could not be asked. */
export type Answer<T, R extends string = string> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly refusal: R | 'Offline'; readonly detail?: unknown; readonly requestId: string }

/** A reply in the contract's shape; anything else is our own failure, never shown as data. */
export function readReply(raw: unknown): Answer<unknown> {
  if (typeof raw !== 'object' || raw === null) return internal
  const { ok, data, refusal, detail, requestId } = raw as Record<string, unknown>
  if (ok === true) return { ok, data }
  if (ok !== false || typeof refusal !== 'string') return internal
  return { ok, refusal, detail, requestId: typeof requestId === 'string' ? requestId : '' }
}

/** The network failed, or the function did: only the first is a reason to say 没网. */
export function readFailure(error: unknown): Answer<never> {
  const { errCode, errMsg = '' } = (error ?? {}) as { errCode?: unknown; errMsg?: string }
  const reachedCloud = typeof errCode === 'number' && errCode !== -1 && !/request:fail|timeout/.test(errMsg)
  return reachedCloud ? internal : offline
}

export const offline: Answer<never> = { ok: false, refusal: 'Offline', requestId: '' }
const internal: Answer<never> = { ok: false, refusal: 'Internal', requestId: '' }
