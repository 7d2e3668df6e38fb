import { View } from '@tarojs/components'
import { type ShelfView } from '@domain/contract/views-stock'
import { useWrite } from '@/cloud/use-write'
import { Card } from '@/components/card'
import { SaveFoot } from '@/components/save-foot'
import { StateDot } from '@/components/state-dot'
import { atWords } from '@/words/when'
import { unitsWords } from '../parts/words'

interface ConfirmProps {
  readonly view: ShelfView
  readonly count: NonNullable<ShelfView['count']>
  readonly onDone: (words: string, queued: boolean) => void
}

/** What was found differs from the books: nothing moves until another person has counted it too (E25). */
export function Confirm({ view, count, onDone }: ConfirmProps) {
  const { at, by, mayConfirm, differences } = count
  const writing = useWrite('stock.confirm')

  async function confirm(): Promise<void> {
    const result = await writing.save({ shelfId: view.shelfId, at }, `复核盘点，${view.name}`)
    if (result && ('queued' in result || result.ok)) onDone('两个人都点过，账改好了。', 'queued' in result)
  }

  return (
    <Card id='differences'>
      <View className='t-lead'>{differences.length} 处和账上对不上</View>
      <View className='t-small t-2'>
        {by}，{atWords(at, view.today)} 点的。没有第二个人点过，账不动。
      </View>
      {differences.map(({ item, name, lot, units }) => (
        <View key={`${item}-${lot}`} className='row mt2'>
          <StateDot state='miss' />
          <View className='grow ml2'>
            <View className='t-b'>{name}</View>
            <View className='t-small t-2'>批号 {lot}</View>
          </View>
          <View className='t-b'>
            {units < 0 ? '少' : '多'} {unitsWords(item, Math.abs(units))}
          </View>
        </View>
      ))}
      {mayConfirm ? (
        <SaveFoot
          id='confirm'
          writing={writing}
          onSave={() => void confirm()}
          text='我也点过，是这个数'
          label='第二个人确认：我也点过，是这个数'
        />
      ) : (
        <View className='t-2 mt3'>要另一个人来确认：医生、办公室，或者村干部，用自己的手机打开这一页。</View>
      )}
    </Card>
  )
}
