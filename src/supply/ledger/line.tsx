import { View } from '@tarojs/components'
import { type ShelfLine } from '@domain/contract/views-stock'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { atWords } from '@/words/when'
import { unitsWords } from '../parts/words'

interface LineProps {
  readonly line: ShelfLine
  readonly today: string
  /** Taken back by a later line: it stays, struck through. */
  readonly struck: boolean
  readonly onReverse: () => void
}

/** One movement: what and how much, what was left, who and why. */
export function Line({ line, today, struck, onReverse }: LineProps) {
  const { lineId, at, kindWords, item, name, lot, units, after, by, note, mayReverse } = line
  const amount = `${units < 0 ? '−' : '+'} ${unitsWords(item, Math.abs(units))}`
  return (
    <Card id={`line-${lineId}`}>
      <View className='row row--top'>
        <View className={`grow ${struck ? 'line--struck' : ''}`}>
          <View className='t-b'>
            {kindWords}，{name}
          </View>
          <View className='t-small t-2'>批号 {lot}</View>
        </View>
        <View className={`t-lead t-nowrap ml2 ${struck ? 'line--struck' : ''}`}>{amount}</View>
      </View>
      <View className='row row--wrap t-small t-2 mt1'>
        <View className='grow'>
          {by}，{atWords(at, today)}
          {note ? `。${note}` : ''}
        </View>
        <View className='ml2'>还有 {unitsWords(item, after)}</View>
      </View>
      {struck && <View className='t-small mt1'>后来冲销了</View>}
      {mayReverse && !struck && (
        <BigButton
          id={`reverse-${lineId}`}
          kind='quiet'
          small
          text='冲销这一笔'
          label={`冲销：${kindWords}，${name} ${amount}`}
          onTap={onReverse}
        />
      )}
    </Card>
  )
}
