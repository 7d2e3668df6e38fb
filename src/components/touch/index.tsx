import { type CSSProperties, type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { keyboard } from './keyboard'

interface TouchProps {
  readonly id: string
  /** Read aloud: a sentence that also says the state. */
  readonly label: string
  /** Absent: the part shows but cannot be used. */
  readonly onTap?: () => void
  readonly className?: string
  readonly style?: CSSProperties
  readonly pressed?: string
  readonly role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab'
}

/** Anything a finger, a screen reader or a key can press. */
export function Touch({
  id,
  label,
  onTap,
  className,
  style,
  pressed = 'is-pressed',
  role = 'button',
  children,
}: PropsWithChildren<TouchProps>) {
  return (
    <View
      id={id}
      className={className}
      style={style}
      hoverClass={onTap ? pressed : 'none'}
      ariaRole={role}
      ariaLabel={label}
      onClick={onTap && stopping(onTap)}
      {...keyboard(onTap)}
    >
      {children}
    </View>
  )
}

/** A button inside a card that opens must not open the card as well. */
const stopping = (onTap: () => void) => (event: { stopPropagation: () => void }) => {
  event.stopPropagation()
  onTap()
}
