import { View } from '@tarojs/components'
import { StateDot } from '../state-dot'
import { Touch } from '../touch'
import { LABELS, ORDER, type FourStates } from './states'

interface FourStateBarProps {
  readonly id: string
  readonly counts: FourStates
  /** Each number opens its own people. */
  readonly onOpen?: (state: keyof FourStates) => void
}

/** Silence is a state (F15): the bar and its legend always show all four, in this order. */
export function FourStateBar({ id, counts, onOpen }: FourStateBarProps) {
  return (
    <View>
      <View className='four' ariaHidden>
        {ORDER.filter((state) => counts[state] > 0).map((state) => (
          <View key={state} className={`four__part four__part--${state}`} style={{ flexGrow: counts[state] }} />
        ))}
      </View>
      <View className='four__legend'>
        {ORDER.map((state) => (
          <Touch
            key={state}
            id={`${id}-${state}`}
            className='four__entry'
            label={`${LABELS[state]}，${counts[state]}人`}
            onTap={onOpen && (() => onOpen(state))}
          >
            <StateDot state={state} />
            <View className='grow t-small t-nowrap four__label ml2'>{LABELS[state]}</View>
            <View className={`t-b ${counts[state] && onOpen ? 't-blue' : 't-3'}`}>{counts[state]}</View>
          </Touch>
        ))}
      </View>
    </View>
  )
}
