import { useState } from 'react'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { newCommandId } from '@/cloud/command-id'
import { BigButton } from '@/components/big-button'
import { askIfFew } from '../parts/staff'
import { Refused } from '../parts/trouble'
import { type DoorFace } from './view'

interface TakeOverProps {
  readonly face: DoorFace
  readonly may: boolean
  readonly onTaken: () => void
}

/** 我来接手, on the door itself: who came from a message meets it first. */
export function TakeOver({ face, may, onTaken }: TakeOverProps) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const person = waitsFor(face)
  if (!person || !may) return null

  const take = async () => {
    void askIfFew()
    setBusy(true)
    const answer = await call('urgent.take', { personId: person.personId }, { commandId: newCommandId() })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.refusal)
    onTaken()
  }
  return (
    <View className='blk'>
      <BigButton
        id='door-take'
        text='我来接手'
        label={`${person.name}有危险信号，我来接手`}
        busy={busy ? '正在接手' : undefined}
        onTap={() => void take()}
      />
      <Refused
        id='door-take-refused'
        refusal={refusal}
        words={refusal === 'Offline' ? '接手要有网。没网先打电话，回头再补记。' : undefined}
      />
    </View>
  )
}

/** Whose danger sign nobody has taken over yet. */
export const waitsFor = (face: DoorFace) => face.people.find(({ alert }) => alert && !alert.takenBy)
