import { View } from '@tarojs/components'
import { type IconName } from './names'

interface IconProps {
  readonly name: IconName
  readonly size?: 'xs' | 's' | 'm' | 'l'
  readonly className?: string
}

/** An icon never speaks: the word beside it does. */
export function Icon({ name, size = 'm', className = '' }: IconProps) {
  return <View className={`ic ic--${size} ic-${name} ${className}`.trimEnd()} ariaHidden />
}
