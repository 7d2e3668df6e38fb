import { View } from '@tarojs/components'
import { hasReason } from '@/cloud/has-reason'
import { go } from '@/view/go'
import { BigButton } from '../big-button'
import { Card } from '../card'
import { StateDot } from '../state-dot'
import { WhyLink } from '../why-link'

interface NoticeProps {
  readonly id: string
  /** What happened: 没存上, 暂时取不到. */
  readonly title: string
  /** What to do, and that what was typed is safe. */
  readonly text: string
  /** What was refused, where something was: a rule behind it can be read. */
  readonly refusal?: string
  readonly onRetry?: () => void
  readonly retryText?: string
}

/** A failure, in the place it belongs to; a toast is for success only. */
export function Notice({ id, title, text, refusal, onRetry, retryText = '再试一次' }: NoticeProps) {
  return (
    <Card id={id}>
      <View ariaLive='assertive' ariaLabel={`${title}。${text}`} className='row row--top'>
        <StateDot state='miss' />
        <View className='grow ml2'>
          <View className='t-b'>{title}</View>
          <View className='t-2'>{text}</View>
        </View>
      </View>
      {refusal !== undefined && hasReason(refusal) && (
        <WhyLink id={`${id}-why`} text='为什么不行' onTap={() => go('/pages/why/index', { refusal })} />
      )}
      {onRetry && (
        <View className='mt3'>
          <BigButton id={`${id}-retry`} kind='secondary' text={retryText} onTap={onRetry} />
        </View>
      )}
    </Card>
  )
}
