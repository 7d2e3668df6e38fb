import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Day } from '@domain/model/calendar'
import { useWrite } from '@/cloud/use-write'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { dayWords } from '@/words/when'
import { type Mine } from '../parts/places'
import { standsIn } from '../parts/stands'

interface AddSheetProps {
  readonly mine: Mine
  readonly today: Day
  readonly onClose: () => void
  readonly onDone: (words: string, queued: boolean) => void
}

/** So many, from when and until when; no names (R15). */
export function AddSheet({ mine, today, onClose, onDone }: AddSheetProps) {
  const villages = standsIn(mine.place, mine.placeName).filter(({ place }) => place.length === 12)
  const [village, setVillage] = useState(villages.length === 1 ? villages[0] : undefined)
  const [from, setFrom] = useState<string>(today)
  const [until, setUntil] = useState<string>()
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const writing = useWrite('returnee.add')
  const people = /^\d{1,4}$/.test(typed) && Number(typed) > 0 ? Number(typed) : undefined
  const off = !village
    ? '先选哪个村'
    : !people
      ? '先写多少人'
      : !until
        ? '先选到哪天'
        : until < from
          ? '走的日子在来的前面'
          : undefined

  async function save(): Promise<void> {
    if (!village || !people || !until) return
    const input = {
      ...{ place: village.place, from: from as Day, until: until as Day, people },
      ...(note.trim() !== '' && { note: note.trim() }),
    }
    const words = `${village.name}返乡 ${people} 人`
    const result = await writing.save(input, words)
    if (result && ('queued' in result || result.ok)) onDone(`${words}，记上了。`, 'queued' in result)
  }

  return (
    <Sheet id='add-sheet' title='记一批返乡的人' note='只记人数和日子，不记名字。' onClose={onClose}>
      {villages.length > 1 && (
        <PickerRow
          id='village'
          title='哪个村'
          options={villages.map(({ name }) => name)}
          picked={village?.name}
          onPick={(index) => setVillage(villages[index])}
        />
      )}
      <View className='mt3'>
        <Field id='people' label='多少人' kind='number' unit='人' value={typed} onInput={setTyped} maxLength={4} />
      </View>
      <PickerRow id='from' title='哪天起' picked={dayWords(from)} onPickDay={setFrom} />
      <PickerRow id='until' title='到哪天' start={from} picked={until && dayWords(until)} onPickDay={setUntil} />
      <View className='mt3'>
        <Field id='note' label='记一句' value={note} onInput={setNote} hint='可以空着：春节回来的' maxLength={60} />
      </View>
      <SaveFoot id='add' writing={writing} onSave={() => void save()} off={off} />
    </Sheet>
  )
}
