import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { DoorPlate } from '@/components/door-plate'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Touch } from '@/components/touch'
import { useCall } from '@/cloud/use-call'
import { WorkerBanner } from '../parts/banner'
import { requestWords } from '../parts/duty-words'
import { declineStep, itemWords, nextStep, type Step } from '../parts/request-view'
import { open, pages } from '../parts/route'
import { WorkerTabs } from '../parts/tabs'
import { Instead, Refused } from '../parts/trouble'
import { useStep } from '../parts/use-step'

export default function Requests() {
  const { data, refusal, slow, stale, reload } = useCall('medicine.list', {})
  const { busy, done, take } = useStep(() => void reload())
  const away = useRef(false)
  useDidShow(() => {
    if (away.current) void reload()
    away.current = true
  })

  const count = data?.waiting ?? 0
  const later = count - (data?.requests.length ?? 0)
  return (
    <Page
      label='药品'
      tabs={<WorkerTabs current='requests' />}
      head={<Head title={count > 0 ? `${count} 家要药` : '药品'} sub='等得久的在前。送到以后，由家里点“药收到了”。' />}
      banner={<WorkerBanner stale={stale} />}
    >
      {!data && <Instead refusal={refusal} slow={slow} onRetry={() => void reload()} />}
      {data && count === 0 && (
        <EmptyState
          id='nothing'
          title='没有等着的药'
          note='家里点了“要药”，会马上出现在这里。'
          action={{ text: '看今日', onTap: () => open(pages.today()) }}
        />
      )}
      {data?.requests.map((request) => (
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
      {later > 0 && (
        <View id='requests-later' className='blk t-small t-2'>
          后面还有 {later} 家，办完前面的就排上来。
        </View>
      )}
    </Page>
  )
}

interface RequestCardProps {
  readonly request: RequestView
  readonly busy: boolean
  readonly waiting: boolean
  readonly onStep: (step: Step) => void
}

function RequestCard({ request, busy, waiting, onStep }: RequestCardProps) {
  const { requestId, plate, forName, age, state, way, note, carrier } = request
  const next = waiting ? undefined : nextStep(request)
  const refuse = waiting ? undefined : declineStep(request)
  const id = `request-${requestId}`
  return (
    <Touch
      id={id}
      className='card'
      label={`${plate}，${forName}，${itemWords(request)}，${requestWords[state]}，看每一步`}
      onTap={() => open(pages.request(requestId))}
    >
      <View className='row'>
        <DoorPlate door={plate} />
        <View className='grow row ml2'>
          <View className='t-b'>{forName}</View>
          <View className='t-2 ml2'>{age} 岁</View>
          <Icon name='chevron-ink3' size='xs' className='ml1' />
        </View>
        <View className='t-small t-2'>{requestWords[state]}</View>
      </View>
      <View className='mt2'>{itemWords(request)}</View>
      <View className='t-small t-2'>
        {[way === 'deliver' ? '送到家' : '自己来拿', note, carrier && `${carrier.name}在送`].filter(Boolean).join('，')}
      </View>
      {waiting && <View className='t-small t-2'>存在手机里，还没发出去</View>}
      {(next ?? refuse) && (
        <View className='mt3'>
          <ButtonRow>
            {next && (
              <BigButton
                id={`${id}-next`}
                small
                text={next.text}
                label={`${forName}要的药，${next.text}`}
                busy={busy ? '正在存' : undefined}
                onTap={() => onStep(next)}
              />
            )}
            {refuse && (
              <BigButton
                id={`${id}-decline`}
                kind='plain'
                small
                text='送不了'
                label={`${forName}要的药，送不了，写原因`}
                onTap={() => open(pages.request(requestId, 'declined'))}
              />
            )}
          </ButtonRow>
        </View>
      )}
    </Touch>
  )
}
