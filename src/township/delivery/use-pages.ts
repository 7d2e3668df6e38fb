import { type Input } from '@domain/contract'
import { call } from '@/cloud/call'
import { useCall } from '@/cloud/use-call'
import { asPage, useFurther, type Fetched, type Page } from '@/cloud/use-further'

type Paged = 'delivery.rows' | 'delivery.noChannel'
type After<A extends Paged> = NonNullable<Input<A>['after']>

/** A list that comes a page at a time. */
export function usePages<R, A extends Paged>(action: A, input: Input<A> | undefined) {
  const asked = useCall(action, input)
  const first = asked.data as Page<R, After<A>> | undefined
  const fetch = (after: After<A>) =>
    call(action, { ...input, after } as Input<A>) as Promise<Fetched<Page<R, After<A>>>>
  const pages = useFurther(first, asPage, fetch)
  return { ...asked, ...pages, data: first && pages.rows }
}
