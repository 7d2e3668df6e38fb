import { useState } from 'react'
import { View } from '@tarojs/components'
import { openStages, type OpenStage } from '@domain/model/request'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { More } from '@/components/more'
import { Page } from '@/components/page'
import { useReturn } from '@/view/use-return'
import { WorkerBanner } from '../parts/banner'
import { WorkerTabs } from '../parts/tabs'
import { Instead, Refused } from '../parts/trouble'
import { useStep } from '../parts/use-step'
import { RequestCard } from './request-card'
import { useRequests } from './use-requests'

/** Each stage by what is to be done with it. */
const STAGES: Readonly<Record<OpenStage, { readonly label: string; readonly none: string }>> = {
  requested: { label: '要接', none: '没有等着接的' },
  accepted: { label: '要配', none: '没有等着配的' },
  picked: { label: '要送', none: '没有等着送的' },
  carrying: { label: '在送', none: '没有在送的' },
}

/** 药品: what homes asked for, step by step, the order of the queue (A18, F17). */
export default function Requests() {
  const [stage, setStage] = useState<OpenStage>('requested')
  const list = useRequests(stage)
  const { rows, counts, refusal, slow, stale, reload } = list
  const { busy, done, take } = useStep(() => void reload())
  useReturn(() => void reload())

  const open = counts && openStages.reduce((sum, one) => sum + counts[one], 0)
  return (
    <Page
      label='药品'
      tabs={<WorkerTabs current='requests' />}
      head={<Head title={open ? `${open} 家要药` : '药品'} sub='等得久的在前，重点人群和困难户往前算。' />}
      banner={<WorkerBanner stale={stale} />}
    >
      <View className='blk'>
        <Chips
          id='stage'
          options={openStages.map((one) => ({
            value: one,
            label: counts?.[one] ? `${STAGES[one].label} ${counts[one]}` : STAGES[one].label,
          }))}
          value={[stage]}
          onChange={([one]) => one && setStage(one)}
        />
      </View>
      {!rows && <Instead refusal={refusal} slow={slow} onRetry={() => void reload()} />}
      {rows?.length === 0 && (
        <EmptyState id='nothing' title={STAGES[stage].none} note='家里点了“要药”，会马上出现在“要接”里。' />
      )}
      {rows?.map((request) => (
        <View key={request.requestId} className='blk'>
          <RequestCard
            request={request}
            busy={busy === request.requestId}
            waiting={done?.requestId === request.requestId && done.how === 'queued'}
            onStep={(step) => void take(request.requestId, step, `${request.forName}要药`)}
          />
          {done?.requestId === request.requestId && (
            <View className='mt2'>
              <Refused id={`request-${request.requestId}-refused`} refusal={done.refusal} />
            </View>
          )}
        </View>
      ))}
      <More list={list} />
    </Page>
  )
}
