import { View } from '@tarojs/components'
import { type CallLine, type HomePerson } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { back, go } from '@/view/go'
import { clockWords } from '@/words/when'
import { CalledCard } from '../shared/called-card'
import { EMERGENCY } from '../shared/calls'
import { dial } from '../shared/dial'
import { HelpRow } from '../shared/help-row'
import { DangerCard } from './danger'
import { judgedHere } from './judged-here'
import { type Kept } from './kept'
import { SayThis } from './say-this'
import { sayWords } from './say-words'
import { dangerFigure, dangerTitle, isDanger, readingWords } from './view'

interface QueuedReceiptProps {
  readonly person: HomePerson
  readonly kept: Kept
  readonly calls: readonly CallLine[]
}

/** No network: kept on the phone under its own time. The rules are on the phone too, so danger is still said (E01, A14). */
export function QueuedReceipt({ person, kept, calls }: QueuedReceiptProps) {
  const { level, flags } = judgedHere(person, kept)
  const words = flags.map((flag) => flag.words)
  const foot = (
    <>
      <BigButton id='receipt-home' kind={isDanger(level) ? 'quiet' : 'primary'} text='好，回首页' onTap={back} />
      <HelpRow calls={calls} />
    </>
  )
  return (
    <Page label='回执，还没发出去' foot={foot}>
      {isDanger(level) && (
        <>
          <CalledCard people={[person]} />
          <DangerCard
            title={dangerTitle(level)}
            {...dangerFigure(words, person)}
            onCall={() => void dial(EMERGENCY, person)}
          />
          <Card>
            <View className='t-lead'>别等网，打 120</View>
            <View className='t-2 mt1'>没网也能打电话。村里和医生现在还不知道，也可以直接打给他们。</View>
            <SayThis text={sayWords(person, [readingWords(kept.reading).replace('。', '')])} />
          </Card>
        </>
      )}
      <Head title='先存在手机里' sub='没网，村里和医生还没收到' />
      <Card id='queued'>
        <View className='row row--top'>
          <StateDot state='none' />
          <View className='grow ml2'>
            <View className='t-b'>{readingWords(kept.reading)}</View>
            <View className='t-2'>时间按 {clockWords(kept.at)} 算。有网时打开守望就发，不用再填。</View>
          </View>
        </View>
        <View className='mt3'>
          <BigButton id='queued-outbox' kind='secondary' text='看还没发的' onTap={() => go('/pages/outbox/index')} />
        </View>
      </Card>
    </Page>
  )
}
