import { type ReactNode } from 'react'
import { useGone } from '@/view/use-gone'
import { Notice } from '../notice'
import { Skeleton } from '../skeleton'

interface AnsweredProps<T> {
  readonly id: string
  /** What a query has come to so far. */
  readonly of: {
    readonly data?: T
    readonly loading: boolean
    readonly slow: boolean
    readonly refusal?: string
    readonly reload: () => unknown
  }
  /** What happened and what to do, for a refusal. */
  readonly words: (refusal: string) => string
  readonly cards?: number
  readonly children: (data: T) => ReactNode
}

/** The shape to come, the answer, or what to do: the three faces of a page that asks something. */
export function Answered<T>({ id, of, words, cards = 2, children }: AnsweredProps<T>) {
  const led = useGone()
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.loading || of.refusal === undefined) return <Skeleton cards={cards} slow={of.slow} />
  const gone = of.refusal === 'NotFound'
  if (gone && led) return <Notice id={`${id}-failed`} {...led} />
  return (
    <Notice
      id={`${id}-failed`}
      title={gone ? '找不到' : '暂时取不到'}
      text={words(of.refusal)}
      onRetry={gone ? undefined : () => void of.reload()}
    />
  )
}
