import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { Cell } from '@/components/cell'
import { Sheet } from '@/components/sheet'
import { CardCode } from '../parts/card-code'
import { type Number } from './view'

interface NumbersProps {
  readonly numbers: readonly Number[]
  readonly onPick: (phone: string) => void
  readonly onClose: () => void
}

/** Whom to ring, where a door has more than one number. */
export const Numbers = ({ numbers, onPick, onClose }: NumbersProps) => (
  <Sheet id='numbers' title='打给谁' onClose={onClose}>
    {numbers.map(({ name, phone }, n) => (
      <Cell
        key={phone}
        id={`number-${n}`}
        title={name}
        value={phone}
        label={`打给${name}`}
        onTap={() => onPick(phone)}
      />
    ))}
  </Sheet>
)

interface NewCardProps {
  readonly head: string
  readonly busy: boolean
  readonly error?: React.ReactNode
  /** Once made, shown this once. */
  readonly code?: string
  readonly onMake: () => void
  readonly onClose: () => void
}

/** A new card: what it does to the old one is said before it is done. */
export function NewCard({ head, busy, error, code, onMake, onClose }: NewCardProps) {
  if (code)
    return (
      <Sheet id='card' title={`${head}家的新卡`} onClose={onClose}>
        <CardCode code={code} />
        <View className='mt4'>
          <BigButton id='card-done' text='抄好了' onTap={onClose} />
        </View>
      </Sheet>
    )
  return (
    <Sheet id='card' title='换一张新卡' note='旧卡上的号马上作废。已经绑好的家里人不受影响。' onClose={onClose}>
      {error}
      <View className='mt3'>
        <BigButton id='card-make' text='换新卡' busy={busy ? '正在换' : undefined} onTap={onMake} />
      </View>
    </Sheet>
  )
}
