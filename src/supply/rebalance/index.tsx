import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type RebalanceRow } from '@domain/contract/allocation'
import { type StockCategory } from '@domain/model/stock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { AgeBanner } from '@/view/age-banner'
import { figure } from '../parts/axis'
import { usePlace } from '../parts/use-place'
import { ways } from '../parts/ways'
import { categoryWords } from '../parts/words'
import { Proposal } from './proposal'
import '../parts/supply.scss'

const CATEGORIES = (['fever', 'cough', 'chinese-patent', 'antigen'] as const satisfies readonly StockCategory[]).map(
  (value) => ({ value, label: categoryWords(value) }),
)

/** 匀一匀: who could give whom, so that nobody who gives falls under a line of their own (B25). Nothing moves without a tap. */
export default function Rebalance() {
  const { params } = useRouter()
  const mine = usePlace(params.place)
  const [category, setCategory] = useState<StockCategory>((params.category as StockCategory | undefined) ?? 'fever')
  const place = mine.data?.place.slice(0, 9)
  const asked = useCall('stock.rebalance', place ? { place, category } : undefined)
  const [sent, setSent] = useState<readonly string[]>([])
  const shown = mine.data ? { ...asked, loading: asked.loading || !asked.refusal } : mine

  return (
    <Page
      label='匀一匀'
      head={
        <Head
          title='匀一匀'
          aside={asked.data && mine.data?.placeName}
          sub={asked.data && '给的一方留够 15% 和 14 天，总数不变。点一下才调出。'}
        />
      }
      banner={<AgeBanner stale={asked.stale} />}
    >
      {asked.data && (
        <View className='blk'>
          <Chips
            id='category'
            options={CATEGORIES}
            value={[category]}
            onChange={([next]) => {
              setSent([])
              setCategory(next)
            }}
          />
        </View>
      )}
      <Answered id='rebalance' of={{ ...shown, data: asked.data }} words={refusalWords}>
        {({ rows, stillShort }) => (
          <>
            {rows.length === 0 && (
              <EmptyState
                id='nothing'
                title={stillShort.length === 0 ? '都过线，不用匀' : '没有哪处匀得出来'}
                note={stillShort.length === 0 ? '这一样，每处都在线上。' : '谁匀出来自己都会低于线，要向县里要。'}
              />
            )}
            {rows.map((row) => (
              <Proposal
                key={keyOf(row)}
                row={row}
                sent={sent.includes(keyOf(row))}
                onSent={() => setSent([...sent, keyOf(row)])}
              />
            ))}
            {stillShort.length > 0 && (
              <View className='blk'>
                <SectionTitle>匀了还差的，向县里要</SectionTitle>
                <Cells>
                  {stillShort.map(({ shelfId, name, courses }) => (
                    <Cell
                      key={shelfId}
                      id={`short-${shelfId}`}
                      title={name}
                      value={`差 ${figure(courses)} 人份`}
                      onTap={() => ways.allocations(place ?? '', shelfId)}
                    />
                  ))}
                </Cells>
              </View>
            )}
            {sent.length > 0 && (
              <Card>
                <View className='row'>
                  <StateDot state='wait' />
                  <View className='grow ml2'>调出的在路上，收的一方点“到了”才算到。</View>
                </View>
              </Card>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}

const keyOf = ({ from, to, lotWords }: RebalanceRow): string => `${from.shelfId}-${to.shelfId}-${lotWords.join()}`
