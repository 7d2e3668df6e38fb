import { useState } from 'react'

/** A page of a list; `more` is what the next one is asked for with, null at the end. */
export interface Page<R, C> {
  readonly rows: readonly R[]
  readonly more: C | null
}
export type Fetched<D> = { readonly ok: true; readonly data: D } | { readonly ok: false; readonly refusal: string }

/** An answer that is a page as it is. */
export const asPage = <R, C>({ rows, more }: Page<R, C>): Page<R, C> => ({ rows, more })

/**
 * The pages after the first answer of a list. One that cannot be fetched says so, and what is there stays. They belong to the
 * answer they were fetched under: asked anew, or another list, what stood below is gone.
 */
export function useFurther<D extends object, R, C>(
  first: D | undefined,
  pageOf: (answer: D) => Page<R, C>,
  fetch: (after: C) => Promise<Fetched<D>>,
) {
  const [below, setBelow] = useState<Page<R, C> & { readonly of: D }>()
  const [failure, setFailure] = useState<{ readonly of: D; readonly refusal: string }>()
  const [fetching, setFetching] = useState(false)
  const top = first && pageOf(first)
  const mine = below && below.of === first ? below : undefined
  const next = (mine ?? top)?.more ?? null

  async function fetchMore(): Promise<void> {
    if (!first || next === null || fetching) return
    setFetching(true)
    const answer = await fetch(next)
    setFetching(false)
    setFailure(answer.ok ? undefined : { of: first, refusal: answer.refusal })
    if (!answer.ok) return
    const { rows, more } = pageOf(answer.data)
    setBelow({ of: first, rows: [...(mine?.rows ?? []), ...rows], more })
  }

  return {
    rows: [...(top?.rows ?? []), ...(mine?.rows ?? [])],
    hasMore: next !== null,
    fetching,
    failed: failure?.of === first ? failure?.refusal : undefined,
    more: () => void fetchMore(),
  }
}
