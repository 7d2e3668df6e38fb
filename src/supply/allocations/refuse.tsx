import { useState } from 'react'
import { View } from '@tarojs/components'
import { newCommandId } from '@/cloud/command-id'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { StateDot } from '@/components/state-dot'
import { device } from '../parts/camera'
import { packWords } from '../parts/words'
import { packsOf } from './packs'
import { type StepProps } from './step-sheet'
import { REASONS, type Reason } from './view'

/** 拒收: for the quality of the goods alone, with the lot and a picture of it (B18). */
export function Refuse({ view, onDone }: StepProps) {
  const shelf = useCall('stock.view', { shelfId: view.shelfId })
  const [reason, setReason] = useState<Reason>()
  const [lot, setLot] = useState('')
  const [packs, setPacks] = useState('')
  const [photo, setPhoto] = useState<{ readonly id?: string; readonly failed?: boolean }>({})
  const [sending, setSending] = useState(false)
  const writing = useWrite('allocation.refuse')
  const count = packsOf(packs)
  const township = shelf.data?.place.slice(0, 9)

  async function take(): Promise<void> {
    if (!township) return
    setSending(true)
    try {
      const id = await device.photograph(`supply/photo/${township}/${newCommandId()}.jpg`)
      if (id !== undefined) setPhoto({ id })
    } catch {
      setPhoto({ failed: true })
    }
    setSending(false)
  }

  async function save(): Promise<void> {
    if (!reason || !count || !photo.id) return
    const { allocationId, no, itemName } = view
    const input = { allocationId, no, reason, lot: lot.trim(), packs: count, photo: photo.id }
    const result = await writing.save(input, `${itemName}，拒收批号 ${lot.trim()}`)
    if (result && ('queued' in result || result.ok)) onDone(`批号 ${lot.trim()} 没收，记下了。`, 'queued' in result)
  }

  const off = !reason
    ? '先点为什么'
    : lot.trim() === ''
      ? '先写批号'
      : !count
        ? '先写多少'
        : photo.id
          ? undefined
          : '先拍一张货'
  return (
    <>
      <Chips id='reason' options={REASONS} value={reason ? [reason] : []} onChange={([next]) => setReason(next)} />
      <View className='mt3'>
        <Field id='lot' label='批号' value={lot} onInput={setLot} maxLength={30} />
        <Field
          id='packs'
          label='不收多少'
          kind='number'
          unit={packWords(view.item)}
          value={packs}
          onInput={setPacks}
          maxLength={4}
        />
      </View>
      <View className='row mt3'>
        <StateDot state={photo.id ? 'fine' : photo.failed ? 'miss' : 'none'} />
        <View className='grow ml2'>
          {photo.id ? '照片有了' : photo.failed ? '照片没传上，有网时再拍' : '还没有照片'}
        </View>
        <BigButton
          id='photo'
          kind='secondary'
          small
          text={photo.id ? '重拍' : '拍货的照片'}
          busy={sending ? '正在传' : undefined}
          off={township ? undefined : '等有网'}
          onTap={() => void take()}
        />
      </View>
      <SaveFoot id='step' writing={writing} onSave={() => void save()} text='拒收' off={off} />
    </>
  )
}
