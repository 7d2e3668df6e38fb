import { useState } from 'react'
import { type RequestView } from '@domain/contract'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { useWrite } from '@/cloud/use-write'

const MOST_YUAN = 10_000

/** 12.5 is 1250; undefined for what is no price. */
export function fenOf(text: string): number | undefined {
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(text.trim())) return undefined
  const fen = Math.round(Number(text) * 100)
  return fen >= 1 && fen <= MOST_YUAN * 100 ? fen : undefined
}

interface PriceSheetProps {
  readonly view: RequestView
  readonly onClose: () => void
  readonly onSaid: () => void
}

/** 报价 (B38): what it costs, before anybody sets out; the family agrees first. */
export function PriceSheet({ view, onClose, onSaid }: PriceSheetProps) {
  const [yuan, setYuan] = useState('')
  const writing = useWrite('medicine.price')
  const fen = fenOf(yuan)
  const save = async () => {
    if (fen === undefined) return
    const result = await writing.save({ requestId: view.requestId, fen }, `${view.forName}，有偿上门报价`)
    if (result && ('queued' in result || result.ok)) onSaid()
  }
  return (
    <Sheet id='price' title='报价' note='家里点了同意，才能接、才能出发。' onClose={onClose}>
      <Field id='price-yuan' label='一共多少钱' unit='元' kind='digit' maxLength={8} value={yuan} onInput={setYuan} />
      <SaveFoot
        id='price'
        writing={writing}
        text='告诉家里'
        off={fen === undefined ? '先填价钱' : undefined}
        onSave={() => void save()}
      />
    </Sheet>
  )
}
