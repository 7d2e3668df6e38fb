import { setClipboardData } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '@/components/big-button'
import { callPhone } from '@/device/call-phone'

interface ByHandProps {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  /** Empty: nothing to send by hand. */
  readonly sms: string
}

/** What still works beneath WeChat: a call, or a text sent from one's own phone. The text names nobody (F11). */
export function ByHand({ id, name, phone, sms }: ByHandProps) {
  if (phone === null && sms === '') return null
  return (
    <View className='mt3'>
      <ButtonRow>
        {phone !== null && (
          <BigButton
            id={`${id}-call`}
            kind='secondary'
            small
            icon='phone-blue'
            text='打电话'
            label={`打给${name}`}
            onTap={() => void callPhone(phone)}
          />
        )}
        {sms !== '' && (
          <BigButton
            id={`${id}-sms`}
            kind='secondary'
            small
            text='复制短信'
            label={`复制给${name}的短信：${sms}`}
            onTap={() => void setClipboardData({ data: sms })}
          />
        )}
      </ButtonRow>
    </View>
  )
}
