import { View } from '@tarojs/components'
import { type LotRow, type ShelfView, type TransferRow } from '@domain/contract/views-stock'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { StateDot } from '@/components/state-dot'
import { callPhone } from '@/device/call-phone'
import { atWords } from '@/words/when'
import { LevelMark } from '../parts/levels'
import { StockBar } from '../parts/stock-bar'
import { ways } from '../parts/ways'
import { othersOf } from './view'

interface StandProps {
  readonly view: ShelfView
  readonly onLots: (category: LotRow['category']) => void
  readonly onArrive: (transfer: TransferRow) => void
  readonly onSums: () => void
  readonly onChange: () => void
}

export function Stand({ view, onLots, onArrive, onSums, onChange }: StandProps) {
  const { shelfId, may, count, coming, sent, standing, said, percent, phone, today } = view
  return (
    <>
      {count && (
        <Cells>
          <Cell
            id='count-open'
            title={`盘点有 ${count.differences.length} 处对不上，等第二个人`}
            note={`${count.by}，${atWords(count.at, today)} 点的`}
            lead={<StateDot state='wait' />}
            onTap={() => ways.count(shelfId)}
          />
        </Cells>
      )}
      {coming.length > 0 && (
        <Cells>
          {coming.map((transfer) => (
            <Cell
              key={transfer.transferId}
              id={`coming-${transfer.transferId}`}
              title={`${transfer.fromName}调来的，在路上`}
              note={lotsWords(transfer)}
              value={may.includes('arrive') ? '到了' : undefined}
              onTap={may.includes('arrive') ? () => onArrive(transfer) : undefined}
            />
          ))}
        </Cells>
      )}
      {standing.map((one) => (
        <StockBar
          key={one.category}
          id={`stock-${one.category}`}
          standing={one}
          percent={percent}
          onOpen={() => onLots(one.category)}
        />
      ))}
      {said.length > 0 && (
        <Card id='said'>
          {said.map(({ category, name, level, words, at }) => (
            <View key={category} className='row mt1'>
              <LevelMark level={level === 'unknown' ? null : level} />
              <View className='grow'>
                <View className='t-b'>{name}</View>
                <View className='t-small t-2'>{at === null ? '还没报过' : `上次 ${atWords(at, today)} 报的`}</View>
              </View>
              <View className={level === 'unknown' ? 't-2' : 't-b'}>{words}</View>
            </View>
          ))}
        </Card>
      )}
      {standing.length + said.length === 0 && (
        <EmptyState id='nothing' title='这里还没有记过账' note='收一次货，就开始算。' />
      )}
      <Cells>
        {othersOf(view).map(({ category, name, words }) => (
          <Cell key={category} id={`other-${category}`} title={name} value={words} onTap={() => onLots(category)} />
        ))}
        {may.includes('receive') && (
          <Cell id='to-receive' title='收货' note='一批一批记，扫码或者手写' onTap={() => ways.receive(shelfId)} />
        )}
        {may.includes('count') && (
          <Cell id='to-count' title='盘点' note='一批一批点，对不上的要两个人' onTap={() => ways.count(shelfId)} />
        )}
        {view.kind !== 'pharmacy' && (
          <Cell id='to-ledger' title='流水' note='每一笔谁、几时、为什么' onTap={() => ways.ledger(shelfId)} />
        )}
        {standing.length > 0 && <Cell id='to-sums' title='两条线怎么算的' note='每个数从哪里来' onTap={onSums} />}
        {may.includes('change') && <Cell id='to-change' title='改名字、电话，停用' onTap={onChange} />}
        {phone && <Cell id='call' title='打电话' note={phone} onTap={() => void callPhone(phone)} />}
      </Cells>
      {sent.length > 0 && (
        <>
          <SectionTitle>调出去，还没到</SectionTitle>
          <Cells>
            {sent.map((transfer) => (
              <Cell
                key={transfer.transferId}
                id={`sent-${transfer.transferId}`}
                title={`给${transfer.toName}`}
                note={lotsWords(transfer)}
                value={atWords(transfer.at, today)}
              />
            ))}
          </Cells>
        </>
      )}
    </>
  )
}

const lotsWords = ({ lots }: TransferRow): string => lots.map(({ words }) => words).join('，')
