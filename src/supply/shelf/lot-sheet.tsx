import { useState } from 'react'
import { View } from '@tarojs/components'
import { type LotRow, type ShelfView } from '@domain/contract/views-stock'
import { Chips } from '@/components/chips'
import { Sheet } from '@/components/sheet'
import { Give } from './give'
import { Send } from './send'
import { stepsFor, type LotStep } from './view'
import { WriteOff } from './write-off'

export interface LotFormProps {
  readonly shelf: ShelfView
  readonly lot: LotRow
  /** With what was done, in words. */
  readonly onDone: (words: string, queued: boolean) => void
}

interface LotSheetProps extends LotFormProps {
  readonly onClose: () => void
}

/** One lot: sent to another shelf, written off, or handed out at the counter. */
export function LotSheet({ onClose, ...form }: LotSheetProps) {
  const { shelf, lot } = form
  const steps = stepsFor(shelf.may, lot)
  const [step, setStep] = useState<LotStep | undefined>(steps.length === 1 ? steps[0].value : undefined)
  return (
    <Sheet
      id='lot-sheet'
      title={lot.name}
      note={`批号 ${lot.lot}，${lot.expiryWords}，现在 ${lot.words}`}
      onClose={onClose}
    >
      <Chips id='step' options={steps} value={step ? [step] : []} onChange={([next]) => setStep(next)} />
      <View className='mt3'>
        {step === 'send' && <Send {...form} />}
        {step === 'write-off' && <WriteOff {...form} />}
        {step === 'give' && <Give {...form} />}
      </View>
    </Sheet>
  )
}
