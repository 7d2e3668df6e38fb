import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input, type PolicyView } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { PickerRow } from '@/components/picker-row'
import { Sheet } from '@/components/sheet'
import { dayWords } from '@/words/when'
import { Consequence } from './consequence'
import { detailWords, draftWords, type Draft } from './view'

interface SaveSheetProps {
  readonly place: string
  readonly view: PolicyView
  readonly draft: Draft
  readonly onSaved: (from: string) => void
  readonly onClose: () => void
}

type Save = Input<'policy.save'>

/** 存之前看一下: what it would ask of whom, from when, and why; only then is it saved. */
export function SaveSheet({ place, view, draft, onSaved, onClose }: SaveSheetProps) {
  const changes = draft as Save['changes']
  const preview = useCall('policy.preview', { place, changes })
  const saving = useWrite('policy.save')
  const [from, setFrom] = useState<string>(view.earliest)
  const [reason, setReason] = useState('')
  const waits = preview.refusal ? '先改好再存' : '正在算'
  const missing = preview.data ? (reason.trim() === '' ? '先写为什么' : undefined) : waits

  async function save(): Promise<void> {
    const answer = await saving.ask({ place, changes, from: from as Save['from'], reason: reason.trim() })
    if (answer && !('queued' in answer) && answer.ok) onSaved(answer.data.from)
  }

  return (
    <Sheet id='save-sheet' title='存之前看一下' onClose={onClose}>
      {draftWords(view, draft).map(({ key, words }) => (
        <View key={key} id={`drafted-${key}`} className='t-b'>
          {words}
        </View>
      ))}
      {preview.detail === undefined ? (
        <Answered id='preview' of={preview} words={refusalWords} cards={1}>
          {(data) => <Consequence preview={data} />}
        </Answered>
      ) : (
        <Notice
          id='preview-refused'
          title='这样改不行'
          text={[refusalWords(preview.refusal ?? ''), ...detailWords(preview.detail)].join('')}
        />
      )}
      <PickerRow
        id='from'
        title='从哪天起'
        start={view.earliest}
        picked={from === view.earliest ? `${dayWords(from)}，最早的一天` : dayWords(from)}
        onPickDay={setFrom}
      />
      <Field
        id='reason'
        label='为什么'
        value={reason}
        onInput={setReason}
        maxLength={140}
        hint='村干部、医生点开依据会看到。'
      />
      {saving.refusal && (
        <Notice
          id='refused'
          title='没存上'
          text={[refusalWords(saving.refusal), ...detailWords(saving.detail), '填的还在。'].join('')}
          refusal={saving.refusal}
        />
      )}
      <BigButton
        id='save'
        className='mt3'
        text={`存下，${dayWords(from)}起用`}
        busy={saving.busy ? '正在存' : undefined}
        off={missing}
        onTap={() => void save()}
      />
    </Sheet>
  )
}
