import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { CallFoot } from '@/components/call-bar'
import { Card } from '@/components/card'
import { Head } from '@/components/head'
import { MenuButton } from '@/components/menu-button'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { go, switchTo } from '@/view/go'
import { dayAt, dayWords, weekdayWords } from '@/words/when'
import { CalledCard } from '../shared/called-card'
import { callName, EMERGENCY, firstCall } from '../shared/calls'
import { dial } from '../shared/dial'
import { PersonChips } from '../shared/person-chips'
import { titleOf } from '../shared/whose'
import { AlertCard } from './alert-card'
import { GoneCard, inMourning } from './gone-card'
import { ReferralCard } from './referral-card'
import { chooseElder } from './choose-elder'
import { elderLines } from './elder-lines'
import { type FaceProps } from './normal'
import { TreatmentCard } from './treatment-card'
import { isMoving, reportText, requestWords, workPage } from './view'

/** The elder's home is a menu: what has been done, and one thing on each big card. */
export function ElderHome({ home, person, banner, choose }: FaceProps) {
  const { now } = home
  const today = dayAt(now)
  const mourning = inMourning(person)
  const first = firstCall(person.calls) ?? EMERGENCY
  const work = workPage(home.posts)
  const report = (entry?: string) => go('/pages/report/index', { personId: person.personId, entry })
  const moving = person.requests.find(({ state }) => isMoving(state))
  return (
    <Page
      label='今天'
      foot={
        mourning ? (
          <BigButton
            id='call-doctor'
            kind='secondary'
            icon='phone-blue'
            text={`打给${callName(first)}`}
            onTap={() => void dial(first)}
          />
        ) : (
          <CallFoot name={callName(first)} onCall={() => void dial(first)} onEmergency={() => void dial(EMERGENCY)} />
        )
      }
    >
      <Head
        title={`${dayWords(today)} ${weekdayWords(today)}`}
        sub={person.kinship === 'self' ? undefined : titleOf(person)}
      />
      {banner}
      <CalledCard people={home.people} />
      <PersonChips people={home.people} person={person} onChoose={choose} />
      {person.referral && !mourning && <ReferralCard person={person} referral={person.referral} now={now} />}
      {mourning && <GoneCard away={person.away} />}
      {person.away && !mourning && <Card id='away'>{person.away.words}</Card>}
      {person.alert && <AlertCard person={person} alert={person.alert} now={now} />}
      {!mourning && <ElderToday {...elderLines(person, now)} />}
      {!mourning && <TreatmentCard treatment={person.treatment} />}
      {mourning ? null : person.episode ? (
        <MenuButton
          id='report'
          primary
          icon='report-white'
          title={reportText(person, now)}
          note='问一句，答一句'
          onTap={() => report()}
        />
      ) : (
        <>
          <MenuButton
            id='home-antigen'
            primary
            icon='report-white'
            title='抗原阳了'
            note='报给村里和医生'
            onTap={() => report('antigen')}
          />
          <MenuButton
            id='home-feels'
            icon='report-blue'
            title='觉得像阳了'
            note='没测，或者测不了'
            onTap={() => report('feels')}
          />
        </>
      )}
      {!mourning && (
        <MenuButton
          id='medicine'
          icon='medicine-blue'
          title='要药'
          note={moving ? `上次要的，${requestWords(moving.state)}` : undefined}
          onTap={() =>
            moving
              ? go('/family/request/index', { requestId: moving.requestId })
              : go('/family/medicine/index', { personId: person.personId })
          }
        />
      )}
      <View className='mt3 home__links'>
        {work && <BigButton id='work' kind='quiet' small text='去工作台' onTap={() => switchTo(work)} />}
        {!person.episode && !mourning && (
          <BigButton id='home-plain' kind='quiet' small text='没阳，报一下' onTap={() => report('plain')} />
        )}
        <BigButton id='mine' kind='quiet' small text='我的' onTap={() => go('/pages/me/index')} />
        <BigButton id='normal-view' kind='quiet' small text='换回普通版' onTap={() => chooseElder(false)} />
      </View>
    </Page>
  )
}

function ElderToday({ state, bold, plain }: ReturnType<typeof elderLines>) {
  return (
    <Card id='today'>
      <View className='row row--top'>
        <StateDot state={state} />
        <View className='grow ml3'>
          <View className='t-lead'>{bold}</View>
          {plain && <View className='mt1'>{plain}</View>}
        </View>
      </View>
    </Card>
  )
}
