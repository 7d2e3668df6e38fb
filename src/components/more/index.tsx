import { refusalWords } from '@/cloud/refusals'
import { BigButton } from '@/components/big-button'
import { Notice } from '@/components/notice'

export interface MoreProps {
  readonly list: {
    readonly hasMore: boolean
    readonly fetching: boolean
    readonly failed?: string
    readonly more: () => void
  }
  readonly text?: string
}

/** The rows after these; what could not be fetched says so and can be asked for again. */
export function More({ list: { hasMore, fetching, failed, more }, text = '再看后面的' }: MoreProps) {
  if (!hasMore) return null
  if (failed !== undefined)
    return <Notice id='more-failed' title='后面的没取到' text={refusalWords(failed)} onRetry={more} />
  return <BigButton id='more' kind='quiet' text={text} busy={fetching ? '正在取' : undefined} onTap={more} />
}
