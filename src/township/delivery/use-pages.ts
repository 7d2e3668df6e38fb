import { useState } from 'react'
import { type Input } from '@domain/contract'
import { call } from '@/cloud/call'
import { useCall } from '@/cloud/use-call'

type Paged = 'delivery.rows' | 'delivery.noChannel'

interface PageOf<R, A extends Paged> {
  readonly rows: readonly R[]
  readonly more: Input<A>['after'] | null
}

/** A list that comes a page at a time; a page that cannot be fetched says so, and what is there stays. */
export function usePages<R, A extends Paged>(action: A, input: Input<A> | undefined) {
  const asked = useCall(action, input)
  const first = asked.data as PageOf<R, A> | undefined
  const [further, setFurther] = useState<PageOf<R, A>>()
  const [fetching, setFetching] = useState(false)
  const [failed, setFailed] = useState<string>()
  const next = further ? further.more : first?.more

  async function fetchMore(): Promise<void> {
    if (input === undefined || next === null || next === undefined || fetching) return
    setFetching(true)
    const answer = await call(action, { ...input, after: next })
    setFetching(false)
    setFailed(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) return
    const { rows, more } = answer.data as unknown as PageOf<R, A>
    setFurther({ rows: [...(further?.rows ?? []), ...rows], more })
  }

  return {
    ...asked,
    data: first && [...first.rows, ...(further?.rows ?? [])],
    hasMore: next !== null && next !== undefined,
    fetching,
    failed,
    more: () => void fetchMore(),
  }
}
