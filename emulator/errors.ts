/** A refusal as CloudBase words it: the SDK turns `code` into an errCode and passes `message` on. */
export class WireError extends Error {
  override name = 'WireError'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const invalidParam = (message: string) => new WireError('INVALID_PARAM', message)
export const requestFailed = (message: string) => new WireError('DATABASE_REQUEST_FAILED', message)

/** What wx.cloud.callFunction rejects with, plus what the local cloud saw of the call. */
export class CloudCallError extends Error {
  override name = 'CloudCallError'
  requestId = ''
  logs: string[] = []
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
  ) {
    super(errMsg)
  }
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
