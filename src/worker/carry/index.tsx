import { useState } from 'react'
import { stopPullDownRefresh, usePullDownRefresh } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type PoolRow, type RequestView } from '@domain/contract'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { useWrite } from '@/cloud/use-write'
import { useReturn } from '@/view/use-return'
import { WorkerBanner } from '../parts/banner'
import { HandOverSheet } from '../parts/hand-over-sheet'
import { open, pages } from '../parts/route'
import { Instead, Refused } from '../parts/trouble'
import { useStep } from '../parts/use-step'
import { WhyNot } from '../parts/why-not-sheet'
import { MineCard } from './mine-card'
import { Pool } from './pool'
import { useCarrying } from './use-carrying'

type Shown = { readonly sheet: 'hand-over' | 'back'; readonly request: RequestView }

/** 送药 for volunteers (A37, F12): what I carry, with its door; what waits, without a word about whom it is for. */
export default function Carry() {
  const { mine, pool, refusal, slow, stale, reload } = useCarrying()
  const claiming = useWrite('medicine.carry')
  const { done, take } = useStep(() => void reload())
  const [claimed, setClaimed] = useState<string>()
  const [kept, setKept] = useState<readonly string[]>([])
  const [over, setOver] = useState(false)
  const [shown, setShown] = useState<Shown>()
  useReturn(() => void reload())
  usePullDownRefresh(() => void reload().then(() => stopPullDownRefresh()))

  // Asked at once or not at all: what waits on the phone would keep others from going.
  const claim = async ({ requestId }: PoolRow) => {
    setClaimed(requestId)
    setOver(false)
    await claiming.ask({ requestId })
    await reload()
  }
  const close = () => setShown(undefined)
  const count = mine?.length ?? 0
  return (
    <Page
      label='送药'
      head={
        <Head title={count > 0 ? `您在送 ${count} 袋` : '送药'} sub='接了才看得到门牌和电话，送到以后就看不到了。' />
      }
      banner={<WorkerBanner stale={stale} />}
      sheet={
        shown?.sheet === 'hand-over' ? (
          <HandOverSheet
            requestId={shown.request.requestId}
            forName={shown.request.forName}
            text='送到了'
            onClose={close}
            onDone={(queued) => {
              close()
              if (queued) setKept([...kept, shown.request.requestId])
              else setOver(true)
              void reload()
            }}
          />
        ) : shown ? (
          <WhyNot
            title='送不了，给别人送'
            onSay={(why) => {
              close()
              const { requestId, forName } = shown.request
              void take(
                requestId,
                { to: 'picked', action: 'medicine.giveBack', text: '给别人送' },
                `${forName}要的药`,
                why,
              )
            }}
            onClose={close}
          />
        ) : undefined
      }
    >
      {over && (
        <View id='carry-over' className='blk row' ariaLive='polite'>
          <StateDot state='fine' />
          <View className='grow ml2'>送到了，谢谢。他家的门牌和电话，这里看不到了。</View>
        </View>
      )}
      <Refused id='carry-refused' refusal={claiming.refusal ?? done?.refusal} />
      {(!mine || !pool) && <Instead refusal={refusal} slow={slow} onRetry={() => void reload()} />}
      {mine?.map((request) => (
        <MineCard
          key={request.requestId}
          request={request}
          waiting={kept.includes(request.requestId) || (done?.requestId === request.requestId && done.how === 'queued')}
          onHandOver={() => setShown({ sheet: 'hand-over', request })}
          onGiveBack={() => setShown({ sheet: 'back', request })}
        />
      ))}
      {mine && pool && (
        <>
          {pool.length > 0 && (
            <>
              <SectionTitle aside={<View className='t-small t-2'>先点的先送</View>}>等人送的</SectionTitle>
              <Pool rows={pool} busy={claiming.busy ? claimed : undefined} onClaim={(row) => void claim(row)} />
            </>
          )}
          {pool.length === 0 && (
            <EmptyState
              id='carry-none'
              title='现在没有等人送的'
              note='卫生室配好了，要人送的，会出现在这里。往下拉，看有没有新的。'
            />
          )}
          <Cells>
            <Cell
              id='carry-privacy'
              lead={<Icon name='lock-ink2' size='s' />}
              title={<View className='t-small t-2'>袋子里是什么，只有家里和医生知道。</View>}
            />
            <Cell id='carry-me' title='我的' note='岗位、提醒、大字版' onTap={() => open(pages.me())} />
          </Cells>
        </>
      )}
    </Page>
  )
}
