import { stopPullDownRefresh, usePullDownRefresh, useRouter, showModal } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type RequestView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { CallBar } from '@/components/call-bar'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Timeline } from '@/components/timeline'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { dayAt } from '@/words/when'
import { ColdHome } from '../shared/cold-home'
import { dial } from '../shared/dial'
import { HelpRow } from '../shared/help-row'
import { forgetHome, useHome } from '../shared/use-home'
import { usePulse } from '../shared/use-pulse'
import { headWords, isMovingOn, timelineOf, whatWords } from './view'
import './index.scss'

/** Where a request is: each state as it happens, read by family far away as well (C02, A18). */
export default function RequestPage() {
  const { params } = useRouter<{ requestId?: string }>()
  const request = useCall('medicine.view', params.requestId ? { requestId: params.requestId } : undefined)
  const home = useHome()
  const received = useWrite('medicine.received')
  const cancel = useWrite('medicine.cancel')
  const reload = () => void request.reload()
  useReturn(reload)
  usePulse(request.data ? isMovingOn(request.data.state) : false, reload)
  usePullDownRefresh(() => void request.reload().then(() => stopPullDownRefresh()))

  const { data } = request
  const calls = home.data?.people.find(({ personId }) => personId === data?.personId)?.calls
  const may = (state: RequestView['state']) => Boolean(data?.may.includes(state))
  const refusal = received.refusal ?? cancel.refusal

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
    await cancel.save({ requestId: data.requestId }, `${data.forName}，药不要了`)
    forgetHome()
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
      {may('cancelled') && (
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
        <Answered id='request' of={request} words={refusalWords}>
          {(view) => <Progress view={view} />}
        </Answered>
      )}
      {(received.queued ?? cancel.queued) && (
        <Notice id='request-queued' title='先存在手机里' text='没网，村里还没收到。有网时打开守望就发。' />
      )}
      {refusal && (
        <Notice id='request-refused' title='没存上' text={refusalWords(refusal)} refusal={refusal} onRetry={reload} />
      )}
    </Page>
  )
}

function Progress({ view }: { readonly view: RequestView }) {
  const { carrier } = view
  return (
    <>
      {carrier && view.state === 'carrying' && (
        <Cells>
          {carrier.phone ? (
            <CallBar
              id='call-carrier'
              name={carrier.name}
              note={view.way === 'collect' ? '药在这里' : '在路上'}
              onCall={() => void dial({ phone: carrier.phone ?? '' })}
            />
          ) : (
            <Cell id='carrier' title={`${carrier.name} 在送`} />
          )}
        </Cells>
      )}
      <Card>
        <View id='request-steps'>
          <Timeline items={timelineOf(view, dayAt(now()))} />
        </View>
      </Card>
    </>
  )
}
