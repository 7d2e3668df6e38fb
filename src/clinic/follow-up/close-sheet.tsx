import { useState } from 'react'
import { showModal } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { type Care } from './view'

interface CloseSheetProps {
  readonly care: Care
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Software lists the facts; a clinician writes the basis, is asked once more, and ends it (R10). */
export function CloseSheet({ care, onClose, onDone }: CloseSheetProps) {
  const [basis, setBasis] = useState('')
  const closing = useWrite('episode.close')
  const { personId, name, alert } = care.person
  const off = alert ? '先处理完急事' : basis.trim() === '' ? '先写依据' : undefined

  async function close(): Promise<void> {
    const { confirm } = await showModal({
      title: '结束居家治疗吗',
      content: `${name}。结束后不再提醒随访，记录都留着。`,
      confirmText: '结束',
      cancelText: '再等等',
    })
    if (!confirm) return
    const result = await closing.save({ personId, basis: basis.trim(), occurredAt: now() }, `${name}，结束居家治疗`)
    if (result && ('queued' in result || result.ok)) {
      onClose()
      onDone()
    }
  }

  return (
    <Sheet id='close-sheet' title='结束居家治疗' note={name} onClose={onClose}>
      <Card id='close-facts' className='settles'>
        <View className='t-small'>{care.mayEnd.words}</View>
      </Card>
      <Field
        id='close-basis'
        label='依据'
        value={basis}
        onInput={setBasis}
        hint='症状怎么样、抗原几时转阴、谁看过'
        maxLength={200}
        lines
      />
      {closing.refusal && (
        <Notice id='close-refused' title='没存上' text={`${refusalWords(closing.refusal)}写的还在。`} />
      )}
      <View className='mt3'>
        <BigButton
          id='close-save'
          text='结束居家治疗'
          busy={closing.busy ? '正在存' : undefined}
          off={off}
          onTap={() => void close()}
        />
      </View>
    </Sheet>
  )
}
