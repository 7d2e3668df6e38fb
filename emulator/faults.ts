import { type WireCall } from './wire-call'

/** Where a fault may strike: one wire action of one call. */
export interface FaultPoint {
  action: string
  collection: string | undefined
  /** For wx.openApi: which API. */
  api: string | undefined
  functionName: string | undefined
  requestId: string | undefined
}

/**
 * Called before and after every wire action. A hook may throw `'kill'` (the instance dies here), `'drop'` (the caller sees
 * its connection cut), or a `WireError` (the caller sees that error).
 */
export type FaultHook = (point: FaultPoint) => void

/** The caller is not to be answered. */
export class Dropped extends Error {
  override name = 'Dropped'
}

export class Faults {
  beforeEffect: FaultHook | undefined
  afterEffect: FaultHook | undefined

  strike(phase: 'beforeEffect' | 'afterEffect', { action, params, invocation }: WireCall): void {
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
    try {
      this[phase]?.({
        action,
        collection: text(params.collectionName),
        api: text(params.apiName),
        functionName: invocation?.functionName,
        requestId: invocation?.requestId,
      })
    } catch (error) {
      if (error !== 'kill' && error !== 'drop') throw error
      if (error === 'kill') invocation?.kill('the instance was killed')
      throw new Dropped(error)
    }
  }
}
