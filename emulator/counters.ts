/** What one call cost: figures that do not move with the machine's load (QUALITY P1, P9). */
export interface Counters {
  /** Requests the function sent to the cloud. */
  roundTrips: number
  /** Longest chain of requests, each sent after the one before had answered; overlapping requests count once. */
  sequential: number
  /** Documents read and decoded to answer, or index entries where the index alone answers. */
  examined: number
  /** Documents handed to the function. */
  returned: number
  /** Bytes of the call's data and of its result, as text. */
  bytesIn: number
  bytesOut: number
  /** Messages that would have reached a phone. */
  sends: number
  coldStart: boolean
  ms: number
}

export const newCounters = (): Counters => ({
  roundTrips: 0,
  sequential: 0,
  examined: 0,
  returned: 0,
  bytesIn: 0,
  bytesOut: 0,
  sends: 0,
  coldStart: false,
  ms: 0,
})
