import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { SaveFoot } from '@/components/save-foot'
import { dayAt, dayWords } from '@/words/when'
import { packWords } from '../parts/words'
import { packsOf } from './packs'
import { type StepProps } from './step-sheet'

type On = Input<'allocation.promise'>['on']

/** 县里答应了: so many, who said so, for which day. */
export function Promise({ view, onDone }: StepProps) {
  const [packs, setPacks] = useState(`${view.asked.packs}`)
  const [who, setWho] = useState('')
  const [on, setOn] = useState<On>(null)
  const writing = useWrite('allocation.promise')
  const count = packsOf(packs)

  async function save(): Promise<void> {
    if (!count) return
    const { allocationId, no, itemName } = view
    const result = await writing.save(
      { allocationId, no, packs: count, who: who.trim(), on },
      `${itemName}，县里答应 ${count} ${packWords(view.item)}`,
    )
    if (result && ('queued' in result || result.ok)) onDone('县里的答复记下了。', 'queued' in result)
  }

  return (
    <>
      <Field
        id='packs'
        label='答应多少'
        kind='number'
        unit={packWords(view.item)}
        value={packs}
        onInput={setPacks}
        hint={`要的是 ${view.asked.words}`}
        maxLength={4}
      />
      <View className='mt3'>
        <Field id='who' label='谁说的' value={who} onInput={setWho} hint='县物资组哪一位' maxLength={30} />
      </View>
      <PickerRow
        id='on'
        title='哪天到'
        start={dayAt(now())}
        picked={on ? dayWords(on) : '没说'}
        onPickDay={(day) => setOn(day as On)}
      />
      <SaveFoot
        id='step'
        writing={writing}
        onSave={() => void save()}
        off={!count ? '先写多少' : who.trim() === '' ? '先写谁说的' : undefined}
      />
    </>
  )
}
