import { useState } from 'react'
import { View } from '@tarojs/components'
import { type HouseholdView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Sheet } from '@/components/sheet'
import { useWrite } from '@/cloud/use-write'
import { HARDSHIPS, type HardshipAnswer } from '../parts/facts'
import { Refused } from '../parts/trouble'

interface HardshipSheetProps {
  readonly house: HouseholdView
  readonly onClose: () => void
}

/** What the household counts as, as the list of 乡村振兴 has it (B03). */
export function HardshipSheet({ house, onClose }: HardshipSheetProps) {
  const before: HardshipAnswer = house.hardship ?? 'neither'
  const [picked, setPicked] = useState(before)
  const { busy, refusal, save } = useWrite('household.hardship')
  const { householdId, v: baseV, head } = house
  const store = async () => {
    if (picked === before) return onClose()
    const hardship = picked === 'neither' ? null : picked
    const sent = await save({ householdId, baseV, hardship }, `${head}家，脱贫户、监测户`)
    if (sent && ('queued' in sent || sent.ok)) onClose()
  }
  return (
    <Sheet id='hardship' title='脱贫户、监测户' note='照乡村振兴的名单填。要药要东西时，排在前面。' onClose={onClose}>
      <Chips id='hardship' options={HARDSHIPS} value={[picked]} onChange={([value = 'neither']) => setPicked(value)} />
      <Refused id='hardship-refused' refusal={refusal} />
      <View className='mt4'>
        <BigButton id='hardship-save' text='存好' busy={busy ? '正在存' : undefined} onTap={() => void store()} />
      </View>
    </Sheet>
  )
}
