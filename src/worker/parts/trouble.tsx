import { Notice } from '@/components/notice'
import { Skeleton } from '@/components/skeleton'
import { refusalWords } from '@/cloud/refusals'
import { useGone } from '@/view/use-gone'

/** What stands in a page's place while it has nothing to show: the shape to come, or why it cannot be shown. */
export function Instead({ refusal: said, slow, cards, onRetry }: InsteadProps) {
  // A link nobody could have been given names nobody: it reads like somebody who is not there (E30).
  const refusal = said === 'BadInput' ? 'NotFound' : said
  const gone = useGone()
  if (!refusal) return <Skeleton cards={cards} slow={slow} />
  if (gone && refusal === 'NotFound') return <Notice id='trouble' {...gone} />
  return <Notice id='trouble' title={titleOf(refusal)} text={refusalWords(refusal)} onRetry={onRetry} />
}

interface InsteadProps {
  readonly refusal?: string
  readonly slow?: boolean
  readonly cards?: number
  readonly onRetry: () => void
}

const titleOf = (refusal: string): string =>
  refusal === 'Offline' ? '没网，这一页还没存过' : refusal === 'NotFound' ? '看不到' : '暂时取不到'

/** A write that was refused, in its place; what was typed stays. */
export function Refused({
  id,
  refusal,
  words,
}: {
  readonly id: string
  readonly refusal?: string
  readonly words?: string
}) {
  if (!refusal) return null
  return <Notice id={id} title='没存上' text={words ?? refusalWords(refusal)} refusal={refusal} />
}
