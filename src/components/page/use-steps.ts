import { useState } from 'react'

/**
 * A long list in steps: the first screen carries what fits on it (P12: 12 KB), the rest comes when it is asked for.
 * `rest` says how many are not shown yet, so that no list ends silently.
 */
export function useSteps<T>(items: readonly T[], first = 6, step = 12) {
  const [shown, setShown] = useState(first)
  const rest = Math.max(0, items.length - shown)
  return { shown: items.slice(0, shown), rest, more: () => setShown(shown + step) }
}
