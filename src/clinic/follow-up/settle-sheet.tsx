import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { ChoiceCards } from '@/components/choice-cards'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'

type Outcome = Input<'referral.settle'>['outcome']

const OUTCOMES = [
  { value: 'gone-to-hospital', label: '送去医院了', note: '写送到哪家、怎么去的' },
  { value: 'seen-stays-home', label: '看过，在家', note: '写谁看的、量到多少' },
  { value: 'entered-by-mistake', label: '记错了', note: '写错在哪里，原来的记录还留着' },
] as const satisfies readonly { value: Outcome; label: string; note: string }[]

interface SettleSheetProps {
  readonly personId: string
  readonly name: string
  readonly onClose: () => void
  readonly onDone: () => void
}

export function SettleSheet({ personId, name, onClose, onDone }: SettleSheetProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const [note, setNote] = useState('')
  const settling = useWrite('referral.settle')
  const off = !outcome ? '先点一个' : note.trim() === '' ? '写一句经过' : undefined

  async function settle(): Promise<void> {
    if (!outcome) return
    const result = await settling.save(
      { personId, outcome, note: note.trim(), occurredAt: now() },
      `${name}，危险信号怎么处理的`,
    )
    if (result && ('queued' in result || result.ok)) {
      onClose()
      onDone()
    }
  }

  return (
    <Sheet id='settle-sheet' title='怎么处理的' note={`${name}。存好后，这件急事就算处理完。`} onClose={onClose}>
      <ChoiceCards
        id='settle'
        options={OUTCOMES}
        value={outcome ? [outcome] : []}
        onChange={([picked]) => setOutcome(picked)}
      />
      <View className='mt3'>
        <Field id='settle-note' label='经过' value={note} onInput={setNote} maxLength={200} lines />
      </View>
      <SaveFoot id='settle' writing={settling} off={off} onSave={() => void settle()} />
    </Sheet>
  )
}
