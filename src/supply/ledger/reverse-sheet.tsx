import { useState } from 'react'
import { type ShelfLine } from '@domain/contract/views-stock'
import { useWrite } from '@/cloud/use-write'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { unitsWords } from '../parts/words'

interface ReverseSheetProps {
  readonly shelfId: string
  readonly line: ShelfLine
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

/** 冲销 is asked twice: what it does is said, and why is written down (E24). */
export function ReverseSheet({ shelfId, line, onClose, onDone }: ReverseSheetProps) {
  const [reason, setReason] = useState('')
  const writing = useWrite('stock.reverse')
  const { lineId, kindWords, name, item, lot, units } = line
  const amount = unitsWords(item, Math.abs(units))

  async function reverse(): Promise<void> {
    const result = await writing.save({ shelfId, lineId, reason: reason.trim() }, `冲销 ${kindWords} ${name} ${amount}`)
    if (result && ('queued' in result || result.ok)) onDone('queued' in result)
  }

  return (
    <Sheet
      id='reverse-sheet'
      title='冲销这一笔'
      note={`${kindWords}，${name} ${amount}，批号 ${lot}。冲销后，架上${units > 0 ? '少' : '多'} ${amount}；原来那一笔还在，划一道线。`}
      onClose={onClose}
    >
      <Field
        id='reverse-reason'
        label='为什么'
        value={reason}
        onInput={setReason}
        hint='记重了、数写错了'
        maxLength={100}
      />
      <SaveFoot
        id='reverse'
        writing={writing}
        onSave={() => void reverse()}
        text='冲销'
        off={reason.trim() === '' ? '写一句为什么' : undefined}
      />
    </Sheet>
  )
}
