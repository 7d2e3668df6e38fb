/** As many as the ledger gives what holds until it is refused. */
const LASTING = 999

/** How often WeChat still lets us send something: 3 次, or 一直有效. */
export const timesLeft = (left: number | undefined): string => ((left ?? 0) >= LASTING ? '一直有效' : `${left ?? 0} 次`)
