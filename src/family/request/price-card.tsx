import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { yuanWords } from './view'

interface PriceCardProps {
  readonly view: RequestView
  readonly busy: boolean
  readonly onAgree: () => void
  readonly onRefuse: () => void
}

/** 有偿上门 (B38): the price before anybody sets out, and the family's yes or no; what is free has no such card. */
export function PriceCard({ view, busy, onAgree, onRefuse }: PriceCardProps) {
  const { price, service } = view
  if (service !== 'paid') return null
  if (!price)
    return (
      <Card id='request-price'>
        <View className='t-b'>有偿上门</View>
        <View className='t-2'>医生先报价，您同意了才来。现在还没报。</View>
      </Card>
    )
  return (
    <Card id='request-price'>
      <View className='row row--base row--wrap'>
        <View className='grow t-b'>有偿上门</View>
        <View className='t-fig'>{yuanWords(price.fen)}</View>
      </View>
      <View className='t-2'>
        {price.by}报的。{price.agreed ? '您家同意了。' : '您同意了才来；不同意，就不收钱也不来。'}
      </View>
      {view.may.includes('agreed') && (
        <View className='mt3'>
          <ButtonRow>
            <BigButton id='request-refuse' kind='plain' text='不要' onTap={onRefuse} />
            <BigButton
              id='request-agree'
              text='同意'
              label={`同意${yuanWords(price.fen)}，请医生上门`}
              busy={busy ? '正在存' : undefined}
              onTap={onAgree}
            />
          </ButtonRow>
        </View>
      )}
    </Card>
  )
}
