import { useState } from 'react'
import { View } from '@tarojs/components'
import { showModal } from '@tarojs/taro'
import { type HomePerson, type HomeView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Tag } from '@/components/tag'
import { useOutbox } from '@/cloud/outbox'
import { refusalWords } from '@/cloud/refusals'
import { forgetAnswers } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { AgeBanner } from '@/view/age-banner'
import { go, switchTo } from '@/view/go'
import { useReturn } from '@/view/use-return'
import { useView } from '@/view/use-view'
import { chooseElder } from '../home/choose-elder'
import { workPage } from '../home/view'
import { HEALTH, PRIVACY, type LongText } from '../join/texts'
import { TextSheet } from '../join/text-sheet'
import { forgetReceipt } from '../receipt/kept'
import { draftOf } from '../report/drafts'
import { ColdHome } from '../shared/cold-home'
import { HelpRow } from '../shared/help-row'
import { ResidentTabs } from '../shared/resident-tabs'
import { forgetHome, useHome } from '../shared/use-home'
import { titleOf } from '../shared/whose'
import './index.scss'

/** 我的: whom this phone looks after, how it shows, what it may send, what was agreed to. */
export default function MePage() {
  const home = useHome({ fresh: true })
  const { elder } = useView()
  const [text, setText] = useState<LongText>()
  useReturn(() => void home.reload())
  return (
    <Page
      label='我的'
      head={<Head title='我的' aside={elder ? <ColdHome /> : undefined} />}
      banner={<AgeBanner stale={home.stale} />}
      tabs={<ResidentTabs current='mine' unread={home.data?.unread} />}
      foot={elder ? <HelpRow calls={home.data?.people[0]?.calls} /> : undefined}
      sheet={text && <TextSheet text={text} onClose={() => setText(undefined)} />}
    >
      <Answered id='me' of={home} words={refusalWords}>
        {(known) => <Mine home={known} onChanged={() => void home.reload()} />}
      </Answered>
      <Settings onText={setText} />
    </Page>
  )
}

interface MineProps {
  readonly home: HomeView
  readonly onChanged: () => void
}

function Mine({ home, onChanged }: MineProps) {
  const work = workPage(home.posts)
  const end = useWrite('bond.end')
  /** Takes back the consent with it, and everything this phone remembers. */
  const leave = async (person: HomePerson) => {
    const { confirm } = await showModal({
      title: `不再管${person.name}了吗`,
      content: '以后看不到、也报不了。同意书一起收回。已经报过的，村里和医生那边还在。',
      confirmText: '不管了',
      cancelText: '接着管',
    })
    if (!confirm) return
    const result = await end.save({ bondId: person.bondId }, `不再管${person.name}`)
    if (!result || 'queued' in result || !result.ok) return
    forgetHome()
    await Promise.all([forgetAnswers(), forgetReceipt(person.personId), draftOf(person.personId).forget()])
    onChanged()
  }
  return (
    <>
      {work && (
        <Cells>
          <Cell
            id='work'
            title='去工作台'
            note={home.posts.map(({ placeName }) => placeName).join('、')}
            onTap={() => switchTo(work)}
          />
        </Cells>
      )}
      <SectionTitle>我管着的人</SectionTitle>
      <Cells>
        {home.people.map((person) => (
          <Cell
            key={person.bondId}
            id={`mine-${person.personId}`}
            title={titleOf(person)}
            note={`${person.villageName} ${person.plate}`}
            value='不管了'
            label={`${titleOf(person)}，不再管`}
            onTap={() => void leave(person)}
          />
        ))}
        {home.asked.map(({ bondId, name, state }) => (
          <Cell
            key={bondId}
            id={`asked-${bondId}`}
            title={name}
            note={state === 'asked' ? '等村干部说是谁家的' : '村里没对上'}
            value={<Tag text={state === 'asked' ? '等着' : '没对上'} dashed />}
          />
        ))}
        <Cell
          id='mine-add'
          title={home.people.length > 0 ? '再加一个人' : '加一个人'}
          note='用门口的卡，或者请村干部确认'
          onTap={() => go('/pages/join/index', { add: '1' })}
        />
      </Cells>
      {end.queued && <Notice id='me-queued' title='先存在手机里' text='没网，有网时打开守望就办。' />}
      {end.refusal && <Notice id='me-refused' title='没办成' text={refusalWords(end.refusal)} />}
      <Cells>
        <Cell
          id='me-reminders'
          title='我的提醒'
          note='还能发几条、发给过您什么、帮家里人收'
          value={home.unread > 0 ? `${home.unread} 条没看` : undefined}
          onTap={() => go('/pages/reminders/index')}
        />
      </Cells>
    </>
  )
}

function Settings({ onText }: { readonly onText: (text: LongText) => void }) {
  const { elder } = useView()
  const waiting = useOutbox().length
  return (
    <>
      <Cells>
        <Cell
          id='me-elder'
          title={elder ? '换回普通版' : '换成大字版'}
          note={elder ? '字小一些，一页看得多' : '字大，一屏一问'}
          onTap={() => chooseElder(!elder)}
        />
        <Cell
          id='me-outbox'
          title='还没发的'
          value={waiting > 0 ? `${waiting} 条` : '没有'}
          onTap={() => go('/pages/outbox/index')}
        />
        <Cell
          id='me-invite'
          title='我收到了邀请码'
          note='村干部、医生、志愿者、办公室'
          onTap={() => go('/pages/join/index', { way: 'invite' })}
        />
      </Cells>
      <Cells>
        <Cell id='me-privacy' title={PRIVACY.title} onTap={() => onText(PRIVACY)} />
        <Cell id='me-health' title={HEALTH.title} onTap={() => onText(HEALTH)} />
      </Cells>
      <View className='blk me__about t-small t-3'>
        守望：村里和医生替您留心着。这里比出来的结果都不是诊断，也不说吃多少药。
      </View>
    </>
  )
}
