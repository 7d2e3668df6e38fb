import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { Cell, Cells } from '@/components/cell'

/** Which lots to take, or what is in the bag: these words go on the bag of what was split, and no dose (B23). */
export function LotsCard({ view }: { readonly view: RequestView }) {
  const { lots, state, shelf } = view
  if (lots.length === 0) return null
  const takes = state === 'accepted'
  return (
    <Cells>
      <Cell
        id='request-lots'
        heading
        title={takes ? '按这几批拿' : '袋子里的'}
        note={takes ? '拆开的，把这几行抄在袋子上。吃多少，问医生。' : undefined}
        value={shelf?.name}
      />
      {lots.map(({ name, lot, expiry, units }, n) => (
        <Cell
          key={`${lot}-${name}`}
          id={`request-lot-${n}`}
          title={name}
          note={`${lot}，${expiry}`}
          value={<View className='t-b'>{units}</View>}
          label={`${name}，${units}，${lot}，${expiry}`}
        />
      ))}
    </Cells>
  )
}
