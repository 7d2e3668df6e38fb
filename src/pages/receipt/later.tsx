import { View } from '@tarojs/components'
import { type CallLine } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { back } from '@/view/go'
import { HelpRow } from '../shared/help-row'
import { type Kept } from './kept'
import { readingWords } from './view'

interface LaterReceiptProps {
  readonly kept: Kept | null
  readonly calls: readonly CallLine[]
}

/** What waited on the phone has gone out since; or this phone never sent anything. */
export function LaterReceipt({ kept, calls }: LaterReceiptProps) {
  const foot = (
    <>
      <BigButton id='receipt-home' text='好，回首页' onTap={back} />
      <HelpRow calls={calls} />
    </>
  )
  if (!kept)
    return <Page label='回执' head={<Head title='这部手机上还没有回执' sub='报一次情况，这里就有。' />} foot={foot} />
  return (
    <Page label='回执' head={<Head title='发出去了' sub='没网时存下的，村里和医生收到了' />} foot={foot}>
      <Card>
        <View className='t-b'>{readingWords(kept.reading)}</View>
        <View className='t-2 mt1'>没看出要马上处理的危险信号。这是拿规则比出来的，不是诊断，也不等于没病。</View>
      </Card>
    </Page>
  )
}
