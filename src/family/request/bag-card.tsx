import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { Cell, Cells } from '@/components/cell'

const PROOF = { code: '收货码对上了', signature: '当面签了字', family: '家里自己点的' } as const

/** What is in the bag, lot by lot (B23), where it came from, and how it is known that it arrived. */
export function BagCard({ view }: { readonly view: RequestView }) {
  const { lots, shelf, proof } = view
  if (lots.length === 0 && !proof) return null
  return (
    <Cells>
      {lots.length > 0 && (
        <Cell id='request-bag' heading title='袋子里的' note='吃多少，看说明书，或者问医生。' value={shelf?.name} />
      )}
      {lots.map(({ name, lot, expiry, units }, n) => (
        <Cell
          key={`${name}-${lot}`}
          id={`request-lot-${n}`}
          title={name}
          note={`${lot}，${expiry}`}
          value={<View className='t-b'>{units}</View>}
          label={`${name}，${units}，${lot}，${expiry}`}
        />
      ))}
      {proof && <Cell id='request-proof' title='怎么收的' value={PROOF[proof]} />}
    </Cells>
  )
}
