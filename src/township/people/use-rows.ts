import { useState } from 'react'
import { type Input, type PersonRow } from '@domain/contract'
import { call } from '@/cloud/call'
import { useCall } from '@/cloud/use-call'

type Asked = 'office.people' | 'people.find'

interface PageOfRows {
  readonly rows: readonly PersonRow[]
  /** Pass as `after` for the rows after these; null at the end. */
  readonly more: string | null
}

interface Further extends PageOfRows {
  /** Which question these rows answer: a page of an earlier one must not follow a new one. */
  readonly question: string
}

/** A list that comes a page at a time. */
export function useRows<A extends Asked>(action: A, input: Input<A>) {
  const asked = useCall(action, input)
  const first = asked.data as PageOfRows | undefined
  const [further, setFurther] = useState<Further>()
  const [fetching, setFetching] = useState(false)
  const question = JSON.stringify(input)
  const later = further?.question === question ? further : undefined
  const next = later ? later.more : first?.more

  async function fetchMore(): Promise<void> {
    if (!next || fetching) return
    setFetching(true)
    const answer = await call(action, { ...input, after: next })
    setFetching(false)
    if (!answer.ok) return
    const { rows, more } = answer.data as PageOfRows
    setFurther({ question, rows: [...(later?.rows ?? []), ...rows], more })
  }

  return {
    ...asked,
    data: first && [...first.rows, ...(later?.rows ?? [])],
    hasMore: typeof next === 'string',
    fetching,
    more: () => void fetchMore(),
  }
}
