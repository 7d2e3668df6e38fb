import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { StateDot } from '@/components/state-dot'
import { callPhone } from '@/device/call-phone'
import { type Whom } from '@/pages/shared/called'
import { dialEmergency } from '@/pages/shared/dial'
import { back } from '@/view/go'

interface SavedProps {
  readonly title: string
  readonly text: string
  readonly danger: boolean
  readonly phone: string | null
  readonly whom: Whom
}

/** What saving came to; danger speaks first and louder. */
export function Saved({ title, text, danger, phone, whom }: SavedProps) {
  return (
    <Card id='saved' hot={danger}>
      <View className='row row--top' ariaLive='assertive'>
        {danger ? <Icon name='alert-red' /> : <StateDot state='fine' />}
        <View className='grow ml2'>
          <View className={`t-lead ${danger ? 't-red' : ''}`}>{title}</View>
          <View>{text}</View>
          {danger && <View className='t-small t-2 mt1'>打 120，或者联系县医院。身边别离人。</View>}
        </View>
      </View>
      <View className='mt3'>
        {danger ? (
          <ButtonRow>
            <BigButton
              id='call-120'
              kind='danger'
              small
              icon='phone-white'
              text='打 120'
              onTap={() => void dialEmergency(whom)}
            />
            {phone && (
              <BigButton id='call-home' kind='secondary' small text='打给家里' onTap={() => void callPhone(phone)} />
            )}
          </ButtonRow>
        ) : (
          <BigButton id='to-list' kind='secondary' small text='回名单' onTap={back} />
        )}
      </View>
    </Card>
  )
}
