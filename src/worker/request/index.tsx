import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { dayOf } from '@domain/model/day'
import { BigButton, ButtonRow } from '@/components/big-button'
import { CallBar } from '@/components/call-bar'
import { Card } from '@/components/card'
import { Cells } from '@/components/cell'
import { DoorPlate } from '@/components/door-plate'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { Timeline } from '@/components/timeline'
import { WhyLink } from '@/components/why-link'
import { now } from '@/cloud/clock'
import { useCall } from '@/cloud/use-call'
import { callPhone } from '@/device/call-phone'
import { useReturn } from '@/view/use-return'
import { WorkerBanner } from '../parts/banner'
import { requestWords } from '../parts/duty-words'
import { HandOverSheet } from '../parts/hand-over-sheet'
import { backStep, declineStep, nextStep, timelineOf } from '../parts/request-view'
import { open, pages } from '../parts/route'
import { holds, usePosts } from '../parts/staff'
import { Instead, Refused } from '../parts/trouble'
import { useStep } from '../parts/use-step'
import { WhyNot } from '../parts/why-not-sheet'
import { AskedCard } from './asked-card'
import { LotsCard } from './lots-card'
import { NotFirst } from './not-first'
import { PriceSheet } from './price-sheet'
import { ShelfChoice } from './shelf-choice'
import { useAccept } from './use-accept'

type Shown = 'why-not' | 'hand-over' | 'price'

/** One request at the counter: what is asked and why, where it is taken from, then each step to the hand it is for (A18). */
export default function Request() {
  const { params } = useRouter()
  const requestId = params.id ?? params.requestId ?? ''
  const { data, refusal, slow, stale, reload } = useCall('medicine.view', { requestId })
  const { busy, done, take } = useStep(() => void reload())
  const accepting = useAccept(data, () => void reload())
  const posts = usePosts()
  const [shown, setShown] = useState<Shown | undefined>(
    params.to === 'declined' ? 'why-not' : params.to === 'handed-over' ? 'hand-over' : undefined,
  )
  const [kept, setKept] = useState(false)
  useReturn(() => void reload())

  if (!data)
    return (
      <Page label='要药'>
        <Instead refusal={refusal} slow={slow} onRetry={() => void reload()} />
      </Page>
    )
  const { forName, age, plate, villageName, phone, state } = data
  const waiting = kept || done?.how === 'queued' || accepting.writing.queued === true
  const next = waiting ? undefined : nextStep(data)
  const refuse = waiting ? undefined : (declineStep(data) ?? backStep(data))
  const prices = !waiting && data.may.includes('priced')
  const { writing } = accepting
  const close = () => setShown(undefined)
  const forward = () => {
    if (!next) return
    if (next.action) return void take(requestId, next, `${forName}要药`)
    if (next.to === 'accepted') return void accepting.accept()
    setShown('hand-over')
  }

  return (
    <Page
      label={`${forName}要的药`}
      head={
        <Head
          title={[forName, age !== null && `${age} 岁`].filter(Boolean).join(' ')}
          sub={plate !== '' && <DoorPlate door={plate} village={villageName} />}
          aside={requestWords[state]}
        />
      }
      banner={<WorkerBanner stale={stale} />}
      foot={
        (next ?? refuse ?? prices) && (
          <ButtonRow>
            {refuse && (
              <BigButton id='request-decline' kind='plain' text={refuse.text} onTap={() => setShown('why-not')} />
            )}
            {prices && (
              <BigButton
                id='request-price'
                kind={next ? 'secondary' : 'primary'}
                text={data.price ? '改报价' : '报价'}
                onTap={() => setShown('price')}
              />
            )}
            {next && (
              <BigButton
                id='request-next'
                text={next.text}
                busy={busy !== undefined || writing.busy ? '正在存' : undefined}
                off={next.to === 'accepted' ? accepting.off : undefined}
                onTap={forward}
              />
            )}
          </ButtonRow>
        )
      }
      sheet={
        shown === 'why-not' && refuse ? (
          <WhyNot
            title={refuse.text}
            onSay={(why) => {
              close()
              void take(requestId, refuse, `${forName}要药`, why)
            }}
            onClose={close}
          />
        ) : shown === 'hand-over' && next?.to === 'handed-over' ? (
          <HandOverSheet
            {...{ requestId, forName, text: next.text, onClose: close }}
            onDone={(queued) => {
              close()
              setKept(queued)
              void reload()
            }}
          />
        ) : shown === 'price' ? (
          <PriceSheet
            view={data}
            onClose={close}
            onSaid={() => {
              close()
              void reload()
            }}
          />
        ) : undefined
      }
    >
      <AskedCard view={data} />
      {waiting && (
        <View className='blk row'>
          <StateDot state='wait' />
          <View className='grow ml2'>存在手机里，有网时打开守望就发。</View>
        </View>
      )}
      {accepting.ahead !== undefined && (
        <NotFirst
          ahead={accepting.ahead}
          reason={accepting.reason}
          onReason={holds(posts, 'doctor') ? accepting.setReason : undefined}
        />
      )}
      <Refused
        id='request-refused'
        refusal={done?.refusal ?? (accepting.ahead === undefined ? writing.refusal : undefined)}
      />
      {next?.to === 'accepted' && (
        <ShelfChoice
          view={data}
          shelfId={accepting.shelfId}
          without={accepting.without}
          onShelf={accepting.setShelfId}
          onWithout={accepting.setWithout}
        />
      )}
      <LotsCard view={data} />
      {phone && (
        <Cells>
          <CallBar
            id='request-call'
            name={forName}
            note='去之前先问一声在不在家'
            onCall={() => void callPhone(phone)}
          />
        </Cells>
      )}
      <Card>
        <Timeline items={timelineOf(data, dayOf(now()))} />
        <WhyLink id='why' text='为什么要办，多久以内' onTap={() => open(pages.whyRequest(requestId))} />
      </Card>
    </Page>
  )
}
