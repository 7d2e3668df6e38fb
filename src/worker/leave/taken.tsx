import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { leaveTitle, type LeaveAnswer } from './view'

interface TakenProps {
  readonly leave: NonNullable<LeaveAnswer['leave']>
  readonly today: string
  readonly own: boolean
  readonly busy: boolean
  readonly onEnd: () => void
}

/** A leave that holds or is to come, and the way back (E21). */
export function Taken({ leave, today, own, busy, onEnd }: TakenProps) {
  const began = leave.from <= today
  return (
    <Card id='leave-taken'>
      <View className='t-lead' ariaLive='polite'>
        {leaveTitle(leave, today)}
      </View>
      <View className='t-2 mt1'>
        {leave.coverName}代{own ? '您' : ''}的户：提醒、急事、家属的电话都先找{leave.coverName}。到日子自己还回来。
      </View>
      <View className='mt3'>
        <BigButton
          id='leave-end'
          kind='secondary'
          text={began ? '提前回来' : '不请了'}
          busy={busy ? '正在办' : undefined}
          onTap={onEnd}
        />
      </View>
    </Card>
  )
}
