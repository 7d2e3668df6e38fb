import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { Card } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { WhyLink } from '@/components/why-link'
import { categoriesWords, oneItem, yuanWords } from '../parts/request-view'
import { open, pages } from '../parts/route'

/** What is asked for and why, before anything else: the words, the place in the queue, what a doctor must look at. */
export function AskedCard({ view }: { readonly view: RequestView }) {
  const { items, way, note, queue, overCap, without, service, price, hints, requestId } = view
  return (
    <Card id='request-asked'>
      {items.map((item) => (
        <View key={`${item.category}-${item.item ?? ''}`} className='t-lead'>
          {oneItem(item)}
        </View>
      ))}
      <View className='t-2 mt1'>{[way === 'deliver' ? '送到家' : '自己来拿', note].filter(Boolean).join('，')}</View>
      {without.length > 0 && <View className='t-2 mt1'>先不配{categoriesWords(without)}</View>}
      {service === 'paid' && (
        <View id='request-price-now' className='mt2'>
          有偿上门
          {price ? `，${yuanWords(price.fen)}，${price.agreed ? '家里同意了' : '等家里同意'}` : '，还没报价'}
        </View>
      )}
      {overCap && <Said text='超过一次生病的量，要医生看过才配。' />}
      {hints.map(({ words }) => (
        <Said key={words} text={words} />
      ))}
      {queue && (
        <>
          <View id='request-queue' className='t-2 mt2'>
            {queue.words}
          </View>
          <WhyLink id='request-queue-why' text='怎么排的' onTap={() => open(pages.whyRequest(requestId))} />
        </>
      )}
    </Card>
  )
}

const Said = ({ text }: { readonly text: string }) => (
  <View className='row row--top mt2'>
    <StateDot state='wait' />
    <View className='grow ml2'>{text}</View>
  </View>
)
