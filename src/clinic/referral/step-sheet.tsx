import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { FIELDS, STEP_WORDS, type Step } from './view'

interface StepSheetProps {
  readonly personId: string
  readonly name: string
  readonly step: Step
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

/** One step, with who took it at the other end, or why it ends (B09, E23). */
export function StepSheet({ personId, name, step, onClose, onDone }: StepSheetProps) {
  const [words, setWords] = useState('')
  const writing = useWrite('referral.step')
  const field = FIELDS[step]
  const said = words.trim()
  const title = `${name}，${STEP_WORDS[step]}`

  async function save(): Promise<void> {
    const more = field && said !== '' ? { [field.key]: said } : {}
    const result = await writing.save({ personId, to: step, ...more, occurredAt: now() }, title)
    if (!result || (!('queued' in result) && !result.ok)) return
    onDone('queued' in result)
  }

  return (
    <Sheet id='step-sheet' title={title} onClose={onClose}>
      {field && (
        <Field
          id={field.key}
          label={field.label}
          value={words}
          onInput={setWords}
          hint={field.hint}
          maxLength={field.key === 'receiver' ? 30 : 200}
          lines={field.key === 'note'}
        />
      )}
      {step === 'admitted' && <View className='t-small t-2'>收治后按住院算，家里这边的随访先停，出院再接上。</View>}
      <SaveFoot
        id='step'
        writing={writing}
        label={`存好，${title}`}
        off={field?.wanted && said === '' ? `先填${field.label}` : undefined}
        onSave={() => void save()}
      />
    </Sheet>
  )
}
