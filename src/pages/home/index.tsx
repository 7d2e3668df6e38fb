import { useEffect } from 'react'
import { getStorageSync, stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { type HomeView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { AgeBanner } from '@/view/age-banner'
import { switchTo } from '@/view/go'
import { useGone } from '@/view/use-gone'
import { useReturn } from '@/view/use-return'
import { setElder, useView } from '@/view/use-view'
import { HelpRow } from '../shared/help-row'
import { useChosen } from '../shared/use-chosen'
import { useHome } from '../shared/use-home'
import { settleLeftDrafts } from '../report/left-drafts'
import { ElderHome } from './elder'
import { NormalHome } from './normal'
import { faceOf, workPage } from './view'
import { Waiting, Welcome, Work } from './without-people'
import './index.scss'

/** 今天: the first screen of whoever opens 守望. */
export default function Home() {
  const home = useHome({ fresh: true })
  const { params } = useRouter<{ stay?: string }>()
  const gone = useGone()
  useReturn(() => void home.reload())
  usePullDownRefresh(() => void home.reload().then(() => stopPullDownRefresh()))
  const { data } = home
  const face = data && faceOf(data)
  const work = data && workPage(data.posts)
  // A worker who looks after nobody of their own has nothing to do here.
  const leave = face === 'work' && work !== undefined && params.stay === undefined
  useEffect(() => {
    if (leave && work) switchTo(work)
  }, [leave, work])
  useEffect(() => {
    // The view is kept on the account; this phone's own choice stands before it.
    if (data?.account.elder && getStorageSync('view') === '') setElder(true)
    if (data) void settleLeftDrafts(data)
  }, [data])

  if (face === 'people') return <People home={data as HomeView} stale={home.stale} />
  return (
    <Page
      label='今天'
      head={<Head title='守望' sub='村里和医生，替您留心着' />}
      banner={
        <>
          <AgeBanner stale={home.stale} />
          {gone && data && <Notice id='home-gone' title={gone.title} text={gone.text} />}
        </>
      }
      foot={<HelpRow />}
    >
      <Answered id='home' of={home} words={refusalWords}>
        {(known) => {
          if (face === 'work') return <Work home={known} />
          return face === 'waiting' ? <Waiting home={known} /> : <Welcome home={known} />
        }}
      </Answered>
    </Page>
  )
}

interface PeopleProps {
  readonly home: HomeView
  readonly stale?: number
}

function People({ home, stale }: PeopleProps) {
  const { elder } = useView()
  const { params } = useRouter<{ personId?: string }>()
  const [chosen, choose] = useChosen(home.people, params.personId)
  const gone = useGone()
  const person = chosen ?? home.people[0]
  if (!person) return null
  const banner = (
    <>
      <AgeBanner stale={stale} />
      {!chosen && gone && <Notice id='home-gone' title={gone.title} text={`${gone.text}下面是您现在能看到的人。`} />}
    </>
  )
  const props = { home, person, banner, choose }
  return elder ? <ElderHome {...props} /> : <NormalHome {...props} />
}
