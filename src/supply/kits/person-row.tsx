import { View } from '@tarojs/components'
import { type KitPersonRow } from '@domain/contract/kit'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { DoorPlate } from '@/components/door-plate'
import { StateDot } from '@/components/state-dot'
import { callPhone } from '@/device/call-phone'
import { dayWords } from '@/words/when'

interface PersonRowProps {
  readonly person: KitPersonRow
  readonly closed: boolean
  /** Handed over without a network: it is on its way out. */
  readonly queued: boolean
  readonly onGive: () => void
}

/** One person by name: why on the list, and whether they have theirs. */
export function PersonRow({ person, closed, queued, onGive }: PersonRowProps) {
  const { personId, name, plate, placeWords, phone, whyWords, given } = person
  return (
    <Card id={`person-${personId}`}>
      <View className='row row--wrap'>
        <DoorPlate door={plate} />
        <View className='grow t-lead ml2'>{name}</View>
      </View>
      <View className='t-small t-2 mt1'>
        {placeWords}，{whyWords}
      </View>
      {given && (
        <View className='row mt2'>
          <StateDot state='fine' />
          <View className='grow ml2'>
            {dayWords(given.on)}，{given.by}发的，批号 {given.lot}，{given.proofWords}
          </View>
        </View>
      )}
      {!given && (
        <View className='mt3'>
          <ButtonRow>
            {!closed && (
              <BigButton
                id={`give-${personId}`}
                kind='secondary'
                small
                text='发到手'
                label={`健康包发到${name}手上`}
                off={queued ? '等有网' : undefined}
                onTap={onGive}
              />
            )}
            {phone && (
              <BigButton
                id={`call-${personId}`}
                kind='plain'
                small
                icon='phone-blue'
                text='打电话'
                label={`打电话给${name}`}
                onTap={() => void callPhone(phone)}
              />
            )}
          </ButtonRow>
        </View>
      )}
    </Card>
  )
}
