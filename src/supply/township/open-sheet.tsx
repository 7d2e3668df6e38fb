import { useState } from 'react'
import { View } from '@tarojs/components'
import { type ShelfKind } from '@domain/model/stock'
import { useWrite } from '@/cloud/use-write'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { type Mine } from '../parts/places'
import { standsIn } from '../parts/stands'
import { kindWords } from '../parts/words'

interface OpenSheetProps {
  readonly mine: Mine
  readonly onClose: () => void
  readonly onDone: (words: string, queued: boolean) => void
}

const KINDS = (['hospital', 'clinic', 'pharmacy', 'coop'] as const satisfies readonly ShelfKind[]).map((value) => ({
  value,
  label: kindWords(value),
}))
const PHONE = /^\+?\d[\d-]{4,15}$/

/** 加一处: a health centre, a village's clinic, a pharmacy or a co-op that keeps medicine (B04, A28). */
export function OpenSheet({ mine, onClose, onDone }: OpenSheetProps) {
  const stands = standsIn(mine.place, mine.placeName)
  const [kind, setKind] = useState<ShelfKind>()
  const [at, setAt] = useState(stands.length === 1 ? stands[0] : undefined)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const writing = useWrite('stock.open')
  const wrong = phone.trim() !== '' && !PHONE.test(phone.trim())
  const off = !kind
    ? '先点是哪一种'
    : !at
      ? '先选在哪里'
      : name.trim() === ''
        ? '先写叫什么'
        : wrong
          ? '电话看一眼'
          : undefined

  async function save(): Promise<void> {
    if (!kind || !at) return
    const input = { place: at.place, kind, name: name.trim(), phone: phone.trim() === '' ? null : phone.trim() }
    const result = await writing.save(input, `加一处，${name.trim()}`)
    if (result && ('queued' in result || result.ok)) onDone(`${name.trim()}加上了。`, 'queued' in result)
  }

  return (
    <Sheet id='open-sheet' title='加一处' note='在哪个村，就管哪个村；在乡里，管全乡。' onClose={onClose}>
      <Chips id='kind' options={KINDS} value={kind ? [kind] : []} onChange={([next]) => setKind(next)} />
      {stands.length > 1 && (
        <PickerRow
          id='stands'
          title='在哪里'
          options={stands.map((one) => one.name)}
          picked={at?.name}
          onPick={(index) => setAt(stands[index])}
        />
      )}
      <View className='mt3'>
        <Field id='name' label='叫什么' value={name} onInput={setName} maxLength={20} />
        <Field id='phone' label='电话' kind='number' value={phone} onInput={setPhone} hint='可以空着' maxLength={16} />
      </View>
      <SaveFoot id='open' writing={writing} onSave={() => void save()} text='加上' off={off} />
    </Sheet>
  )
}
