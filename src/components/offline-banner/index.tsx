import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { Touch } from '../touch'

interface OfflineBannerProps {
  readonly id: string
  /** 8:30: when the list on the screen was fetched. */
  readonly listAt?: string
  /** How many writes wait on this phone. */
  readonly waiting: number
  readonly onOpen?: () => void
}

/** One sentence that promises nothing more than happens: nothing is sent while the app is closed. */
export function OfflineBanner({ id, listAt, waiting, onOpen }: OfflineBannerProps) {
  const sentence = [
    listAt && `没网，${listAt} 的名单。`,
    waiting > 0 && `有 ${waiting} 条还没发出去，有网时打开守望就发。`,
  ]
    .filter(Boolean)
    .join('')
  if (!sentence) return null
  return (
    <Touch id={id} className='blk banner' label={sentence} onTap={onOpen}>
      <Icon name='offline-ink' size='s' />
      <View className='grow ml3'>{sentence}</View>
    </Touch>
  )
}
