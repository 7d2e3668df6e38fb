import { useCallback } from 'react'
import { useCall } from '@/cloud/use-call'

/** What I carry and what waits for somebody: shown together once both are there, so that the page is drawn once (P12). */
export function useCarrying() {
  const mine = useCall('medicine.mine', {})
  const pool = useCall('medicine.pool', {})
  const { reload: again } = mine
  const { reload: look } = pool
  const reload = useCallback(async () => {
    await Promise.all([again(), look()])
  }, [again, look])
  return {
    // A phone without a network still knows whose bag it carries (E01).
    mine: pool.data ? mine.data?.requests : undefined,
    pool: mine.data ? pool.data?.rows : undefined,
    refusal: mine.refusal ?? pool.refusal,
    slow: mine.slow || pool.slow,
    stale: mine.stale ?? pool.stale,
    reload,
  }
}
