import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type HomeView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { ColdHome } from '../shared/cold-home'
import { HelpRow } from '../shared/help-row'
import { useHome } from '../shared/use-home'
import { ByCard } from './by-card'
import { AskCadre } from './ask-cadre'
import { codeInScan } from './code'
import { HowToBind, type Way } from './how-to-bind'
import { ByInvite } from './by-invite'
import { Place } from './place'
import './index.scss'

/** 加入: place and privacy, then whom it is for; health data is agreed to separately and for one person (E17). */
export default function JoinPage() {
  const home = useHome({ fresh: true })
  return home.data ? (
    <Steps home={home.data} onAgreed={() => void home.reload()} />
  ) : (
    <Page label='加入' head={<Head title='加入' />} foot={<HelpRow />}>
      <Answered id='join' of={home} words={refusalWords}>
        {() => null}
      </Answered>
    </Page>
  )
}

const isWay = (text: string | undefined): text is Way => text === 'card' || text === 'ask' || text === 'invite'

function Steps({ home, onAgreed }: { readonly home: HomeView; readonly onAgreed: () => void }) {
  const { params } = useRouter<{ way?: string; code?: string; scene?: string }>()
  // A card's own picture opens this page with the code in `scene`.
  const code = codeInScan(params.code ?? decodeURIComponent(params.scene ?? ''))
  const [way, setWay] = useState<Way | undefined>(code ? 'card' : isWay(params.way) ? params.way : undefined)
  const [place, setPlace] = useState<{ readonly township: string; readonly village: string }>()
  const joined = home.account.agreed || place !== undefined
  const other = () => setWay(undefined)

  if (way === 'invite') return <ByInvite onOther={other} />
  if (!joined)
    return (
      <Place
        onDone={(chosen) => {
          setPlace(chosen)
          onAgreed()
        }}
      />
    )
  if (way === 'card') return <ByCard code={code} onOther={other} onAsk={() => setWay('ask')} />
  if (way === 'ask') return <AskCadre village={place?.village ?? home.account.village ?? ''} onOther={other} />
  return (
    <Page label='加入' head={<Head title='给谁办' sub='先对上是哪一户的谁' aside={<ColdHome />} />} foot={<HelpRow />}>
      <HowToBind onChoose={setWay} />
    </Page>
  )
}
