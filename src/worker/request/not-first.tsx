import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { WhyLink } from '@/components/why-link'
import { StateDot } from '@/components/state-dot'
import { go } from '@/view/go'

interface NotFirstProps {
  /** How many homes wait before this one for the same. */
  readonly ahead: number
  readonly reason: string
  /** A doctor may pass them with a reason that stays written down; nobody else. */
  readonly onReason?: (reason: string) => void
}

/** Not this one's turn (F17): how many come before, and the one way past them. */
export function NotFirst({ ahead, reason, onReason }: NotFirstProps) {
  return (
    <Card id='not-first'>
      <View className='row row--top' ariaLive='assertive'>
        <StateDot state='miss' />
        <View className='grow ml2'>
          <View className='t-b'>前面还有 {ahead} 家等这一样</View>
          <View className='t-2'>
            货不够分到这一家。先办前面的；
            {onReason ? '要先给这一家，写一句为什么，再点“接下”。' : '要先给，请医生来接。'}
          </View>
        </View>
      </View>
      <WhyLink id='not-first-why' text='怎么排的' onTap={() => go('/pages/why/index', { refusal: 'NotFirst' })} />
      {onReason && (
        <Field
          id='not-first-reason'
          label='为什么先给这一家'
          hint='家里人和办公室看得到。'
          lines
          maxLength={100}
          value={reason}
          onInput={onReason}
        />
      )}
    </Card>
  )
}
