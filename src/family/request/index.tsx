import { stopPullDownRefresh, usePullDownRefresh, useRouter, showModal } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Timeline } from '@/components/timeline'
import { WhyLink } from '@/components/why-link'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { AgeBanner } from '@/view/age-banner'
import { go } from '@/view/go'
import { useReturn } from '@/view/use-return'
import { dayAt } from '@/words/when'
import { ColdHome } from '@/pages/shared/cold-home'
import { HelpRow } from '@/pages/shared/help-row'
import { forgetHome, useHome } from '@/pages/shared/use-home'
import { usePulse } from '@/pages/shared/use-pulse'
import { BagCard } from './bag-card'
import { CarrierCard, CodeCard } from './carrier-card'
import { Grants } from './grants'
import { PriceCard } from './price-card'
import { headWords, isMovingOn, timelineOf, whatWords, withoutWords, yuanWords } from './view'
import './index.scss'

/** Where a request is: each state as it happens, read by family far away as well (C02, A18). */
export default function RequestPage() {
  const { params } = useRouter<{ requestId?: string }>()
  const request = useCall('medicine.view', params.requestId ? { requestId: params.requestId } : undefined)
  const home = useHome()
  const received = useWrite('medicine.received')
  const cancel = useWrite('medicine.cancel')
  const agree = useWrite('medicine.agree')
  const reload = () => void request.reload()
  useReturn(reload)
  usePulse(request.data ? isMovingOn(request.data.state) : false, reload)
  usePullDownRefresh(() => void request.reload().then(() => stopPullDownRefresh()))

  // Drawn once, with whom to call beside it (P12).
  const data = home.loading ? undefined : request.data
  const calls = home.data?.people.find(({ personId }) => personId === data?.personId)?.calls
  const may = (step: RequestView['may'][number]) => Boolean(data?.may.includes(step))
  const refusal = received.refusal ?? cancel.refusal ?? agree.refusal

  const sayReceived = async () => {
    if (!data) return
    await received.save({ requestId: data.requestId }, `${data.forName}，药收到了`)
    forgetHome()
    reload()
  }
  const sayCancel = async () => {
    if (!data) return
    const { confirm } = await showModal({
      title: '不要了吗',
      content: '村里就不配、不送了。要的时候再要。',
      confirmText: '不要了',
      cancelText: '还要',
    })
    if (!confirm) return
    const shelfId = data.shelf?.shelfId
    await cancel.save({ requestId: data.requestId, ...(shelfId && { shelfId }) }, `${data.forName}，药不要了`)
    forgetHome()
    reload()
  }

  const sayAgree = async () => {
    if (!data?.price) return
    const { requestId, price, forName } = data
    await agree.save({ requestId, priceAt: price.at }, `${forName}，同意有偿上门 ${yuanWords(price.fen)}`)
    reload()
  }

  const foot = (
    <>
      {may('received') && (
        <BigButton
          id='request-received'
          text='药收到了'
          busy={received.busy ? '正在存' : undefined}
          onTap={() => void sayReceived()}
        />
      )}
      {may('cancelled') && !may('agreed') && (
        <BigButton
          id='request-cancel'
          kind='quiet'
          small
          text='不要了'
          busy={cancel.busy ? '正在存' : undefined}
          onTap={() => void sayCancel()}
        />
      )}
      <HelpRow calls={calls} />
    </>
  )
  return (
    <Page
      label='送药进度'
      head={
        data ? <Head title={headWords(data)} sub={whatWords(data)} aside={<ColdHome />} /> : <Head title='送药进度' />
      }
      banner={<AgeBanner stale={request.stale} />}
      foot={foot}
    >
      {params.requestId === undefined && <Notice id='request-missing' title='找不到' text={refusalWords('NotFound')} />}
      {params.requestId !== undefined && (
        <Answered id='request' of={{ ...request, data }} words={refusalWords}>
          {(view) => (
            <Progress
              view={view}
              agreeing={agree.busy}
              onAgree={() => void sayAgree()}
              onRefuse={() => void sayCancel()}
            />
          )}
        </Answered>
      )}
      {home.data && data && isMovingOn(data.state) && <Grants reminders={home.data.reminders} />}
      {(received.queued ?? cancel.queued ?? agree.queued) && (
        <Notice id='request-queued' title='先存在手机里' text='没网，村里还没收到。有网时打开守望就发。' />
      )}
      {refusal && (
        <Notice id='request-refused' title='没存上' text={refusalWords(refusal)} refusal={refusal} onRetry={reload} />
      )}
    </Page>
  )
}

interface ProgressProps {
  readonly view: RequestView
  readonly agreeing: boolean
  readonly onAgree: () => void
  readonly onRefuse: () => void
}

function Progress({ view, agreeing, onAgree, onRefuse }: ProgressProps) {
  const { queue, overCap, state, hints, requestId } = view
  const without = withoutWords(view)
  return (
    <>
      <PriceCard view={view} busy={agreeing} onAgree={onAgree} onRefuse={onRefuse} />
      <CodeCard view={view} />
      <CarrierCard view={view} />
      {queue && (
        <Card id='request-queue'>
          <View className='t-b'>排第 {queue.place} 位</View>
          <View className='t-2'>{queue.words}</View>
          <WhyLink id='request-queue-why' text='怎么排的' onTap={() => go('/pages/why/index', { requestId })} />
        </Card>
      )}
      {(overCap || hints.length > 0) && state === 'requested' && (
        <Card id='request-hints'>
          {overCap && <View className='t-2'>比一次生病的量多，医生看过才配。</View>}
          {hints.map(({ words }) => (
            <View key={words} className='t-2'>
              {words}
            </View>
          ))}
        </Card>
      )}
      <Card>
        <View id='request-steps'>
          <Timeline items={timelineOf(view, dayAt(now()))} />
        </View>
        {without && <View className='t-small t-2 mt2'>{without}</View>}
      </Card>
      <BagCard view={view} />
    </>
  )
}
