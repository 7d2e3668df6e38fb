import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ShelfView } from '@domain/contract/views-stock'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'

interface ChangeSheetProps {
  readonly view: ShelfView
  readonly onClose: () => void
  readonly onDone: (words: string, queued: boolean) => void
}
const PHONE = /^\+?\d[\d-]{4,15}$/

/** Its name and telephone, and whether it is in use; what stands on it has to be somewhere else before it closes. */
export function ChangeSheet({ view, onClose, onDone }: ChangeSheetProps) {
  const [name, setName] = useState(view.name)
  const [phone, setPhone] = useState(view.phone ?? '')
  const writing = useWrite('stock.change')
  const { shelfId, closed } = view
  const wrong = phone.trim() !== '' && !PHONE.test(phone.trim())

  async function save(
    change: { closed?: boolean; name?: string; phone?: string | null },
    words: string,
  ): Promise<void> {
    const result = await writing.save({ shelfId, ...change }, `${view.name}，${words}`)
    if (result && ('queued' in result || result.ok)) onDone(`${words}。`, 'queued' in result)
  }

  return (
    <Sheet id='change-sheet' title={view.name} note={`管：${view.servesWords}`} onClose={onClose}>
      <Field id='name' label='叫什么' value={name} onInput={setName} maxLength={20} />
      <View className='mt3'>
        <Field id='phone' label='电话' kind='number' value={phone} onInput={setPhone} hint='可以空着' maxLength={16} />
      </View>
      <SaveFoot
        id='change'
        writing={writing}
        onSave={() => void save({ name: name.trim(), phone: phone.trim() === '' ? null : phone.trim() }, '改好了')}
        off={name.trim() === '' ? '先写叫什么' : wrong ? '电话看一眼' : undefined}
      />
      <BigButton
        id='change-closed'
        kind='quiet'
        text={closed ? '重新用起来' : '停用这一处'}
        off={writing.busy ? '正在存' : undefined}
        onTap={() => void save({ closed: !closed }, closed ? '重新用起来了' : '停用了')}
      />
    </Sheet>
  )
}
