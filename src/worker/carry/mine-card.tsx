import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { DoorPlate } from '@/components/door-plate'
import { callPhone } from '@/device/call-phone'

interface MineCardProps {
  readonly request: RequestView
  readonly waiting: boolean
  readonly onHandOver: () => void
  readonly onGiveBack: () => void
}

/** A bag I carry: the door and the phone, until it is in somebody's hand (F12). */
export function MineCard({ request, waiting, onHandOver, onGiveBack }: MineCardProps) {
  const { requestId, forName, plate, villageName, phone, count, may, service } = request
  const id = `mine-${requestId}`
  return (
    <Card id={id}>
      <View className='row row--wrap'>
        <DoorPlate big door={plate} village={villageName} />
        <View className='grow ml3'>
          <View className='t-title'>{forName}</View>
          <View className='t-2'>
            一袋，{count} 样{service === 'paid' ? '，有偿上门' : ''}
          </View>
        </View>
      </View>
      {waiting ? (
        <View className='t-small t-2 mt2'>存在手机里，有网时打开守望就发。</View>
      ) : (
        <View className='mt3'>
          <ButtonRow>
            {phone && (
              <BigButton
                id={`${id}-call`}
                kind='secondary'
                icon='phone-blue'
                text='打电话'
                label={`打给${forName}`}
                onTap={() => void callPhone(phone)}
              />
            )}
            <BigButton id={`${id}-hand-over`} text='送到了' label={`${forName}，送到了`} onTap={onHandOver} />
          </ButtonRow>
          {may.includes('picked') && (
            <View className='mt2'>
              <BigButton
                id={`${id}-back`}
                kind='quiet'
                small
                text='送不了，给别人送'
                label={`${forName}，送不了，给别人送`}
                onTap={onGiveBack}
              />
            </View>
          )}
        </View>
      )}
    </Card>
  )
}
