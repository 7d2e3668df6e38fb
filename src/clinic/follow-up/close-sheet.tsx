import { useState } from 'react'
import { showModal } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { StateDot } from '@/components/state-dot'
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
  const { personId, name, alert, away } = care.person
  const { suggested, reasons, source } = care.mayEnd
  // Who has died has no danger sign left to be settled first (R95).
  const off =
    alert && !(away?.kind === 'dead' && away.confirmed) ? '先处理完急事' : basis.trim() === '' ? '先写依据' : undefined

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
        <View className='t-b'>{suggested ? '几样都够了，可以想一想结束' : '还差几样，医生看过再定'}</View>
        {reasons.map(({ words, met }) => (
          <View key={words} className='row row--top mt1 t-small'>
            <StateDot state={met === true ? 'fine' : met === false ? 'wait' : 'none'} />
            <View className='grow ml2'>{words}</View>
          </View>
        ))}
        <View className='t-cap mt2'>{source}。结束由医生定。</View>
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
      <SaveFoot id='close' writing={closing} text='结束居家治疗' off={off} onSave={() => void close()} />
    </Sheet>
  )
}
