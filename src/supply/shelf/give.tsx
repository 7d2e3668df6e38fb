import { useState } from 'react'
import { View } from '@tarojs/components'
import { type LotLabel } from '@domain/contract/views-stock'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { SaveFoot } from '@/components/save-foot'
import { Amount } from '../parts/amount'
import { NOTHING_TYPED, unitsOf } from '../parts/typed'
import { unitsWords } from '../parts/words'
import { type LotFormProps } from './lot-sheet'

/** 窗口发药: what expires first goes first; part of a pack only of what is scarce, and its label says lot and expiry (B23). */
export function Give({ shelf, lot, onDone }: LotFormProps) {
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [labels, setLabels] = useState<readonly LotLabel[]>()
  const writing = useWrite('stock.give')
  const units = unitsOf(lot.item, typed)
  const words = `发了 ${lot.name} ${unitsWords(lot.item, units ?? 0)}`

  async function save(): Promise<void> {
    if (!units) return
    const result = await writing.save({ shelfId: shelf.shelfId, item: lot.item, units }, words)
    if (!result) return
    if ('queued' in result) onDone(`${words}。`, true)
    else if (result.ok) setLabels(result.data.labels)
  }

  if (labels)
    return (
      <>
        <View className='t-b'>照着写在袋子上</View>
        {labels.map((label) => (
          <View key={label.lot} id={`label-${label.lot}`} className='label mt2'>
            <View className='t-lead'>{label.name}</View>
            <View>{label.lot}</View>
            <View>{label.expiry}</View>
            <View>{label.units}</View>
          </View>
        ))}
        <View className='t-small t-2 mt2'>用法照说明书和医嘱，由发药的人写，这里不写。</View>
        <BigButton id='give-done' className='mt3' text='写好了' onTap={() => onDone(`${words}。`, false)} />
      </>
    )
  return (
    <>
      <Amount id='give' item={lot.item} value={typed} onChange={setTyped} />
      <View className='t-small t-2 mt2'>先到期的先出，不一定是这一批。拆零只限紧缺的。</View>
      <SaveFoot
        id='give'
        writing={writing}
        onSave={() => void save()}
        text='发出去'
        off={units ? undefined : '先写多少'}
      />
    </>
  )
}
