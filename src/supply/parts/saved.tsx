import { View } from '@tarojs/components'
import { StateDot } from '@/components/state-dot'

interface SavedProps {
  readonly id: string
  /** Without a network it waits on the phone, and says so. */
  readonly queued?: boolean
  readonly text: string
}

/** What has just been done, in the place it belongs to. */
export function Saved({ id, queued, text }: SavedProps) {
  return (
    <View id={id} className='blk row row--top' ariaLive='polite'>
      <StateDot state={queued ? 'wait' : 'fine'} />
      <View className='grow ml2'>{queued ? `${text}没网，先存在手机里，有网时打开守望就发。` : text}</View>
    </View>
  )
}
