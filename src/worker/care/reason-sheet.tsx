import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Day } from '@domain/model/day'
import { BigButton } from '@/components/big-button'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { dayWords } from '@/words/when'
import { Refused } from '../parts/trouble'
import { BECAME, noteHint, type Became, type Plan } from './view'

export type Asked =
  | {
      readonly about: 'session'
      readonly plan: Plan
      readonly on: Day
      readonly outcome: Exclude<Became, 'went'>
    }
  | { readonly about: 'plan'; readonly plan: Plan }

interface ReasonSheetProps {
  readonly asked: Asked
  readonly personId: string
  readonly name: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Why somebody did not go, or need not go any more; what is typed stays on a refusal. */
export function ReasonSheet({ asked, personId, name, onClose, onDone }: ReasonSheetProps) {
  const [note, setNote] = useState('')
  const settling = useWrite('session.settle')
  const ending = useWrite('care.end')
  const { careId, words, whenWords } = asked.plan
  const session = asked.about === 'session' ? asked : undefined
  const writing = session ? settling : ending
  const title = session ? (BECAME.find(({ value }) => value === session.outcome)?.label ?? '') : '以后都不用去'

  async function save(): Promise<void> {
    const at = { personId, careId, occurredAt: now() }
    const said = note.trim()
    const result = session
      ? await settling.save(
          { ...at, on: session.on, outcome: session.outcome, note: said },
          `${name}，${dayWords(session.on)}${words}`,
        )
      : await ending.save({ ...at, reason: said }, `${name}，停${words}`)
    if (!result || (!('queued' in result) && !result.ok)) return
    onClose()
    if (!('queued' in result)) onDone()
  }

  return (
    <Sheet
      id='reason'
      title={title}
      note={`${name}，${words}，${session ? dayWords(session.on) : whenWords}`}
      onClose={onClose}
    >
      <Field
        id='reason-text'
        label='写一句为什么'
        lines
        maxLength={100}
        hint={session ? noteHint[session.outcome] : '比如：疗程完了，住院了，生了'}
        value={note}
        onInput={setNote}
      />
      <Refused id='reason-refused' refusal={writing.refusal} />
      <View className='mt3'>
        <BigButton
          id='reason-save'
          text='存好'
          busy={writing.busy ? '正在存' : undefined}
          off={note.trim() === '' ? '先写一句' : undefined}
          onTap={() => void save()}
        />
      </View>
    </Sheet>
  )
}
