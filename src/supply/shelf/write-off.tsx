import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { useWrite } from '@/cloud/use-write'
import { Chips } from '@/components/chips'
import { SaveFoot } from '@/components/save-foot'
import { Amount } from '../parts/amount'
import { NOTHING_TYPED, unitsOf } from '../parts/typed'
import { unitsWords } from '../parts/words'
import { type LotFormProps } from './lot-sheet'

type Reason = Input<'stock.writeOff'>['reason']
const REASONS = [
  { value: 'expired', label: '过期' },
  { value: 'broken', label: '破损' },
  { value: 'recalled', label: '召回' },
] as const satisfies readonly { value: Reason; label: string }[]

/** 报损: gone for a reason that can be seen; what is merely missing is found by counting. */
export function WriteOff({ shelf, lot, onDone }: LotFormProps) {
  const [reason, setReason] = useState<Reason | undefined>(lot.expired ? 'expired' : undefined)
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const writing = useWrite('stock.writeOff')
  const units = unitsOf(lot.item, typed)

  async function save(): Promise<void> {
    if (!reason || !units) return
    const { item, lot: number } = lot
    const input = { shelfId: shelf.shelfId, item, lot: number, units, reason }
    const words = `报损 ${lot.name} ${unitsWords(item, units)}`
    const result = await writing.save(input, words)
    if (result && ('queued' in result || result.ok)) onDone(`${words}。`, 'queued' in result)
  }

  return (
    <>
      <Chips id='reason' options={REASONS} value={reason ? [reason] : []} onChange={([next]) => setReason(next)} />
      <Amount id='off' item={lot.item} value={typed} onChange={setTyped} />
      <View className='t-small t-2 mt2'>只是少了、不知道去哪了，不是报损：用“盘点”，要两个人点。</View>
      <SaveFoot
        id='off'
        writing={writing}
        onSave={() => void save()}
        text='记上报损'
        off={!reason ? '先点为什么' : units ? undefined : '先写多少'}
      />
    </>
  )
}
