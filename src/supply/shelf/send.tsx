import { useState } from 'react'
import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { PickerRow } from '@/components/picker-row'
import { SaveFoot } from '@/components/save-foot'
import { Amount } from '../parts/amount'
import { NOTHING_TYPED, unitsOf } from '../parts/typed'
import { usePlace } from '../parts/use-place'
import { unitsWords } from '../parts/words'
import { type LotFormProps } from './lot-sheet'

/** 调出: on the way to another shelf, and on neither until it arrives there (B04). */
export function Send({ shelf, lot, onDone }: LotFormProps) {
  const mine = usePlace(undefined)
  // As wide as the caller sees; for a village that is every shelf that serves it, the township's too.
  const wide = mine.places.find(({ place }) => shelf.place.startsWith(place))
  const others = useCall('stock.shelves', mine.data && { place: wide?.place ?? shelf.place })
  const [to, setTo] = useState<string>()
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const writing = useWrite('stock.send')
  const units = unitsOf(lot.item, typed)

  return (
    <Answered id='targets' of={others} words={refusalWords} cards={1}>
      {({ rows }) => {
        // A pharmacy keeps its own books: nothing is sent there (A28).
        const targets = rows.filter(
          ({ shelfId, kind, closed }) => shelfId !== shelf.shelfId && kind !== 'pharmacy' && !closed,
        )
        const target = targets.find(({ shelfId }) => shelfId === to)
        const save = async () => {
          if (!target || !units) return
          const { item, lot: number } = lot
          const words = `${lot.name} ${unitsWords(item, units)}，调给${target.name}`
          const lots = [{ item, lot: number, units }]
          const result = await writing.save({ shelfId: shelf.shelfId, toShelfId: target.shelfId, lots }, words)
          if (result && ('queued' in result || result.ok)) onDone(`${words}，对方点“到了”才算到。`, 'queued' in result)
        }
        if (targets.length === 0) return <View className='t-2'>这里看不到别的点。要调出去，请镇乡办公室来调。</View>
        return (
          <>
            <PickerRow
              id='target'
              title='调给哪里'
              options={targets.map(({ name }) => name)}
              picked={target?.name}
              onPick={(index) => setTo(targets[index].shelfId)}
            />
            <View className='mt3'>
              <Amount id='send' item={lot.item} value={typed} onChange={setTyped} />
            </View>
            <SaveFoot
              id='send'
              writing={writing}
              onSave={() => void save()}
              text='调出去'
              off={!target ? '先选调给哪里' : units ? undefined : '先写多少'}
            />
          </>
        )
      }}
    </Answered>
  )
}
