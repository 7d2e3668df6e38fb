import { type Input, type PersonRow } from '@domain/contract'
import { call } from '@/cloud/call'
import { useCall } from '@/cloud/use-call'
import { asPage, useFurther, type Fetched, type Page } from '@/cloud/use-further'

type Asked = 'office.people' | 'people.find'
type PageOfRows = Page<PersonRow, string>

/** A list that comes a page at a time. */
export function useRows<A extends Asked>(action: A, input: Input<A>) {
  const asked = useCall(action, input)
  const first = asked.data as PageOfRows | undefined
  const fetch = (after: string) => call(action, { ...input, after }) as Promise<Fetched<PageOfRows>>
  const pages = useFurther(first, asPage, fetch)
  return { ...asked, ...pages, data: first && pages.rows }
}
