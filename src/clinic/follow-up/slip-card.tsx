import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { slipWords, type Slip } from './slip'

interface SlipCardProps {
  readonly slip: Slip
  readonly onTake: () => void
  readonly onStand: () => void
}

/** Asked once, in place, with two answers; nothing is kept until one is given or the figure is changed (E27). */
export function SlipCard({ slip, onTake, onStand }: SlipCardProps) {
  const { guess, value, confirmable } = slip
  return (
    <Card id='slip'>
      <View className='t-b' ariaLive='assertive'>
        {slipWords(slip)}
      </View>
      <View className='t-small t-2 mt1'>还没存。填的都在，也可以直接改上面的数。</View>
      <View className='mt3'>
        <ButtonRow>
          {guess !== undefined && (
            <BigButton id='slip-take' kind='secondary' small text={`是 ${guess}`} onTap={onTake} />
          )}
          {confirmable && <BigButton id='slip-stand' kind='plain' small text={`就是 ${value}`} onTap={onStand} />}
        </ButtonRow>
      </View>
    </Card>
  )
}
