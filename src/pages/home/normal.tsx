import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type HomePerson, type HomeView } from '@domain/contract'
import { CallBar, EmergencyBar } from '@/components/call-bar'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { DoorPlate } from '@/components/door-plate'
import { Head } from '@/components/head'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Touch } from '@/components/touch'
import { go, switchTo } from '@/view/go'
import { CalledCard } from '../shared/called-card'
import { callName, EMERGENCY, firstCall } from '../shared/calls'
import { dial } from '../shared/dial'
import { PersonChips } from '../shared/person-chips'
import { ResidentTabs } from '../shared/resident-tabs'
import { titleOf } from '../shared/whose'
import { AlertCard } from './alert-card'
import { GoneCard, inMourning } from './gone-card'
import { ReferralCard } from './referral-card'
import { chooseElder } from './choose-elder'
import { Reminders } from './reminders'
import { RequestCards } from './request-cards'
import { TodayCard } from './today-card'
import { TreatmentCard } from './treatment-card'
import { actingFor, workPage } from './view'

export interface FaceProps {
  readonly home: HomeView
  readonly person: HomePerson
  /** What stands above everything: how old it is, or that a message led to somebody one no longer sees. */
  readonly banner: ReactNode
  readonly choose: (personId: string) => void
}

export function NormalHome({ home, person, banner, choose }: FaceProps) {
  const first = firstCall(person.calls)
  const work = workPage(home.posts)
  const mourning = inMourning(person)
  return (
    <Page label='今天' tabs={<ResidentTabs current='today' unread={home.unread} />}>
      <Head
        title={titleOf(person)}
        sub={
          <>
            {!mourning && <View className='home__whose'>{actingFor(person)}</View>}
            <DoorPlate village={person.villageName} door={person.plate} />
          </>
        }
        aside={
          <Touch id='elder-view' className='pill' label='换成大字版' onTap={() => chooseElder(true)}>
            <Icon name='letters-ink' size='s' className='pill__icon' />
            <View>大字版</View>
          </Touch>
        }
      />
      {banner}
      <CalledCard people={home.people} />
      <PersonChips people={home.people} person={person} onChoose={choose} />
      {person.referral && !mourning && <ReferralCard person={person} referral={person.referral} now={home.now} />}
      {mourning && <GoneCard away={person.away} />}
      {person.away && !mourning && <Card id='away'>{person.away.words}</Card>}
      {person.alert && <AlertCard person={person} alert={person.alert} now={home.now} />}
      {!mourning && <TodayCard person={person} now={home.now} />}
      {!mourning && <TreatmentCard treatment={person.treatment} />}
      {!mourning && <RequestCards requests={person.requests} />}
      <Cells>
        {first && (
          <CallBar
            id='call-doctor'
            name={callName(first)}
            note={first.kind === 'doctor' ? `${first.name}，${first.words}` : first.words}
            onCall={() => void dial(first)}
          />
        )}
        {!mourning && <EmergencyBar id='call-120' signs='喘不上气、叫不醒' onCall={() => void dial(EMERGENCY)} />}
      </Cells>
      <Cells>
        <Cell
          id='history'
          title='以前报过的、联系过的'
          onTap={() => go('/pages/history/index', { personId: person.personId })}
        />
        {work && <Cell id='work' title='去工作台' note='今天要联系的名单' onTap={() => switchTo(work)} />}
      </Cells>
      {!mourning && <Reminders reminders={home.reminders} />}
    </Page>
  )
}
