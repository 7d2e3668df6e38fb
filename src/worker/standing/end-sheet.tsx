import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Refused } from '../parts/trouble'

interface EndSheetProps {
  readonly personId: string
  readonly name: string
  readonly mistake: boolean
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

/** Back, or never gone: said with a reason, and what comes back is said before it does (R51). */
export function EndSheet({ personId, name, mistake, onClose, onDone }: EndSheetProps) {
  const [note, setNote] = useState('')
  const ending = useWrite('away.end')
  const title = mistake ? '撤回' : '回来了'
  const save = async () => {
    const result = await ending.save({ personId, mistake, note: note.trim(), occurredAt: now() }, `${name}，${title}`)
    if (result && ('queued' in result || result.ok)) onDone('queued' in result)
  }
  return (
    <Sheet id='end' title={`${name}，${title}`} note='从今天起照常联系，以前的日子不算欠。' onClose={onClose}>
      <Field
        id='end-note'
        label={mistake ? '哪里弄错了' : '怎么知道的'}
        hint={mistake ? '比如：同名的人' : '比如：家里打来电话'}
        value={note}
        onInput={setNote}
        maxLength={200}
      />
      <Refused id='end-refused' refusal={ending.refusal} />
      <View className='mt3'>
        <BigButton
          id='end-save'
          text={mistake ? '撤回，照常联系' : '回来了，照常联系'}
          busy={ending.busy ? '正在存' : undefined}
          off={note.trim() ? undefined : '先写一句为什么'}
          onTap={() => void save()}
        />
      </View>
    </Sheet>
  )
}
