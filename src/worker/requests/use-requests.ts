import { type Output } from '@domain/contract'
import { type OpenStage } from '@domain/model/request'
import { call } from '@/cloud/call'
import { useCall } from '@/cloud/use-call'
import { useFurther } from '@/cloud/use-further'

const pageOf = ({ requests, next }: Output<'medicine.list'>) => ({ rows: requests, more: next })

/** The requests at one step, a dozen at a time, in the order of the queue. */
export function useRequests(stage: OpenStage) {
  const { data, ...asked } = useCall('medicine.list', { stage })
  const pages = useFurther(data, pageOf, (after) => call('medicine.list', { stage, after }))
  return { ...asked, ...pages, counts: data?.counts ?? undefined, rows: data && pages.rows }
}
