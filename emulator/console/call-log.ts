import type { Counters } from '../counters'

/** One call a phone made, and what it cost. */
export interface LoggedCall {
  /** By the demo's clock. */
  readonly at: number
  readonly openid: string
  /** The function that was called. */
  readonly functionName: string
  readonly action: string
  readonly counters: Counters | null
  readonly refused: { readonly refusal: string; readonly detail: string | null } | null
}

const KEPT = 200

/** The last calls that came through the phones' door, newest first. */
export class CallLog {
  private calls: LoggedCall[] = []

  note(call: LoggedCall): void {
    this.calls = [call, ...this.calls].slice(0, KEPT)
  }

  last(n: number): LoggedCall[] {
    return this.calls.slice(0, n)
  }

  refused(n: number): LoggedCall[] {
    return this.calls.filter((call) => call.refused !== null).slice(0, n)
  }
}
