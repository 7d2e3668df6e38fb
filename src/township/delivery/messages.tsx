import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type DeliveryRow, type Input } from '@domain/contract'
import { deliveryKindWords } from '@domain/rules/delivery/kinds'
import { refusalWords } from '@/cloud/refusals'
import { Answered } from '@/components/answered'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { back } from '@/view/go'
import { atWords, clockWords, dayAt } from '@/words/when'
import { now } from '@/cloud/clock'
import { OfficePage } from '../parts/office-page'
import { type OfficeAsked } from '.'
import { ByHand } from './by-hand'
import { More } from '@/components/more'
import { usePages } from './use-pages'
import { shownWords, type Shown } from './view'

interface MessagesProps {
  readonly office: OfficeAsked
  readonly shown: Shown
}

/** The messages behind one number: to whom, when, what WeChat answered, what to do. */
export function Messages({ office, shown }: MessagesProps) {
  const place = office.data?.township
  const input = place ? ({ place, ...shown } as Input<'delivery.rows'>) : undefined
  const list = usePages<DeliveryRow, 'delivery.rows'>('delivery.rows', input)
  useReachBottom(list.more)
  const of = office.data ? { ...list, loading: list.loading || !list.refusal } : office
  return (
    <OfficePage label='提醒名单' tab='overview' stale={list.stale}>
      <Head {...shownWords(shown)} />
      <Answered id='messages' of={{ ...of, data: list.data }} words={refusalWords} cards={3}>
        {(rows) =>
          rows.length > 0 ? (
            <>
              {rows.map((row, n) => (
                <Message key={row.key} id={`message-${n}`} row={row} />
              ))}
              <More list={list} />
            </>
          ) : (
            <EmptyState id='nobody' title='没有' note='这个数现在是 0。' action={{ text: '回去', onTap: back }} />
          )
        }
      </Answered>
    </OfficePage>
  )
}

function Message({ id, row }: { readonly id: string; readonly row: DeliveryRow }) {
  const { kind, who, post, at, openedAt, actedAt, words, advice, phone, sms } = row
  const read = actedAt !== null ? '看了就去办了' : openedAt !== null ? `${clockWords(openedAt)} 点开看了` : undefined
  return (
    <Card id={id}>
      <View className='row row--wrap'>
        <View className='grow t-b'>{who}</View>
        <View className='t-small t-2'>
          {deliveryKindWords(kind)} · {atWords(at, dayAt(now()))}
        </View>
      </View>
      <View className='t-small t-2'>{post}</View>
      <View className='told__what'>
        {words}
        {read && `，${read}`}
      </View>
      {advice !== '' && <View className='t-small t-2'>{advice}</View>}
      <ByHand id={id} name={who} phone={advice === '' ? null : phone} sms={sms} />
    </Card>
  )
}
