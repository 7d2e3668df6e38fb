import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Touch } from '@/components/touch'

interface StepperProps {
  readonly id: string
  readonly title: string
  readonly words: string
  readonly note?: string
  /** Absent: the end of what may be chosen. */
  readonly onLess?: () => void
  readonly onMore?: () => void
}

/** A number that goes up and down as far as it may; nothing outside can be reached, so nothing has to be refused. */
export function Stepper({ id, title, words, note, onLess, onMore }: StepperProps) {
  return (
    <View className='row step'>
      <View className='grow'>
        <View className='t-b'>{title}</View>
        {note && <View className='t-small t-2'>{note}</View>}
      </View>
      <View className='stepper'>
        <Square id={`${id}-less`} icon='minus-blue' label={`${title}，减`} onTap={onLess} />
        <View id={id} className='step__value t-lead' ariaLive='polite' ariaLabel={`${title}，${words}`}>
          {words}
        </View>
        <Square id={`${id}-more`} icon='plus-blue' label={`${title}，加`} onTap={onMore} />
      </View>
    </View>
  )
}

interface SquareProps {
  readonly id: string
  readonly icon: 'minus-blue' | 'plus-blue'
  readonly label: string
  readonly onTap?: () => void
}

function Square({ id, icon, label, onTap }: SquareProps) {
  return (
    <Touch
      id={id}
      className={`stepper__square ${onTap ? '' : 'step__end'}`}
      label={onTap ? label : `${label}，到头了`}
      onTap={onTap}
    >
      <Icon name={icon} size='s' />
    </Touch>
  )
}
