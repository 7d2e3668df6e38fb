import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton, ButtonRow } from '@/components/big-button'
import { DoorPlate } from '@/components/door-plate'
import { PersonLine, type DutyPerson } from '@/components/duty-card'
import { Icon } from '@/components/icon'
import { Notice } from '@/components/notice'
import { Touch } from '@/components/touch'
import { callPhone } from '@/device/call-phone'
import { type DueRow } from './view'

interface UrgentProps {
  readonly row: DueRow
  readonly person: DutyPerson
  readonly onOpen: () => void
  readonly onTaken: () => void
}

/** A danger sign on the list: the card opens the person; taking over and calling are one tap from here. */
export function Urgent({ row, person, onOpen, onTaken }: UrgentProps) {
  const { personId, name, door, note = '有危险信号', phone, taken } = row
  const taking = useWrite('urgent.take')
  const offline = taking.refusal === 'Offline'

  async function take(): Promise<void> {
    const answer = await taking.ask({ personId })
    if (!answer || 'queued' in answer || !answer.ok) return
    onTaken()
    onOpen()
  }

  return (
    <>
      <Touch
        id={`urgent-${personId}`}
        className='blk card card--hot duty'
        label={`要马上处理，${name}，${note}，点开看`}
        onTap={onOpen}
      >
        <View className='row'>
          <Icon name='alert-red' />
          <View className='grow ml2 t-lead t-red'>{note}</View>
          <Icon name='chevron-ink3' size='xs' />
        </View>
        <View className='row row--wrap duty__people'>
          <View className='urgent__plate'>
            <DoorPlate door={door} />
          </View>
          <PersonLine {...person} />
        </View>
        <View className='mt3'>
          <ButtonRow>
            <BigButton
              id={`urgent-${personId}-take`}
              small
              text={taken ? '去处理' : '我来接手'}
              label={`${taken ? '去处理' : '我来接手'}，${name}`}
              busy={taking.busy ? '正在接手' : undefined}
              off={offline && !taken ? '没网，先打电话' : undefined}
              onTap={() => (taken ? onOpen() : void take())}
            />
            <BigButton
              id={`urgent-${personId}-call`}
              kind='secondary'
              small
              icon='phone-blue'
              text='打电话'
              label={`打电话给${name}`}
              off={phone === null ? '没留电话' : undefined}
              onTap={() => void callPhone(phone ?? '')}
            />
          </ButtonRow>
        </View>
      </Touch>
      {taking.refusal && !offline && (
        <Notice
          id={`urgent-${personId}-refused`}
          title='没接上'
          text={refusalWords(taking.refusal)}
          refusal={taking.refusal}
        />
      )}
    </>
  )
}
