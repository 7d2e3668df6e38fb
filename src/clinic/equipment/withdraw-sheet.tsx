import { useState } from 'react'
import { useWrite } from '@/cloud/use-write'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { type Row } from './view'

interface WithdrawSheetProps {
  readonly row: Row
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Broken, lost or given away: off the list, with the reason in its history. */
export function WithdrawSheet({ row, onClose, onDone }: WithdrawSheetProps) {
  const [reason, setReason] = useState('')
  const writing = useWrite('equipment.withdraw')

  async function withdraw(): Promise<void> {
    const result = await writing.save({ equipmentId: row.equipmentId, reason: reason.trim() }, `${row.title}，停用`)
    if (!result || (!('queued' in result) && !result.ok)) return
    onClose()
    onDone()
  }

  return (
    <Sheet
      id='withdraw-sheet'
      title={`停用 ${row.title}`}
      note='从单子上拿掉，以前的记录都留着。修好了可以再加上来。'
      onClose={onClose}
    >
      <Field
        id='withdraw-reason'
        label='为什么停用'
        value={reason}
        onInput={setReason}
        hint='坏了、丢了、给了别的村'
        maxLength={100}
      />
      <SaveFoot
        id='withdraw'
        writing={writing}
        text='停用'
        off={reason.trim() === '' ? '写一句为什么' : undefined}
        onSave={() => void withdraw()}
      />
    </Sheet>
  )
}
