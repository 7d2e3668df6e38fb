import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { type PostView, type RemindersView } from '@domain/contract'
import { answersForPeople } from '@domain/rules/staff/answering'
import { dayWords } from '@domain/rules/words'
import { BigButton } from '@/components/big-button'
import { CallBar } from '@/components/call-bar'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { useOutbox } from '@/cloud/outbox'
import { useCall } from '@/cloud/use-call'
import { callPhone } from '@/device/call-phone'
import { timesLeft } from '@/pages/shared/times-left'
import { useReturn } from '@/view/use-return'
import { setElder, useView } from '@/view/use-view'
import { open, pages } from '../parts/route'
import { askForReminders, learnHome } from '../parts/staff'
import { WorkerTabs } from '../parts/tabs'
import { Instead } from '../parts/trouble'
import { Rest } from './rest'
import { onlyCarries, WhatIDo } from './what-i-do'

const roleNames: Record<PostView['role'], string> = {
  cadre: '村干部',
  doctor: '医生',
  office: '镇乡办公室',
  admin: '管理员',
  volunteer: '志愿者',
  keeper: '店里的人',
}

export default function Me() {
  const { data, refusal, slow, reload } = useCall('session.home', {})
  const { elder } = useView()
  const waiting = useOutbox().length
  useEffect(() => data && learnHome(data), [data])
  useReturn(() => void reload())

  const carries = data !== undefined && onlyCarries(data.posts)
  const tabs = carries ? undefined : <WorkerTabs current='me' unread={data?.unread} />
  if (!data)
    return (
      <Page label='我的' tabs={tabs} head={<Head title='我的' />}>
        <Instead refusal={refusal} slow={slow} onRetry={() => void reload()} />
      </Page>
    )
  const { account, posts, duty, reminders } = data
  const worksHere = posts.some((post) => post.role !== 'admin' && answersForPeople(post))
  return (
    <Page label='我的' tabs={tabs} head={<Head title={account.name ?? '我的'} />}>
      <Cells>
        {posts.map((post) => (
          <Cell
            key={post.id}
            id={`post-${post.id}`}
            title={`${post.placeName} ${roleNames[post.role]}`}
            note={[
              post.covers && `代${post.covers}`,
              post.until === null ? '没定到哪天' : `到 ${dayWords(post.until)} 前`,
            ]
              .filter(Boolean)
              .join('，')}
          />
        ))}
        {posts.length === 0 && <Cell id='no-post' title='现在没有岗位' note='要有，请镇乡办公室发邀请码。' />}
      </Cells>
      {carries && <WhatIDo posts={posts} />}
      {posts.some(({ role }) => role === 'volunteer') && (
        <Cells>
          <Cell id='me-carry' title='送药' note='要送的、我在送的' onTap={() => open(pages.carry())} />
        </Cells>
      )}
      {duty && (
        <Cells>
          <CallBar id='me-duty' name={duty.name} note={duty.words} onCall={() => void callPhone(duty.phone)} />
        </Cells>
      )}
      {posts.some(({ role }) => role === 'doctor' || role === 'cadre') && <Rest until={account.restUntil} />}
      {!carries && <Reminders reminders={reminders} />}
      <Cells>
        {posts.some(({ role }) => role === 'doctor' || role === 'cadre') && (
          <>
            <Cell
              id='me-leave'
              title='请假，找人代班'
              note='谁代我的户、我代谁的户'
              onTap={() => open(pages.leave())}
            />
            <Cell
              id='me-print'
              title='打印今天的名单'
              note='手机不在身边，照着纸打电话'
              onTap={() => open(pages.callList())}
            />
          </>
        )}
        <Cell
          id='me-reminders'
          title='我的提醒'
          note='用到哪天、发给过我什么'
          value={data.unread > 0 ? `${data.unread} 条没看` : undefined}
          onTap={() => open(pages.reminders())}
        />
        <Cell
          id='me-outbox'
          title='还没发的'
          value={waiting > 0 ? `${waiting} 条` : '没有'}
          onTap={() => open(pages.outbox())}
        />
        <Cell
          id='me-view'
          title={elder ? '换回普通版' : '换成大字版'}
          note={elder ? '字小一些，一页看得多' : '字大，一次看一件'}
          onTap={() => setElder(!elder)}
        />
        {worksHere && (
          <Cell
            id='me-equipment'
            title='血氧仪和车'
            note='谁借走了、几时还、哪些空着'
            onTap={() => open(pages.equipment())}
          />
        )}
        {posts.some(({ role }) => role !== 'admin' && role !== 'volunteer') && (
          <Cell
            id='me-supply'
            title='药品'
            note='各处还有多少，收货、盘点、报一下'
            onTap={() => open(pages.supply())}
          />
        )}
        {worksHere && (
          <Cell id='me-referrals' title='转诊' note='谁在送医院的路上、等哪一步' onTap={() => open(pages.referral())} />
        )}
        {posts.some(({ role }) => role === 'office' || role === 'admin') && (
          <Cell id='me-office' title='镇乡总览' onTap={() => open(pages.overview())} />
        )}
        <Cell id='me-family' title='自己家' note='替家里人报情况、要药' onTap={() => open(pages.family())} />
      </Cells>
    </Page>
  )
}

/** How many messages WeChat still lets us send, and one tap for one more of each. */
function Reminders({ reminders }: { readonly reminders: RemindersView }) {
  const [now, setNow] = useState(reminders)
  const [said, setSaid] = useState<'more' | 'none'>()
  useEffect(() => setNow(reminders), [reminders])
  const more = async () => {
    const next = await askForReminders(now) // first thing in the tap, or WeChat does not ask
    setSaid(next ? 'more' : 'none')
    if (next) setNow(next)
  }
  return (
    <>
      <SectionTitle>微信还能提醒</SectionTitle>
      <Card>
        <View className='row'>
          <View className='grow'>每天的名单</View>
          <View id='left-digest' className='t-b'>
            {timesLeft(now.left.digest)}
          </View>
        </View>
        <View className='row mt2'>
          <View className='grow'>有急事</View>
          <View id='left-urgent' className='t-b'>
            {timesLeft(now.left.urgent)}
          </View>
        </View>
        <View className='t-small t-2 mt2'>微信的规矩：点一次，才能发一次。用完了，名单还在“今日”里，只是不会响。</View>
        {said && (
          <View className='row mt2 t-small' ariaLive='polite'>
            <StateDot state={said === 'more' ? 'fine' : 'miss'} />
            <View className='grow ml2'>{said === 'more' ? '加好了。' : '没加上。微信里没点“允许”，或者没网。'}</View>
          </View>
        )}
        <View className='mt3'>
          <BigButton id='me-remind' kind='secondary' text='两样各加 1 次' onTap={() => void more()} />
        </View>
      </Card>
    </>
  )
}
