import { useState } from 'react'
import { View } from '@tarojs/components'
import { useWrite } from '@/cloud/use-write'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { Stepper } from '@/components/stepper'
import { articleWords, unitsWords } from '../parts/words'
import { EMPTY_ROUND, missingIn, partOptions, roundFrom, WHOM, withPart, type Part } from './view'

interface OpenSheetProps {
  readonly place: string
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

/** 开一轮: what is in a bag and whom it is for (B16). */
export function OpenSheet({ place, onClose, onDone }: OpenSheetProps) {
  const [draft, setDraft] = useState(EMPTY_ROUND)
  const writing = useWrite('kit.open')
  const parts = Object.entries(draft.parts) as [Part, number][]
  const change = (part: Part, units: number) => setDraft({ ...draft, parts: { ...draft.parts, [part]: units } })

  async function open(): Promise<void> {
    const result = await writing.save(roundFrom(place, draft), `开一轮健康包，${draft.name.trim()}`)
    if (result && ('queued' in result || result.ok)) onDone('queued' in result)
  }

  return (
    <Sheet id='open-sheet' title='开一轮健康包' onClose={onClose}>
      <Field
        id='name'
        label='叫什么'
        value={draft.name}
        onInput={(name) => setDraft({ ...draft, name })}
        hint='第二轮，2月'
        maxLength={30}
      />
      <View className='t-b mt3'>里面有什么</View>
      <View className='mt2'>
        <Chips
          id='part'
          multi
          options={partOptions}
          value={parts.map(([part]) => part)}
          onChange={(picked) => setDraft(withPart(draft, picked))}
        />
      </View>
      {parts.map(([part, units]) => (
        <Stepper
          key={part}
          id={`units-${part}`}
          title={articleWords(part)}
          words={unitsWords(part, units)}
          onLess={units > 1 ? () => change(part, units - 1) : undefined}
          onMore={units < 200 ? () => change(part, units + 1) : undefined}
        />
      ))}
      <View className='mt3'>
        <Field
          id='others'
          label='别的'
          value={draft.words}
          onInput={(words) => setDraft({ ...draft, words })}
          hint='口罩一包、明白纸一张'
          maxLength={100}
        />
      </View>
      <View className='t-b mt3'>发给谁</View>
      <View className='mt2'>
        <Chips id='whom' multi options={WHOM} value={draft.whom} onChange={(whom) => setDraft({ ...draft, whom })} />
      </View>
      <SaveFoot id='open' writing={writing} onSave={() => void open()} text='开这一轮' off={missingIn(draft)} />
    </Sheet>
  )
}
