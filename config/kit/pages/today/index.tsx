import { useState } from 'react'
import { navigateTo, useRouter } from '@tarojs/taro'
import { SectionTitle } from '@/components/card'
import { type Contact } from '@/components/contact-sheet/contact'
import { ContactSheet } from '@/components/contact-sheet'
import { DutyCard, UrgentCard } from '@/components/duty-card'
import { Head } from '@/components/head'
import { OfflineBanner } from '@/components/offline-banner'
import { Page } from '@/components/page'
import { TabBar } from '@/components/tab-bar'
import { WhyLink } from '@/components/why-link'

const nothing = () => undefined

export default function Today() {
  const rows = Number(useRouter().params.rows ?? 0)
  const [contact, setContact] = useState<Contact>()
  const tabs = (
    <TabBar
      current='today'
      tabs={[
        { id: 'today', text: '今日', icon: 'today-ink2', iconOn: 'today-blue', count: 7, onTap: nothing },
        { id: 'doors', text: '各户', icon: 'door-ink2', iconOn: 'door-blue', onTap: nothing },
        { id: 'shelf', text: '药品', icon: 'shelf-ink2', iconOn: 'shelf-blue', onTap: nothing },
        { id: 'mine', text: '我的', icon: 'person-ink2', iconOn: 'person-blue', onTap: nothing },
      ]}
    />
  )
  const sheet = contact && (
    <ContactSheet
      id='contact'
      title='刚才那个电话'
      note='张桂香，9:05 从这里打出。不用再填台账。'
      contact={contact}
      onChange={setContact}
      settles='存好后，张桂香这周还差 1 次。'
      saveText='存好，下一户'
      onSave={() => setContact(undefined)}
      onClose={() => setContact(undefined)}
    />
  )
  return (
    <Page
      label='今日'
      head={<Head big title='还有 7 户' aside='朝元村 1–4 组' />}
      tabs={tabs}
      sheet={sheet}
      banner={<OfflineBanner id='outbox' waiting={2} onOpen={nothing} />}
    >
      <UrgentCard
        id='urgent-1'
        title='血氧 92%，等人接手'
        at='8:31 报'
        door='2组5号'
        person={{ name: '牟春兰', age: 79, tier: 'yellow' }}
        onTake={nothing}
        onCall={nothing}
      />
      <SectionTitle aside={<WhyLink id='why-order' text='先急后缓，怎么排的' onTap={nothing} />}>
        迟了，2 户
      </SectionTitle>
      <DutyCard
        id='door-1'
        door='3组12号'
        family='张桂香家'
        people={[
          { name: '张桂香', age: 82, tier: 'red' },
          { name: '陈小宇', age: 9, tier: 'green', groups: ['留守儿童'] },
        ]}
        duties='3 件：联系、送健康包、看小宇'
        note='昨天没人接，今天要上门'
        daysLate={1}
        onOpen={() => void navigateTo({ url: '/pages/follow-up/index' })}
        onCall={() => setContact({ way: 'phone' })}
      />
      <DutyCard
        id='door-2'
        door='1组3号'
        family='冉光明家'
        people={[{ name: '冉光明', age: 74, tier: 'yellow', groups: ['孤寡老人'] }]}
        duties='1 件：每天问一声'
        note='昨天没问到'
        due='周日前，今天也行'
        onOpen={nothing}
        onCall={nothing}
      />
      <DutyCard id='door-3' door='4组2号' family='程大友家' people={[]} duties='' done='办完 2 件' onOpen={nothing} />
      {Array.from({ length: rows }, (_, index) => (
        <DutyCard
          key={index}
          id={`row-${index}`}
          door={`5组${index + 1}号`}
          family='冉光明家'
          people={[{ name: '冉光明', age: 74, tier: 'yellow', groups: ['孤寡老人'] }]}
          duties='1 件：每天问一声'
          note='昨天没问到'
          due='今天'
          onOpen={nothing}
          onCall={nothing}
        />
      ))}
    </Page>
  )
}
