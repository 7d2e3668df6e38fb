import { useState } from 'react'
import { View } from '@tarojs/components'
import { type RemindersView } from '@domain/contract'
import { useOutbox } from '@/cloud/outbox'
import { refusalWords } from '@/cloud/refusals'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Head } from '@/components/head'
import { askReminder } from '@/pages/shared/ask-reminder'
import { timesLeft } from '@/pages/shared/times-left'
import { go } from '@/view/go'
import { setElder, useView } from '@/view/use-view'
import { dayWords } from '@/words/when'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { ROLES } from '../staff/view'

/** What I hold, what WeChat may still send me, how I read. */
export default function Me() {
  const office = useOffice()
  const { elder } = useView()
  const waiting = useOutbox().length
  return (
    <OfficePage label='我的' tab='me' stale={office.stale}>
      <Answered id='me' of={office} words={refusalWords}>
        {({ home }) => (
          <>
            <Head title={home.account.name ?? '我的'} />
            <Cells>
              {home.posts.map((post) => (
                <Cell
                  key={post.id}
                  id={`post-${post.id}`}
                  title={ROLES[post.role]}
                  note={post.until ? `${post.placeName}，做到 ${dayWords(post.until)}` : post.placeName}
                />
              ))}
            </Cells>
            <Reminders reminders={home.reminders} />
            <SectionTitle>其他</SectionTitle>
            <Cells>
              <Cell
                id='view'
                title={elder ? '换回普通版' : '换成大字版'}
                note={elder ? '字小一些，一页看得多' : '字大，按钮大'}
                onTap={() => setElder(!elder)}
              />
              <Cell
                id='reminders'
                title='我的提醒'
                note='用到哪天、发给过我什么'
                value={home.unread > 0 ? `${home.unread} 条没看` : undefined}
                onTap={() => go('/pages/reminders/index')}
              />
              <Cell
                id='outbox'
                title='还没发的'
                value={waiting > 0 ? `${waiting} 条` : '没有'}
                onTap={() => go('/pages/outbox/index')}
              />
              {home.posts.some(({ role }) => role !== 'admin') && (
                <Cell
                  id='equipment'
                  title='血氧仪和车'
                  note='谁借走了、几时还、哪些空着'
                  onTap={() => go('/clinic/equipment/index')}
                />
              )}
              {home.posts.some(({ role }) => role === 'office') && (
                <Cell
                  id='supply'
                  title='药品'
                  note='各处还有多少，申请调拨，健康包'
                  onTap={() => go('/supply/township/index')}
                />
              )}
              <Cell
                id='policy'
                title='规则'
                note='每一项照哪条办，可以定得更严'
                onTap={() => go('/township/policy/index')}
              />
              <Cell
                id='family'
                title='我家的'
                note='给自己和家里人报情况、要药'
                onTap={() => go('/pages/home/index')}
              />
            </Cells>
          </>
        )}
      </Answered>
    </OfficePage>
  )
}

/** WeChat sends one message for each time one agrees; a tap here is one of each kind (E20). */
function Reminders({ reminders }: { readonly reminders: RemindersView }) {
  const [known, setKnown] = useState(reminders)

  function add(): void {
    void askReminder(known, ['digest', 'urgent']).then((noted) => noted && setKnown(noted))
  }

  return (
    <Card id='reminders'>
      <View className='t-b'>微信提醒</View>
      <View id='left' className='t-2'>
        每天的还能发 {timesLeft(known.left.digest)}，急事还能发 {timesLeft(known.left.urgent)}。用完了，名单还在这里。
      </View>
      <View className='mt3'>
        <BigButton id='add-reminder' kind='secondary' text='加 1 次提醒' onTap={add} />
      </View>
    </Card>
  )
}
