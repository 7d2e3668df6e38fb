import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { useWrite } from '@/cloud/use-write'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { dayWords } from '@/words/when'
import { Refused } from '../parts/trouble'
import { keyOf, REASONS, type MissedRow } from './view'

interface CloseSheetProps {
  readonly personId: string
  readonly name: string
  readonly rows: readonly MissedRow[]
  /** The one that was tapped; absent: all of them. */
  readonly row?: MissedRow
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

/** Why nobody was in touch, for one day or several at once; in the history they stay days without a contact (F15). */
export function CloseSheet({ personId, name, rows, row, onClose, onDone }: CloseSheetProps) {
  const [picked, setPicked] = useState(() => (row ? [row] : rows).map(keyOf))
  const [reason, setReason] = useState('')
  const usual = REASONS.filter((value) => value === reason)
  const closing = useWrite('missed.close')
  const missed = rows.filter((one) => picked.includes(keyOf(one))).map(({ kind, on }) => ({ kind, on }))
  const off = missed.length === 0 ? '先点哪几天' : reason.trim() === '' ? '先点或者写一句为什么' : undefined
  const save = async () => {
    const input = { personId, missed, reason: reason.trim(), occurredAt: now() }
    const result = await closing.save(input, `${name}，前几天没联系的原因`)
    if (result && ('queued' in result || result.ok)) onDone('queued' in result)
  }
  return (
    <Sheet id='close' title='没联系，写原因' note='写了还是没联系过，只是不再问。' onClose={onClose}>
      {rows.length > 1 && (
        <>
          <View className='t-b'>哪几天</View>
          <View className='mt2'>
            <Chips
              id='close-day'
              multi
              options={rows.map((one) => ({
                value: keyOf(one),
                label: one.kind === 'daily-contact' ? dayWords(one.on) : `到${dayWords(one.on)}那周`,
              }))}
              value={picked}
              onChange={setPicked}
            />
          </View>
        </>
      )}
      <View className='t-b mt3'>为什么</View>
      <View className='mt2'>
        <Chips
          id='close-reason'
          options={REASONS.map((value) => ({ value, label: value }))}
          value={usual}
          onChange={([one]) => setReason(one ?? '')}
        />
      </View>
      <View className='mt3'>
        <Field
          id='close-text'
          label='或者自己写'
          value={usual.length > 0 ? '' : reason}
          onInput={setReason}
          maxLength={100}
        />
      </View>
      <Refused id='close-refused' refusal={closing.refusal} />
      <View className='mt3'>
        <BigButton
          id='close-save'
          text={missed.length > 1 ? `存好，${missed.length} 次` : '存好'}
          busy={closing.busy ? '正在存' : undefined}
          off={off}
          onTap={() => void save()}
        />
      </View>
    </Sheet>
  )
}
