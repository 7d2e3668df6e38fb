import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { ChoiceCards } from '@/components/choice-cards'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { dialEmergency } from '@/pages/shared/dial'
import { type Way } from './view'

interface LeaveSheetProps {
  readonly personId: string
  readonly name: string
  readonly free: Way['vehicles']['free']
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

const OTHER_WAYS = [
  { value: '120 的车', label: '120 的车' },
  { value: '自家或别人的车', label: '自家或别人的车' },
]

/** 怎么走: one of the township's vehicles, or another way; with no vehicle free, 120, and clinic and office are told (B31). */
export function LeaveSheet({ personId, name, free, onClose, onDone }: LeaveSheetProps) {
  const [how, setHow] = useState<string>()
  const stepping = useWrite('referral.step')
  const sending = useWrite('vehicle.send')
  const vehicle = free.find(({ id }) => id === how)
  const refusal = sending.refusal ?? stepping.refusal
  const none = free.length === 0 || sending.refusal === 'NoVehicleFree'

  async function leave(): Promise<void> {
    const occurredAt = now()
    // Without a network nobody knows whether a vehicle is still free: sent now or not at all.
    const result = vehicle
      ? await sending.ask({ personId, equipmentId: vehicle.id, occurredAt })
      : await stepping.save({ personId, to: 'departed', note: how, occurredAt }, `${name}，出发了`)
    if (!result || (!('queued' in result) && !result.ok)) return
    onDone('queued' in result)
  }
  const wantVehicle = () => void sending.ask({ personId, equipmentId: null, occurredAt: now() })

  return (
    <Sheet id='leave-sheet' title={`${name}，怎么走`} onClose={onClose}>
      {none && (
        <>
          <Notice id='no-vehicle' title='没有空车，打 120' text={noneWords(sending.refusal)} />
          <BigButton
            id='leave-120'
            kind='danger'
            icon='phone-white'
            text='打 120'
            label={`给${name}打120`}
            onTap={() => void dialEmergency({ personId, name })}
          />
          {sending.refusal !== 'NoVehicleFree' && (
            <View className='mt2'>
              <BigButton
                id='want-vehicle'
                kind='secondary'
                small
                text='告诉医生和镇乡：要车'
                busy={sending.busy ? '正在告诉' : undefined}
                onTap={wantVehicle}
              />
            </View>
          )}
        </>
      )}
      <ChoiceCards
        id='how'
        options={[...free.map(({ id, label }) => ({ value: id, label, note: '空着，现在能派' })), ...OTHER_WAYS]}
        value={how ? [how] : []}
        onChange={([next]) => {
          setHow(next)
          if (refusal && refusal !== 'NoVehicleFree') sending.clear()
        }}
      />
      {refusal && refusal !== 'NoVehicleFree' && (
        <Notice
          id='leave-refused'
          title='没派成'
          text={refusal === 'Offline' ? OFFLINE : refusalWords(refusal)}
          refusal={refusal}
        />
      )}
      <View className='mt3'>
        <BigButton
          id='leave-save'
          text={vehicle ? '派车，出发' : '出发了'}
          busy={stepping.busy || sending.busy ? '正在存' : undefined}
          off={how === undefined ? '先点怎么走' : undefined}
          onTap={() => void leave()}
        />
      </View>
    </Sheet>
  )
}

const OFFLINE = '没网，不知道车还空不空。先打电话给司机，或者打 120；有网再记。'

function noneWords(refusal: string | undefined): string {
  return refusal === 'NoVehicleFree'
    ? '医生和镇乡办公室已经知道要车。等不了就打 120。'
    : '镇乡的车都出去了。等不了就打 120，也可以让医生和镇乡办公室知道。'
}
