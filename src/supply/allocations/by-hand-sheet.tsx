import { useState } from 'react'
import { View } from '@tarojs/components'
import { type NeedRow } from '@domain/contract/allocation'
import { useWrite } from '@/cloud/use-write'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { packWords } from '../parts/words'
import { packsOf } from './packs'

interface ByHandSheetProps {
  readonly shelfId: string
  readonly article: NeedRow['articles'][number]
  readonly onDone: (words: string, queued: boolean) => void
  readonly onClose: () => void
}

/** A clinician's own number, with the reason written down (R65). */
export function ByHandSheet({ shelfId, article: { item, name }, onDone, onClose }: ByHandSheetProps) {
  const [packs, setPacks] = useState('')
  const [note, setNote] = useState('')
  const writing = useWrite('allocation.ask')
  const count = packsOf(packs)

  async function save(): Promise<void> {
    if (!count) return
    const words = `${name} ${count} ${packWords(item)}`
    const result = await writing.save({ shelfId, item, packs: count, note: note.trim() }, `申请调拨 ${words}`)
    if (result && ('queued' in result || result.ok)) onDone(`${words}，报上去了。`, 'queued' in result)
  }

  return (
    <Sheet
      id='by-hand-sheet'
      title={name}
      note='现在没低于线，软件不算。医生可以自己定，写明为什么。'
      onClose={onClose}
    >
      <Field
        id='packs'
        label='要多少'
        kind='number'
        unit={packWords(item)}
        value={packs}
        onInput={setPacks}
        maxLength={4}
      />
      <View className='mt3'>
        <Field id='note' label='为什么' value={note} onInput={setNote} hint='下周返乡的多；邻村在传' maxLength={100} />
      </View>
      <SaveFoot
        id='by-hand'
        writing={writing}
        onSave={() => void save()}
        text='报上去'
        off={!count ? '先写多少' : note.trim() === '' ? '写一句为什么' : undefined}
      />
    </Sheet>
  )
}
