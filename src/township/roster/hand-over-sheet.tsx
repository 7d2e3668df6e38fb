import { useState } from 'react'
import { showToast } from '@tarojs/taro'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'

interface HandOverSheetProps {
  readonly place: string
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** One line for whoever comes on next; kept on the phone where there is no network. */
export function HandOverSheet({ place, onSaved, onClose }: HandOverSheetProps) {
  const [text, setText] = useState('')
  const writing = useWrite('roster.handOver')

  async function save(): Promise<void> {
    const answer = await writing.save({ place, text: text.trim(), occurredAt: now() }, '给下一班留的话')
    if (!answer || ('ok' in answer && !answer.ok)) return
    void showToast({ title: 'queued' in answer ? '先存在手机里，有网就发' : '留好了', icon: 'none' })
    onSaved()
  }

  return (
    <Sheet id='hand-over-sheet' title='给下一班留句话' note='没有要交代的，可以不写。' onClose={onClose}>
      <Field id='hand-over-text' label='要接着办的' value={text} onInput={setText} maxLength={140} lines />
      {writing.refusal && (
        <Notice
          id='hand-over-refused'
          title='没存上'
          text={`${refusalWords(writing.refusal)}写的还在。`}
          refusal={writing.refusal}
        />
      )}
      <BigButton
        id='hand-over-save'
        className='mt3'
        text='留下'
        busy={writing.busy ? '正在存' : undefined}
        off={text.trim() === '' ? '先写一句' : undefined}
        onTap={() => void save()}
      />
    </Sheet>
  )
}
