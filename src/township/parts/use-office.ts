import { useCall } from '@/cloud/use-call'
import { officeOf } from './office'

/** Whose township this is, before anything of it is asked. Without a post the page reads like a place that is not there. */
export function useOffice() {
  const home = useCall('session.home', {})
  const office = home.data && officeOf(home.data)
  const refusal = home.data && !office ? ('NotFound' as const) : home.refusal
  return { ...home, data: office, refusal }
}
