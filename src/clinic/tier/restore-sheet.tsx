import { useState } from 'react'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'

interface RestoreSheetProps {
  readonly personId: string
  readonly name: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Back to what the table says, with a reason; the clinician's word stays in the history. */
export function RestoreSheet({ personId, name, onClose, onDone }: RestoreSheetProps) {
  const [reason, setReason] = useState('')
  const writing = useWrite('tier.restore')

  async function save(): Promise<void> {
    const result = await writing.save({ personId, reason: reason.trim(), occurredAt: now() }, `${name}，分类按表来`)
    if (!result || (!('queued' in result) && !result.ok)) return
    onClose()
    if (!('queued' in result)) onDone()
  }

  return (
    <Sheet id='restore-sheet' title='按表来' note={`${name}。医生定的那一类不再算数，记录还留着。`} onClose={onClose}>
      <Field id='restore-reason' label='为什么' lines maxLength={200} value={reason} onInput={setReason} />
      <SaveFoot
        id='restore'
        writing={writing}
        off={reason.trim() === '' ? '先写一句' : undefined}
        onSave={() => void save()}
      />
    </Sheet>
  )
}
