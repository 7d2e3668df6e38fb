import { View } from '@tarojs/components'
import { type CallLine } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { WhyLink } from '@/components/why-link'
import { go } from '@/view/go'
import { callName } from '@/pages/shared/calls'
import { dial } from '@/pages/shared/dial'

/** What the server found: the ingredient, and the two that have it. */
export interface SameCardFound {
  readonly ingredient?: string
  readonly names?: readonly string[]
}

interface SameCardProps {
  readonly found: SameCardFound
  readonly doctor?: CallLine
  readonly busy: boolean
  readonly onStill: () => void
}

/** Two products with one ingredient (E41): said plainly, a doctor one tap away, and still theirs to decide. */
export function SameCard({ found, doctor, busy, onStill }: SameCardProps) {
  const { names = [], ingredient = '' } = found
  return (
    <Card id='medicine-same'>
      <View className='row row--top' ariaLive='assertive'>
        <StateDot state='miss' />
        <View className='grow ml2'>
          <View className='t-b'>{names.join('和')}里有同一种成分</View>
          <View className='t-2'>都含{ingredient}，一起吃容易过量。先问医生。填的还在。</View>
        </View>
      </View>
      <WhyLink
        id='medicine-same-why'
        text='为什么提醒'
        onTap={() => go('/pages/why/index', { refusal: 'SameIngredient' })}
      />
      <View className='mt3'>
        <ButtonRow>
          <BigButton
            id='medicine-still'
            kind='plain'
            text='知道了，还是要'
            busy={busy ? '正在存' : undefined}
            onTap={onStill}
          />
          {doctor && (
            <BigButton
              id='medicine-ask-doctor'
              kind='secondary'
              icon='phone-blue'
              text={`问${callName(doctor)}`}
              onTap={() => void dial(doctor)}
            />
          )}
        </ButtonRow>
      </View>
    </Card>
  )
}
