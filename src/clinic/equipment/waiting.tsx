import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { DoorPlate } from '@/components/door-plate'
import { Icon } from '@/components/icon'
import { Late } from '@/components/late'
import { StateDot } from '@/components/state-dot'
import { Touch } from '@/components/touch'
import { callPhone } from '@/device/call-phone'
import { go } from '@/view/go'
import { endedWords, sinceWords, type Row } from './view'

interface WaitingProps {
  readonly row: Row
  readonly onDone: () => void
  readonly onWithdraw: (row: Row) => void
}

/** A thing somebody has to see to: whom it is with, and the one step that comes next. */
export function Waiting({ row, onDone, onWithdraw }: WaitingProps) {
  const { equipmentId, title, words, late, state, holder, may } = row
  const out = state === 'out'
  const mayWithdraw = may.includes('withdraw')
  const writing = useWrite(out ? 'equipment.back' : 'equipment.ready')
  const text = out ? '收回' : '消毒好了'

  async function step(): Promise<void> {
    const result = await writing.save({ equipmentId }, `${title}，${text}`)
    if (result && !('queued' in result) && result.ok) onDone()
  }

  return (
    <Card id={`equipment-${equipmentId}`}>
      <Touch
        id={`equipment-${equipmentId}-open`}
        className='row holder'
        label={`${title}，${words}${mayWithdraw ? '，点开可以停用' : ''}`}
        onTap={mayWithdraw ? () => onWithdraw(row) : undefined}
      >
        <View className='grow t-lead'>{title}</View>
        {late > 0 ? <Late days={late} /> : <View className='t-small t-2'>{words}</View>}
        {mayWithdraw && <Icon name='chevron-ink3' size='xs' className='ml2' />}
      </Touch>
      {holder && <Holder holder={holder} kind={row.kind} />}
      {!out && <View className='t-small t-2 mt1'>放在{row.homeWords}</View>}
      {writing.queued && <Said text={`没网，“${text}”先存在手机里，有网就发。`} />}
      {writing.refusal && <Said text={refusalWords(writing.refusal)} />}
      <View className='mt3'>
        <ButtonRow>
          {(may.includes('back') || may.includes('ready')) && (
            <BigButton
              id={`equipment-${equipmentId}-step`}
              kind='secondary'
              small
              text={text}
              label={`${text}，${title}`}
              busy={writing.busy ? '正在存' : undefined}
              off={writing.queued ? '等有网' : undefined}
              onTap={() => void step()}
            />
          )}
          {holder?.phone && (
            <BigButton
              id={`equipment-${equipmentId}-call`}
              kind='secondary'
              small
              icon='phone-blue'
              text='打电话'
              label={`打电话给${holder.name}`}
              onTap={() => void callPhone(holder.phone ?? '')}
            />
          )}
        </ButtonRow>
      </View>
    </Card>
  )
}

interface HolderProps {
  readonly holder: NonNullable<Row['holder']>
  readonly kind: Row['kind']
}

function Holder({ holder, kind }: HolderProps) {
  const { householdId, name, plate, ended } = holder
  return (
    <>
      <Touch
        id={`holder-${householdId}`}
        className='row mt1 holder'
        label={`${plate}${name}，${sinceWords(kind, holder)}，点开看这一户`}
        onTap={() => go('/worker/door/index', { id: householdId })}
      >
        <DoorPlate door={plate} />
        <View className='grow ml2'>
          <View className='t-b'>{name}</View>
          <View className='t-small t-2'>{sinceWords(kind, holder)}</View>
        </View>
        <Icon name='chevron-ink3' size='xs' />
      </Touch>
      {ended && <Said text={endedWords(kind)} />}
    </>
  )
}

/** What has happened, in the place it belongs to. */
function Said({ text }: { readonly text: string }) {
  return (
    <View className='row row--top mt2 t-small' ariaLive='polite'>
      <StateDot state='miss' />
      <View className='grow ml2'>{text}</View>
    </View>
  )
}
