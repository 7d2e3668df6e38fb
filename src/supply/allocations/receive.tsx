import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Cell, Cells } from '@/components/cell'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { printedDay } from '../receive/draft'
import { packWords } from '../parts/words'
import { packsOf } from './packs'
import { type StepProps } from './step-sheet'

type Lots = Input<'allocation.receive'>['lots']
const EMPTY = { lot: '', expiryOn: '', packs: '' }

/** 收货: what really came, lot by lot; nothing at all where everything was turned down. */
export function Receive({ view, onDone }: StepProps) {
  const [lots, setLots] = useState<Lots>([])
  const [typed, setTyped] = useState(EMPTY)
  const writing = useWrite('allocation.receive')
  const until = printedDay(typed.expiryOn)
  const count = packsOf(typed.packs)
  const whole = until?.length === 10
  const missing = typed.lot.trim() === '' ? '先写批号' : !whole ? '先写有效期，写到日' : count ? undefined : '先写多少'
  const now = !missing && until && count ? [{ lot: typed.lot.trim(), expiryOn: until, packs: count }] : []
  const all = [...lots, ...now] as Lots
  const begun = typed.lot !== '' || typed.expiryOn !== '' || typed.packs !== ''

  async function save(): Promise<void> {
    const { allocationId, no, shelfId, itemName } = view
    const result = await writing.save({ allocationId, no, shelfId, lots: all }, `${itemName}，县里调来的收了`)
    if (!result) return
    if ('queued' in result) onDone('收了。', true)
    else if (result.ok) {
      const { differences, closed } = result.data
      onDone(
        closed ? '收了，和答应的一样，办完了。' : `收了。${differences.map(({ words }) => words).join('；')}`,
        false,
      )
    }
  }

  return (
    <>
      {lots.length > 0 && (
        <Cells>
          {lots.map((one) => (
            <Cell
              key={one.lot}
              id={`came-${one.lot}`}
              title={`批号 ${one.lot}，${one.packs} ${packWords(view.item)}`}
              note={`有效期至 ${one.expiryOn}`}
              value='拿掉'
              onTap={() => setLots(lots.filter((other) => other !== one))}
            />
          ))}
        </Cells>
      )}
      <View className={lots.length > 0 ? 'mt3' : ''}>
        <Field id='lot' label='批号' value={typed.lot} onInput={(lot) => setTyped({ ...typed, lot })} maxLength={30} />
        <Field
          id='expiry'
          label='有效期至'
          value={typed.expiryOn}
          onInput={(expiryOn) => setTyped({ ...typed, expiryOn })}
          hint='2025-03-31 或者 20250331'
          maxLength={12}
        />
        <Field
          id='packs'
          label='实收多少'
          kind='number'
          unit={packWords(view.item)}
          value={typed.packs}
          onInput={(packs) => setTyped({ ...typed, packs })}
          maxLength={4}
        />
      </View>
      <BigButton
        id='add'
        kind='quiet'
        small
        text='还有一批'
        off={missing}
        onTap={() => {
          setLots(all)
          setTyped(EMPTY)
        }}
      />
      <SaveFoot
        id='step'
        writing={writing}
        onSave={() => void save()}
        text={`收下 ${all.length} 批`}
        off={begun && missing ? missing : all.length === 0 && view.refused.length === 0 ? '先记一批' : undefined}
      />
    </>
  )
}
