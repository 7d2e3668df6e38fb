import { useState } from 'react'
import { View } from '@tarojs/components'
import { useWrite } from '@/cloud/use-write'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { type StepProps } from './step-sheet'
import { STEP_WORDS } from './view'

interface WithNoteProps extends StepProps {
  readonly step: 'decline' | 'close' | 'withdraw'
}

const ACTIONS = { decline: 'allocation.decline', close: 'allocation.close', withdraw: 'allocation.withdraw' } as const
const HINTS = { decline: '县里的原话', close: '少的后来补了，或者县里认了', withdraw: '为什么不要了' } as const

/** A step that is one sentence: what the county said, what became of a difference, why it is not wanted any more. */
export function WithNote({ step, view, onDone }: WithNoteProps) {
  const [who, setWho] = useState('')
  const [note, setNote] = useState('')
  const writing = useWrite(ACTIONS[step])
  const { allocationId, no, itemName } = view
  const decline = step === 'decline'

  async function save(): Promise<void> {
    const input = { allocationId, no, note: note.trim(), ...(decline && { who: who.trim() }) }
    const result = await writing.save(input, `${itemName}，${STEP_WORDS[step]}`)
    if (result && ('queued' in result || result.ok)) onDone('记下了。', 'queued' in result)
  }

  const off = decline && who.trim() === '' ? '先写谁说的' : note.trim() === '' ? '写一句' : undefined
  return (
    <>
      {decline && <Field id='who' label='谁说的' value={who} onInput={setWho} hint='县物资组哪一位' maxLength={30} />}
      <View className={decline ? 'mt3' : ''}>
        <Field id='note' label='怎么说的' value={note} onInput={setNote} hint={HINTS[step]} maxLength={100} />
      </View>
      <SaveFoot id='step' writing={writing} onSave={() => void save()} off={off} />
    </>
  )
}
