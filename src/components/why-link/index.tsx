import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { Touch } from '../touch'

interface WhyLinkProps {
  readonly id: string
  readonly text: string
  /** 暂: set locally and not yet confirmed by the township. */
  readonly provisional?: boolean
  readonly onTap: () => void
}

/** 据, a clause says so; 暂, the township has not confirmed it yet. Opens the reasons. */
export function WhyLink({ id, text, provisional, onTap }: WhyLinkProps) {
  return (
    <Touch id={id} className='why' label={`${text}，看依据`} onTap={onTap}>
      <Seal provisional={provisional} />
      <View className='ml2'>{text}</View>
      <Icon name='chevron-blue' size='xs' className='ml1' />
    </Touch>
  )
}

export function Seal({ provisional }: { readonly provisional?: boolean }) {
  return (
    <View
      className={`seal ${provisional ? 'seal--provisional' : ''}`}
      ariaLabel={provisional ? '本地先定的' : '有文件'}
    >
      {provisional ? '暂' : '据'}
    </View>
  )
}
