import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type Day } from '@domain/model/day'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { DutyCard } from '@/components/duty-card'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { WhyLink } from '@/components/why-link'
import { useOutbox } from '@/cloud/outbox'
import { callPhone } from '@/device/call-phone'
import { useView } from '@/view/use-view'
import { WorkerBanner } from '../parts/banner'
import { keepDoor } from '../parts/handoff'
import { open, pages } from '../parts/route'
import { usePosts } from '../parts/staff'
import { WorkerMenu, WorkerTabs } from '../parts/tabs'
import { Instead, Refused } from '../parts/trouble'
import { OrderSheet } from './order-sheet'
import { Urgent } from './urgent'
import { useToday } from './use-today'
import { headOf, owedToday, personIdsIn, sectionsOf, type DoorView, type SectionView } from './view'

export default function Today() {
  const { elder } = useView()
  const { data, refusal, slow, stale, doors, all, left, failed, showMore, reload } = useToday()
  const [why, setWhy] = useState(false)
  const waitingFor = personIdsIn(useOutbox())
  useReachBottom(() => void (left > 0 && showMore()))
  const posts = usePosts() // what later taps need to know, and whose doors one stands in for; nothing waits for it

  const tabs = <WorkerTabs current='today' count={data && owedToday(data.counts)} />
  if (!data)
    return (
      <Page label='今日' tabs={tabs} head={<Head big title='今日' />}>
        <Instead refusal={refusal} slow={slow} cards={3} onRetry={() => void reload()} />
        {elder && <WorkerMenu />}
      </Page>
    )

  const sections = sectionsOf(doors, data.counts, data.today as Day, waitingFor, posts)
  const openDoor = (view: DoorView, from?: 'phone') => {
    if (view.bondId) return open(pages.bond(view.bondId))
    if (view.isDevice) return open(pages.equipment())
    if (view.clinicOf && from === undefined) return open(pages.followUp(view.clinicOf))
    if (!view.householdId) return
    keepDoor(all.find(({ key }) => key === view.key))
    open(pages.door(view.householdId, from))
  }
  const callDoor = async (view: DoorView) => {
    if (view.phone && (await callPhone(view.phone)) && !view.clinicOf) openDoor(view, 'phone')
  }

  return (
    <Page
      label='今日'
      tabs={tabs}
      head={<Head big {...headOf(data)} />}
      banner={<WorkerBanner stale={stale} />}
      sheet={why && <OrderSheet doors={doors} onClose={() => setWhy(false)} />}
    >
      {/* Lists and what comes after them in places of their own: what is added is sent, not what was there (P12). */}
      <View className='blk'>
        {sections.map((section, index) => (
          <Section
            key={section.section}
            section={section}
            offline={stale !== undefined}
            why={explains(sections, index) ? () => setWhy(true) : undefined}
            onOpen={openDoor}
            onCall={(view) => void callDoor(view)}
            onTaken={() => void reload()}
          />
        ))}
      </View>
      {sections.length === 0 && (
        <EmptyState
          id='nothing'
          title='今天没有要联系的'
          note='有人报情况、要药，或者轮到联系谁，会出现在这里。'
          action={{ text: '看各户', onTap: () => open(pages.people()) }}
        />
      )}
      <View className='blk'>
        {failed && <Refused id='more-failed' refusal='Offline' words='后面的没取到。等一下再点“再看几户”。' />}
        {left > 0 && (
          <BigButton id='more' kind='quiet' text={`再看几户，后面还排着 ${left} 户`} onTap={() => void showMore()} />
        )}
      </View>
      {elder && <WorkerMenu />}
    </Page>
  )
}

/** The link stands once, at the first group of doors that are ranked. */
const explains = (sections: readonly SectionView[], index: number): boolean =>
  sections.findIndex(({ section }) => section !== 'danger') === index

interface SectionProps {
  readonly section: SectionView
  readonly offline: boolean
  readonly why?: () => void
  readonly onOpen: (view: DoorView) => void
  readonly onCall: (view: DoorView) => void
  readonly onTaken: () => void
}

function Section({ section, offline, why, onOpen, onCall, onTaken }: SectionProps) {
  return (
    <View className='blk'>
      {section.section !== 'danger' && (
        <SectionTitle aside={why && <WhyLink id='why-order' text='先急后缓，怎么排的' onTap={why} />}>
          {section.title}
        </SectionTitle>
      )}
      {section.urgent.map((view) => (
        <Urgent key={view.key} view={view} offline={offline} onTaken={onTaken} />
      ))}
      {section.doors.map((view) => (
        <DutyCard
          key={view.key}
          id={`door-${view.key}`}
          door={view.door}
          family={view.family}
          people={view.people}
          duties={view.duties}
          note={view.note}
          daysLate={view.daysLate}
          due={view.due}
          waiting={view.waiting}
          onOpen={() => onOpen(view)}
          onCall={view.phone ? () => onCall(view) : undefined}
        />
      ))}
    </View>
  )
}
