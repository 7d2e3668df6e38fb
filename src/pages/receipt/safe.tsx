import { useState } from 'react'
import { View } from '@tarojs/components'
import { redirectTo } from '@tarojs/taro'
import { type CallLine, type HomePerson, type HomeView, type Output } from '@domain/contract'
import { type Day } from '@domain/model/day'
import { packFor } from '@domain/policy/pack-for'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Sheet } from '@/components/sheet'
import { StateDot } from '@/components/state-dot'
import { WhyLink } from '@/components/why-link'
import { back, go } from '@/view/go'
import { dayAt } from '@/words/when'
import { askReminder, mayAsk } from '../shared/ask-reminder'
import { callName, callOf } from '../shared/calls'
import { HelpRow } from '../shared/help-row'
import { nextWords } from '../shared/next-words'
import { whoWords } from '../shared/whose'
import { compared } from './compared'
import { knowRows } from './know-rows'
import { readingWords } from './view'

interface SafeReceiptProps {
  readonly person: HomePerson
  readonly receipt: Output<'report.submit'>
  readonly calls: readonly CallLine[]
  readonly home: HomeView
}

/** No danger found: received, who sees it, what happens next and by when; what would be danger stays in sight. */
export function SafeReceipt({ person, receipt, calls, home }: SafeReceiptProps) {
  const { now } = home
  const [why, setWhy] = useState(false)
  const { reading, next, remeasure, at } = receipt
  const doctor = callOf(calls, 'doctor')
  const { policy } = packFor(person.township, dayAt(at) as Day)
  const sheet = why && (
    <Sheet id='why-sheet' title='比了哪几条' note='拿规则比出来的，不是诊断。' onClose={() => setWhy(false)}>
      {compared(policy, person.age).map((line) => (
        <View key={line} className='mt3'>
          {line}。
        </View>
      ))}
    </Sheet>
  )
  const asks = mayAsk(home.reminders, ['progress'])
  const leave = async () => {
    if (asks) await askReminder(home.reminders, ['progress']) // first in the tap, or WeChat does not ask
    back()
  }
  const foot = (
    <>
      {asks && !remeasure && (
        <View className='t-small t-2'>点「好，回首页」时微信会问一次，医生要联系时好告诉您。</View>
      )}
      {remeasure ? (
        <BigButton
          id='receipt-again'
          text='量好了，再报一次'
          onTap={() => void redirectTo({ url: `/pages/report/index?personId=${person.personId}` })}
        />
      ) : (
        <BigButton id='receipt-home' text='好，回首页' onTap={() => void leave()} />
      )}
      <HelpRow calls={calls} />
    </>
  )
  return (
    <Page label='回执' foot={foot} sheet={sheet}>
      <View className='blk receipt'>
        <View className='row'>
          <View className='receipt__tick'>
            <Icon name='check-white' />
          </View>
          <View className='t-head ml3' ariaRole='heading'>
            收到了
          </View>
        </View>
        <View className='mt2' id='receipt-reading'>
          {person.kinship === 'self' ? '您报的：' : `您替${whoWords(person)}报的：`}
          <View className='receipt__said'>{readingWords(reading)}</View>
        </View>
      </View>
      <Card id='verdict'>
        {remeasure ? (
          <>
            <View className='t-lead'>静坐一会儿，手暖一暖，再量一次</View>
            <View className='t-2 mt1'>血氧 {reading.spo2}%，还不到要马上处理的线，离得不远。以再量的为准。</View>
          </>
        ) : (
          <>
            <View className='t-lead'>没看出要马上处理的危险信号</View>
            <View className='t-small t-2 mt1'>这是拿规则比出来的，不是诊断，也不等于没病。</View>
          </>
        )}
        <WhyLink id='why' text='看比了哪几条' onTap={() => setWhy(true)} />
      </Card>
      <Card id='next'>
        <View className='t-lead'>接下来</View>
        <View className='mt1'>
          {next
            ? nextWords(next, doctor ? callName(doctor) : '医生', Math.max(now, at))
            : '没有在居家治疗，没人会专门打来。不舒服了再报一次，或者打电话。'}
        </View>
        {next && <View>早晚各再报一次，情况变了随时报。</View>}
        {next && (
          <WhyLink
            id='why-next'
            text='为什么是这个时候'
            onTap={() =>
              go('/pages/why/index', {
                personId: person.personId,
                kind: next.dueAt === null ? 'follow-up' : 'first-contact',
              })
            }
          />
        )}
        {knowRows(receipt, calls).map(({ key, name, role, words }) => (
          <View key={key} className='told'>
            <StateDot state='wait' />
            <View className='grow ml3'>
              <View className='told__name'>{name}</View> <View className='told__role t-2'>{role}</View>
            </View>
            <View className='t-small t-2 told__state'>{words}</View>
          </View>
        ))}
      </Card>
      <Card className='signs'>
        <View className='row'>
          <Icon name='alert-red' />
          <View className='t-lead t-red ml2'>有下面一样，别等，打 120</View>
        </View>
        <View className='mt1'>喘不上气，血氧低于 {policy.referBelowSpo2.value}%，叫不醒或者糊涂，嘴唇发紫。</View>
      </Card>
    </Page>
  )
}
