import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { dayOf } from '@domain/model/day'
import { BigButton, ButtonRow } from '@/components/big-button'
import { CallBar } from '@/components/call-bar'
import { Card } from '@/components/card'
import { Cells } from '@/components/cell'
import { DoorPlate } from '@/components/door-plate'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { Sheet } from '@/components/sheet'
import { StateDot } from '@/components/state-dot'
import { Timeline } from '@/components/timeline'
import { WhyLink } from '@/components/why-link'
import { now } from '@/cloud/clock'
import { useCall } from '@/cloud/use-call'
import { callPhone } from '@/device/call-phone'
import { WorkerBanner } from '../parts/banner'
import { requestWords } from '../parts/duty-words'
import { backStep, declineStep, itemWords, nextStep, timelineOf, type Step } from '../parts/request-view'
import { open, pages } from '../parts/route'
import { Instead, Refused } from '../parts/trouble'
import { useStep } from '../parts/use-step'

export default function Request() {
  const { params } = useRouter()
  const requestId = params.id ?? params.requestId ?? ''
  const { data, refusal, slow, stale, reload } = useCall('medicine.view', { requestId })
  const { busy, done, take } = useStep(() => void reload())
  const [refusing, setRefusing] = useState(params.to === 'declined')

  if (!data)
    return (
      <Page label='要药'>
        <Instead refusal={refusal} slow={slow} onRetry={() => void reload()} />
      </Page>
    )
  const { forName, age, plate, villageName, phone, state, note, way } = data
  const waiting = done?.how === 'queued'
  const next = waiting ? undefined : nextStep(data)
  const refuse = waiting ? undefined : (declineStep(data) ?? backStep(data))
  const step = (one: Step, why?: string) => void take(requestId, one, `${forName}要药`, why)

  return (
    <Page
      label={`${forName}要的药`}
      head={
        <Head
          title={`${forName} ${age} 岁`}
          sub={<DoorPlate door={plate} village={villageName} />}
          aside={requestWords[state]}
        />
      }
      banner={<WorkerBanner stale={stale} />}
      foot={
        (next ?? refuse) && (
          <ButtonRow>
            {refuse && (
              <BigButton id='request-decline' kind='plain' text={refuse.text} onTap={() => setRefusing(true)} />
            )}
            {next && (
              <BigButton
                id='request-next'
                text={next.text}
                busy={busy ? '正在存' : undefined}
                onTap={() => step(next)}
              />
            )}
          </ButtonRow>
        )
      }
      sheet={
        refusing &&
        refuse && (
          <WhyNot
            step={refuse}
            onSay={(why) => {
              setRefusing(false)
              step(refuse, why)
            }}
            onClose={() => setRefusing(false)}
          />
        )
      }
    >
      <Card>
        <View className='t-lead'>{itemWords(data)}</View>
        <View className='t-2 mt1'>{[way === 'deliver' ? '送到家' : '自己来拿', note].filter(Boolean).join('，')}</View>
      </Card>
      {waiting && (
        <View className='blk row'>
          <StateDot state='wait' />
          <View className='grow ml2'>存在手机里，有网时打开守望就发。</View>
        </View>
      )}
      <Refused id='request-refused' refusal={done?.refusal} />
      <Card>
        <Timeline items={timelineOf(data, dayOf(now()))} />
        <WhyLink id='why' text='为什么要办，多久以内' onTap={() => open(pages.whyRequest(requestId))} />
      </Card>
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
    </Page>
  )
}

interface WhyNotProps {
  readonly step: Step
  readonly onSay: (why: string) => void
  readonly onClose: () => void
}

/** The family reads the reason word for word, so there has to be one. */
function WhyNot({ step, onSay, onClose }: WhyNotProps) {
  const [why, setWhy] = useState('')
  return (
    <Sheet id='why-not' title={step.text} note='写一句为什么，家里人看得到。' onClose={onClose}>
      <Field id='why-not-text' label='为什么' lines maxLength={100} value={why} onInput={setWhy} />
      <View className='mt3'>
        <BigButton
          id='why-not-save'
          text='告诉家里'
          off={why.trim() === '' ? '先写一句' : undefined}
          onTap={() => onSay(why.trim())}
        />
      </View>
    </Sheet>
  )
}
