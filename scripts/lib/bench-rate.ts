export interface Rate {
  readonly name: string
  /** Things done in one run. */
  readonly n: number
  readonly runs: number
  /** Things a second: the median of the runs, the slowest and the fastest. */
  readonly median: number
  readonly slowest: number
  readonly fastest: number
}

const now = (): number => Number(process.hrtime.bigint()) / 1e9

/**
 * Runs something until it is warm, then some times more. `run` answers a number that depends on all it did, so that nothing
 * of it can be left out; every run must answer the same.
 */
export function rateOf(name: string, n: number, run: () => number, runs = 9): Rate {
  const first = run()
  run()
  const rates = Array.from({ length: runs }, () => {
    const started = now()
    const answer = run()
    const seconds = now() - started
    if (answer !== first) throw new Error(`${name}: two runs, two answers: ${first} and ${answer}`)
    return n / seconds
  }).sort((a, b) => a - b)
  return { name, n, runs, median: rates[runs >> 1], slowest: rates[0], fastest: rates[runs - 1] }
}
