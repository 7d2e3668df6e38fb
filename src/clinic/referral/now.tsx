import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Timeline } from '@/components/timeline'
import { dialEmergency } from '@/pages/shared/dial'
import { calledWords, untilWords, wayItems, type Referral } from './view'

interface NowProps {
  readonly personId: string
  readonly name: string
  readonly referral: Referral
  readonly now: number
}

/** The open referral: what it waits for, large; the way there as a line of steps; 120 while nobody has left (A23). */
export function Now({ personId, name, referral, now }: NowProps) {
  const { waiting, late, dueAt, hospital, vehicle, calledAt, state } = referral
  const waits = state === 'sent' || state === 'accepted'
  return (
    <>
      <Card id='waits' hot={late}>
        <View className='t-title'>
          {waiting}，{untilWords(dueAt, now)}
        </View>
        <View className='mt1'>{[hospital, vehicle, calledWords(calledAt)].filter(Boolean).join('，')}</View>
        {late && <View className='t-small t-2 mt1'>迟了，医生和镇乡办公室会收到提醒。先打电话问一声。</View>}
        {waits && (
          <View className='mt3'>
            <BigButton
              id='call-120'
              kind='danger-outline'
              small
              icon='phone-red'
              text='等不了，打 120'
              label={`等不了，给${name}打120`}
              onTap={() => void dialEmergency({ personId, name })}
            />
          </View>
        )}
      </Card>
      <Card id='way'>
        <Timeline items={wayItems(referral, now)} />
      </Card>
    </>
  )
}
