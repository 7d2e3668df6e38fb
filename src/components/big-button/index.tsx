import { View } from '@tarojs/components'
import { type IconName } from '../icon/names'
import { Touch } from '../touch'

interface BigButtonProps {
  readonly id: string
  readonly text: string
  /** One primary on a page; danger is for 120 alone. */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'danger-outline' | 'plain' | 'quiet'
  readonly icon?: IconName
  /** The call that asks for a subscription must be the first thing this does. */
  readonly onTap: () => void
  /** What it is doing, such as 正在存: the width stays and a second tap does nothing. */
  readonly busy?: string
  /** Why it cannot be used, such as 没网，先不能接手. Shown instead of the text. */
  readonly off?: string
  readonly small?: boolean
  readonly className?: string
  /** Read aloud instead of the text, when the text needs its surroundings. */
  readonly label?: string
}

export function BigButton({
  id,
  text,
  kind = 'primary',
  icon,
  onTap,
  busy,
  off,
  small,
  label,
  className = '',
}: BigButtonProps) {
  const words = off ?? busy ?? text
  const look = off ? 'off' : kind
  return (
    <Touch
      id={id}
      className={`btn btn--${look} ${small ? 'btn--small' : ''} ${className}`.trimEnd()}
      pressed={look === 'primary' ? 'is-pressed-blue' : look === 'danger' ? 'is-pressed-red' : 'is-pressed'}
      label={off || busy ? words : (label ?? text)}
      onTap={off || busy ? undefined : onTap}
    >
      {icon && !off ? <View className={`btn__text ic-${icon}`}>{words}</View> : words}
    </Touch>
  )
}

/** Two or three buttons of equal height in one row. */
export function ButtonRow({ children }: { readonly children: React.ReactNode }) {
  return <View className='btn-row'>{children}</View>
}
