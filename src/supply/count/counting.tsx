import { View } from '@tarojs/components'
import { type LotRow } from '@domain/contract/views-stock'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Amount } from '../parts/amount'
import { NOTHING_TYPED } from '../parts/typed'
import { keyOf, type Counted } from './draft'

interface CountingProps {
  readonly lots: readonly LotRow[]
  readonly at: number
  readonly counted: Counted
  readonly onCount: (counted: Counted) => void
  readonly onTurn: (at: number) => void
}

/** One lot on the screen, and no word of what the books say: whoever counts finds what is there (E25). */
export function Counting({ lots, at, counted, onCount, onTurn }: CountingProps) {
  const lot = lots[at]
  const key = keyOf(lot)
  return (
    <>
      <View className='blk t-small t-2' id='count-at'>
        第 {at + 1} 批，共 {lots.length} 批
      </View>
      <Card id={`count-${lot.item}-${lot.lot}`}>
        <View className='t-title'>{lot.name}</View>
        <View className='t-lead mt1'>批号 {lot.lot}</View>
        <View className='t-2'>{lot.expiryWords}</View>
        <View className='mt3'>
          <Amount
            id='found'
            item={lot.item}
            value={counted[key] ?? NOTHING_TYPED}
            onChange={(typed) => onCount({ ...counted, [key]: typed })}
            hint='一点也没有，写 0'
          />
        </View>
      </Card>
      <View className='blk'>
        <ButtonRow>
          <BigButton
            id='before'
            kind='plain'
            small
            text='上一批'
            off={at === 0 ? '到头了' : undefined}
            onTap={() => onTurn(at - 1)}
          />
          <BigButton
            id='next'
            kind='secondary'
            small
            text={at + 1 < lots.length ? '下一批' : '看一遍'}
            onTap={() => onTurn(at + 1)}
          />
        </ButtonRow>
      </View>
    </>
  )
}
