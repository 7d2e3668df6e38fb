import { useState } from 'react'
import { View } from '@tarojs/components'
import { getStorageSync, setStorageSync } from '@tarojs/taro'
import { type Input } from '@domain/contract'
import { type KitPersonRow } from '@domain/contract/kit'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { PickerRow } from '@/components/picker-row'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { device } from '../parts/camera'
import { cardIn } from './view'

interface GiveSheetProps {
  readonly place: string
  readonly roundId: string
  readonly person: KitPersonRow
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

type Proof = Input<'kit.give'>['proof']
const HOWS = [
  { value: 'word', label: '谁拿的，写名字' },
  { value: 'card', label: '门口的卡' },
] as const
/** Kits usually come from one shelf all day: the last one stands chosen. */
const KEY = 'supply-kit-shelf'

/** 发到手: from which shelf, and by whose word or card it was received (B16). */
export function GiveSheet({ place, roundId, person, onClose, onDone }: GiveSheetProps) {
  const shelves = useCall('stock.shelves', { place })
  const [shelfId, setShelfId] = useState<string>(() => getStorageSync<string>(KEY))
  const [how, setHow] = useState<(typeof HOWS)[number]['value']>('word')
  const [text, setText] = useState('')
  const writing = useWrite('kit.give')
  const code = cardIn(text)
  const proof: Proof | undefined =
    how === 'card'
      ? code === undefined
        ? undefined
        : { how: 'card', code }
      : text.trim() === ''
        ? undefined
        : { how: 'word', taker: text.trim() }

  async function scan(): Promise<void> {
    const scanned = await device.scan()
    if (scanned !== undefined) setText(cardIn(scanned) ?? '')
  }

  async function give(): Promise<void> {
    if (!proof || !shelfId) return
    setStorageSync(KEY, shelfId)
    const result = await writing.save({ personId: person.personId, roundId, shelfId, proof }, `${person.name}，健康包`)
    if (result && ('queued' in result || result.ok)) onDone('queued' in result)
  }

  return (
    <Sheet
      id='give-sheet'
      title={`${person.name}的健康包`}
      note={`${person.plate}，${person.whyWords}`}
      onClose={onClose}
    >
      <Answered id='kit-shelves' of={shelves} words={refusalWords} cards={1}>
        {({ rows }) => {
          const from = rows.filter(({ kind, closed }) => kind !== 'pharmacy' && !closed)
          return (
            <PickerRow
              id='shelf'
              title='从哪里拿的'
              options={from.map(({ name }) => name)}
              picked={from.find((one) => one.shelfId === shelfId)?.name}
              onPick={(index) => setShelfId(from[index].shelfId)}
            />
          )
        }}
      </Answered>
      <View className='mt3'>
        <Chips
          id='how'
          options={HOWS}
          value={[how]}
          onChange={([next]) => {
            setText('')
            setHow(next)
          }}
        />
      </View>
      <View className='mt3'>
        <Field
          id='proof'
          label={how === 'card' ? '卡上的号' : '谁拿的'}
          value={text}
          onInput={setText}
          hint={how === 'card' ? '10 位，门口的卡上' : '本人，女儿，邻居'}
          maxLength={how === 'card' ? 10 : 20}
        />
      </View>
      {how === 'card' && device.scans && (
        <BigButton id='scan' kind='secondary' className='mt3' text='扫门口的卡' onTap={() => void scan()} />
      )}
      <SaveFoot
        id='give'
        writing={writing}
        onSave={() => void give()}
        text='发到手了'
        off={!shelfId ? '先选从哪里拿的' : proof ? undefined : how === 'card' ? '先写卡上的号' : '先写谁拿的'}
      />
    </Sheet>
  )
}
