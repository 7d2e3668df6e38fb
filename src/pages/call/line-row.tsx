import { View } from '@tarojs/components'
import { type CallLine } from '@domain/contract'
import { Icon } from '@/components/icon'
import { Touch } from '@/components/touch'
import { callName } from '../shared/calls'

interface LineRowProps {
  readonly line: CallLine
  readonly tried?: string
  readonly onCall: () => void
}

/** One rung below the first: the whole row dials. */
export function LineRow({ line, tried, onCall }: LineRowProps) {
  const note = [line.words, tried].filter(Boolean).join('，')
  return (
    <Touch
      id={`call-${line.kind}-${line.phone}`}
      className='cell'
      label={`打给${callName(line)}，${note}`}
      onTap={onCall}
    >
      <View className='grow'>
        <View className='t-b'>{line.name}</View>
        <View className='t-small t-2'>{note}</View>
      </View>
      <Icon name='phone-blue' className='ml3' />
    </Touch>
  )
}
