import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { type CallLine, type HomeView } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { now } from '@/cloud/clock'
import { send } from '@/cloud/outbox'
import { AgeBanner } from '@/view/age-banner'
import { go } from '@/view/go'
import { useView } from '@/view/use-view'
import { dayAt } from '@/words/when'
import { CalledCard } from '../shared/called-card'
import { callName, EMERGENCY } from '../shared/calls'
import { ColdHome } from '../shared/cold-home'
import { dial, noteAnswered, readTries } from '../shared/dial'
import { PersonChips } from '../shared/person-chips'
import { ResidentTabs } from '../shared/resident-tabs'
import { useChosen } from '../shared/use-chosen'
import { useHome } from '../shared/use-home'
import { titleOf } from '../shared/whose'
import { LineRow } from './line-row'
import { ladderOf } from './view'

/** 打电话: whom to try, from the top down; reads what this phone kept, so that it works with no network (A33). */
export default function CallPage() {
  const home = useHome()
  const { elder } = useView()
  return (
    <Page
      label='打电话'
      head={<Head title='找得到人' sub='从上往下打' aside={elder ? <ColdHome /> : undefined} />}
      banner={<AgeBanner stale={home.stale} />}
      tabs={<ResidentTabs current='call' unread={home.data?.unread} />}
    >
      <CalledCard people={home.data?.people} />
      <Emergency />
      {home.data ? <Ladder home={home.data} /> : home.loading ? <Skeleton cards={1} slow={home.slow} /> : <NoLadder />}
    </Page>
  )
}

/** Never waits for anything: it stands there before the first answer arrives. */
function Emergency() {
  return (
    <Card className='signs'>
      <View className='row'>
        <Icon name='alert-red' />
        <View className='grow t-lead t-red ml2'>{EMERGENCY.words}</View>
      </View>
      <View className='mt3'>
        <BigButton id='call-120' kind='danger' icon='phone-white' text='打 120' onTap={() => void dial(EMERGENCY)} />
      </View>
    </Card>
  )
}

const NoLadder = () => (
  <EmptyState
    id='call-none'
    title='村里的电话还没取到'
    note='没网，也没存过。急事打 120；有网时打开一次，号码就存下了。'
  />
)

function Ladder({ home }: { readonly home: HomeView }) {
  const { params } = useRouter<{ personId?: string }>()
  const [chosen, choose] = useChosen(home.people, params.personId)
  const person = chosen ?? home.people[0]
  const [tries, setTries] = useState(readTries)
  const [asking, setAsking] = useState<CallLine>()
  useDidShow(() => setTries(readTries()))
  if (!person)
    return (
      <EmptyState
        id='call-nobody'
        title='还没说给谁办'
        note='选好村、对上人，这里就有村医和村干部的电话。'
        action={{ text: '去选', onTap: () => go('/pages/join/index') }}
      />
    )
  const [first, ...others] = ladderOf(person.calls, tries, now(), dayAt(now()))
  const start = async (line: CallLine) => {
    await dial(line)
    setTries(readTries())
    setAsking(line)
  }
  const answer = (answered: boolean) => {
    if (asking) {
      noteAnswered(asking.phone, answered)
      // Told to the clinic too, when there is a network: who was tried and did not answer is nobody's secret (A33).
      void send(
        'call.made',
        { personId: person.personId, whom: asking.name, answered, occurredAt: now() },
        `打给${callName(asking)}`,
      )
    }
    setTries(readTries())
    setAsking(undefined)
  }
  return (
    <>
      <PersonChips people={home.people} person={person} onChoose={choose} />
      {asking && (
        <Card id='call-asked'>
          <View className='t-lead'>{callName(asking)}，打通了吗</View>
          <View className='mt3'>
            <ButtonRow>
              <BigButton id='call-answered' kind='secondary' text='打通了' onTap={() => answer(true)} />
              <BigButton id='call-silent' kind='secondary' text='没打通' onTap={() => answer(false)} />
            </ButtonRow>
          </View>
        </Card>
      )}
      {first && (
        <Card id='call-top'>
          <View className='t-small t-2'>给 {titleOf(person)} 找人</View>
          <View className='t-title'>{first.line.name}</View>
          <View className='t-2'>{[first.line.words, first.tried].filter(Boolean).join('，')}</View>
          <View className='mt3'>
            <BigButton
              id='call-first'
              icon='phone-white'
              text={`打给${callName(first.line)}`}
              onTap={() => void start(first.line)}
            />
          </View>
        </Card>
      )}
      {others.length > 0 && (
        <Cells>
          {others.map(({ line, tried }) => (
            <LineRow key={line.kind + line.phone} line={line} tried={tried} onCall={() => void start(line)} />
          ))}
        </Cells>
      )}
    </>
  )
}
