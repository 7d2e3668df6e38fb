import { type AllocationStep, type AllocationView } from '@domain/contract/allocation'
import { Sheet } from '@/components/sheet'
import { Promise as Promised } from './promise'
import { Receive } from './receive'
import { Refuse } from './refuse'
import { STEP_WORDS } from './view'
import { WithNote } from './with-note'

export interface StepProps {
  readonly view: AllocationView
  readonly onDone: (words: string, queued: boolean) => void
}

interface StepSheetProps extends StepProps {
  readonly step: AllocationStep
  readonly onClose: () => void
}

const NOTES: Readonly<Partial<Record<AllocationStep, string>>> = {
  promise: '县里没有账号，听到的由办公室记：谁说的，几盒，哪天。',
  refuse: '只有破损、近效期、批号不符能拒收，要拍货的照片，别拍到人。用不完不是理由。',
  receive: '一批一批写实收的。和答应的不一样，会列出来。',
}

export function StepSheet({ step, onClose, ...of }: StepSheetProps) {
  return (
    <Sheet id='step-sheet' title={STEP_WORDS[step]} note={NOTES[step]} onClose={onClose}>
      {step === 'promise' && <Promised {...of} />}
      {step === 'refuse' && <Refuse {...of} />}
      {step === 'receive' && <Receive {...of} />}
      {(step === 'decline' || step === 'close' || step === 'withdraw') && <WithNote step={step} {...of} />}
    </Sheet>
  )
}
