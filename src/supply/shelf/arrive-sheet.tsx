import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { type TransferRow } from '@domain/contract/views-stock'
import { useWrite } from '@/cloud/use-write'
import { Chips } from '@/components/chips'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { Amount } from '../parts/amount'
import { NOTHING_TYPED, unitsOf, type Typed } from '../parts/typed'
import { articleWords } from '../parts/words'

interface ArriveSheetProps {
  readonly shelfId: string
  readonly transfer: TransferRow
  readonly onClose: () => void
  readonly onDone: (words: string, queued: boolean) => void
}

const CAME = [
  { value: 'all', label: '都到了' },
  { value: 'less', label: '少了' },
] as const
const MISSING = [
  { value: 'short', label: '数不够' },
  { value: 'broken', label: '路上破了' },
] as const satisfies readonly { value: NonNullable<Input<'stock.arrive'>['missing']>; label: string }[]

/** 到了: all of it in one tap, or what came and why the rest did not (B04). */
export function ArriveSheet({ shelfId, transfer, onClose, onDone }: ArriveSheetProps) {
  const { transferId, fromShelfId, fromName, lots } = transfer
  const [came, setCame] = useState<(typeof CAME)[number]['value']>()
  const [missing, setMissing] = useState<(typeof MISSING)[number]['value']>()
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({})
  const writing = useWrite('stock.arrive')
  const got = lots.map(({ item, lot }) => ({ item, lot, units: unitsOf(item, typed[lot] ?? NOTHING_TYPED) }))
  const counted = got.every(({ units }) => units !== undefined)
  const off = !came
    ? '先点到没到齐'
    : came === 'all'
      ? undefined
      : !counted
        ? '先写到了多少'
        : missing
          ? undefined
          : '先点为什么'

  async function save(): Promise<void> {
    const less = came === 'less' && {
      got: got.map((one) => ({ ...one, units: one.units ?? 0 })),
      missing,
    }
    const input = { shelfId, fromShelfId, transferId, ...(less || {}) }
    const result = await writing.save(input, `${fromName}调来的到了`)
    if (result && ('queued' in result || result.ok)) onDone(`${fromName}调来的记上了。`, 'queued' in result)
  }

  return (
    <Sheet
      id='arrive-sheet'
      title={`${fromName}调来的`}
      note={lots.map(({ lot, words }) => `${words}，批号 ${lot}`).join('；')}
      onClose={onClose}
    >
      <Chips id='came' options={CAME} value={came ? [came] : []} onChange={([next]) => setCame(next)} />
      {came === 'less' && (
        <View className='mt3'>
          {lots.map(({ item, lot }) => (
            <View key={`${item}-${lot}`} className='blk'>
              <View className='t-b'>
                {articleWords(item)}，批号 {lot}，到了
              </View>
              <Amount
                id={`got-${lot}`}
                item={item}
                value={typed[lot] ?? NOTHING_TYPED}
                onChange={(value) => setTyped({ ...typed, [lot]: value })}
              />
            </View>
          ))}
          <View className='mt3'>
            <Chips
              id='missing'
              options={MISSING}
              value={missing ? [missing] : []}
              onChange={([next]) => setMissing(next)}
            />
          </View>
        </View>
      )}
      <SaveFoot id='arrive' writing={writing} onSave={() => void save()} text='收下' off={off} />
    </Sheet>
  )
}
