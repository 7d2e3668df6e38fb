import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type Input, type Output, type RemindedView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { Card, SectionTitle } from '@/components/card'
import { Cells } from '@/components/cell'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { Seal } from '@/components/why-link'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { AgeBanner } from '@/view/age-banner'
import { ColdHome } from '../shared/cold-home'
import { HelpRow } from '../shared/help-row'
import { useHome } from '../shared/use-home'
import './index.scss'

type Why = Output<'why.duty'>

/** 依据: what a duty rests on, the facts used, what did not count, what nobody has confirmed yet, who was reminded (F02). */
export default function WhyPage() {
  const { params } = useRouter<{ personId?: string; kind?: string }>()
  const { personId, kind } = params
  const home = useHome()
  const person = home.data?.people.find((one) => one.personId === personId)
  const asked = personId && kind ? { personId, kind: kind as Input<'why.duty'>['kind'] } : undefined // the server checks
  const why = useCall('why.duty', asked)
  return (
    <Page
      label='依据'
      head={<Head title={why.data?.title ?? '依据'} aside={<ColdHome />} />}
      banner={<AgeBanner stale={why.stale} />}
      foot={person && <HelpRow calls={person.calls} />}
    >
      {asked ? (
        <Answered id='why' of={why} words={refusalWords}>
          {(answer) => <Reasons why={answer} />}
        </Answered>
      ) : (
        <Notice id='why-missing' title='找不到' text={refusalWords('NotFound')} />
      )}
    </Page>
  )
}

function Reasons({ why }: { readonly why: Why }) {
  const { basis, pack, facts, notCounted, unconfirmed, reminded } = why
  return (
    <>
      <Card id='basis'>
        <View className='row row--top'>
          <View className='because__seal'>
            <Seal provisional={basis.amber} />
          </View>
          <View className='grow ml3'>
            <View className='t-lead'>{basis.source}</View>
            <View className='t-2'>
              {basis.article}，条目 {basis.row}
            </View>
          </View>
        </View>
        {basis.sentences.map((sentence) => (
          <View key={sentence} className='mt2'>
            {sentence}
          </View>
        ))}
        <View className='t-small t-2 mt2'>{pack.words}</View>
      </Card>
      <SectionTitle>用到的事实</SectionTitle>
      <Cells>
        {facts.map(({ label, words }) => (
          <Row key={`${label}${words}`} label={label} words={words} />
        ))}
        {notCounted.map((words) => (
          <Row key={words} label='不算的' words={words} />
        ))}
      </Cells>
      {unconfirmed.map(({ title, note }) => (
        <Card key={title} className='because__open'>
          <View className='row row--top'>
            <Seal provisional />
            <View className='grow ml2'>
              <View className='t-b'>{title}</View>
              <View className='t-small t-2'>{note}</View>
            </View>
          </View>
        </Card>
      ))}
      <Reminded reminded={reminded} />
    </>
  )
}

function Row({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <View className='cell'>
      <View className='because__label t-2'>{label}</View>
      <View className='grow'>{words}</View>
    </View>
  )
}

/** Whether anybody was reminded, and of everybody who was not, why. */
function Reminded({ reminded: { words, lines } }: { readonly reminded: RemindedView }) {
  return (
    <Cells>
      <View id='reminded' className='cell'>
        <View className='grow'>
          <View className='t-b'>提醒过吗</View>
          <View className='t-2'>{words}</View>
        </View>
      </View>
      {lines.map(({ key, name, sent, words: how }) => (
        <View key={key} className='cell'>
          <StateDot state={sent ? 'fine' : 'wait'} />
          <View className='grow ml3'>{name}</View>
          <View className='cell__value t-small t-2'>{how}</View>
        </View>
      ))}
    </Cells>
  )
}
