import { View } from '@tarojs/components'
import { type DeliveryView } from '@domain/contract'
import { deliveryKindWords, deliveryStateWords } from '@domain/rules/delivery/kinds'
import { Card } from '@/components/card'
import { Touch } from '@/components/touch'
import { go } from '@/view/go'
import { numbersOf } from './view'

interface KindProps {
  readonly figures: DeliveryView['kinds'][number]
  readonly on: string
}

/** One kind of message: how many there were, and what became of them, each number a door to its list (B40, E19). */
export function Kind({ figures: { kind, counts }, on }: KindProps) {
  const open = (state: string) => go('/township/delivery/index', { on, state, kind })
  const name = deliveryKindWords(kind)
  return (
    <Card id={`kind-${kind}`}>
      <Touch
        id={`kind-${kind}-planned`}
        className='row kind__head'
        label={`${name}，该发${counts.planned}条`}
        onTap={() => open('planned')}
      >
        <View className='grow t-b'>{name}</View>
        <View className='t-b t-blue'>该发 {counts.planned} 条</View>
      </Touch>
      <View className='kind__numbers t-small'>
        {numbersOf(counts).map(({ state, count }) => (
          <Touch
            key={state}
            id={`kind-${kind}-${state}`}
            className='kind__number'
            label={`${deliveryStateWords(state)}${count}条`}
            onTap={count > 0 ? () => open(state) : undefined}
          >
            <View className={`grow mark mark--${state}`}>{deliveryStateWords(state)}</View>
            <View className={count > 0 ? 't-b t-blue' : 't-3'}>{count}</View>
          </Touch>
        ))}
      </View>
    </Card>
  )
}
