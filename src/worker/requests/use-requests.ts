import { useState } from 'react'
import { type RequestView } from '@domain/contract'
import { type OpenStage } from '@domain/model/request'
import { call } from '@/cloud/call'
import { useCall } from '@/cloud/use-call'

/** What was fetched below the first page of a stage, and where to go on. */
interface Below {
  readonly of: object
  readonly rows: readonly RequestView[]
  readonly next: string | null
}

/** The requests at one step, a dozen at a time, in the order of the queue. */
export function useRequests(stage: OpenStage) {
  const { data, ...asked } = useCall('medicine.list', { stage })
  const [below, setBelow] = useState<Below>()
  const [fetching, setFetching] = useState(false)
  const [failed, setFailed] = useState<string>()
  // Asked anew, or another step: what stood below belongs to the old answer.
  const mine = below && below.of === data ? below : undefined
  const next = mine ? mine.next : (data?.next ?? null)

  const more = async () => {
    if (!data || next === null || fetching) return
    setFetching(true)
    const answer = await call('medicine.list', { stage, after: next })
    setFetching(false)
    setFailed(answer.ok ? undefined : answer.refusal)
    if (answer.ok)
      setBelow({ of: data, rows: [...(mine?.rows ?? []), ...answer.data.requests], next: answer.data.next })
  }
  return {
    ...asked,
    counts: data?.counts ?? undefined,
    rows: data && [...data.requests, ...(mine?.rows ?? [])],
    more: next === null ? undefined : more,
    fetching,
    failed,
  }
}
