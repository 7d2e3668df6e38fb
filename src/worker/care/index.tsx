import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { dayOf } from '@domain/model/day'
import { BigButton, ButtonRow } from '@/components/big-button'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { now } from '@/cloud/clock'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { WorkerBanner } from '../parts/banner'
import { Instead, Refused } from '../parts/trouble'
import { PlanCard } from './plan-card'
import { PlanForm } from './plan-form'
import { ReasonSheet, type Asked } from './reason-sheet'
import { empty, kindsLeft, missing, toInput, type Draft } from './view'

/** 定期看病 (A17): the days somebody has to go, whether they went, and one more kind; for a cadre and a doctor alike. */
export default function Care() {
  const { params } = useRouter()
  const personId = params.personId ?? ''
  const standing = useCall('standing.view', personId ? { personId } : undefined)
  const [draft, setDraft] = useState<Draft>()
  const [asked, setAsked] = useState<Asked>()
  const planning = useWrite('care.plan')
  const { data } = standing
  const today = dayOf(now())

  if (!data)
    return (
      <Page label='定期看病'>
        <Instead
          refusal={personId ? standing.refusal : 'NotFound'}
          slow={standing.slow}
          onRetry={() => void standing.reload()}
        />
      </Page>
    )

  const change = (next: Draft) => {
    setDraft(next)
    if (planning.refusal || planning.queued) planning.clear()
  }
  const save = async () => {
    const input = draft && toInput(draft, personId, today, now())
    if (!input) return
    const result = await planning.save(input, `${data.name}，定期看病`)
    if (!result || (!('queued' in result) && !result.ok)) return
    setDraft(undefined)
    if (!('queued' in result)) await standing.reload()
  }
  const left = kindsLeft(data.care)
  const foot = draft ? (
    <ButtonRow>
      <BigButton id='plan-leave' kind='plain' text='不加了' onTap={() => setDraft(undefined)} />
      <BigButton
        id='plan-save'
        text='存好'
        busy={planning.busy ? '正在存' : undefined}
        off={missing(draft)}
        onTap={() => void save()}
      />
    </ButtonRow>
  ) : (
    left.length > 0 && <BigButton id='plan-add' text='加一种' onTap={() => change(empty)} />
  )

  return (
    <Page
      label='定期看病'
      head={<Head title={`${data.name}，定期看病`} sub={!draft && '在家治疗的时候，每次的前一天列到村里的名单上'} />}
      banner={<WorkerBanner stale={standing.stale} />}
      foot={foot}
      sheet={
        asked && (
          <ReasonSheet
            asked={asked}
            personId={personId}
            name={data.name}
            onClose={() => setAsked(undefined)}
            onDone={() => void standing.reload()}
          />
        )
      }
    >
      {planning.queued && <Notice id='plan-queued' title='存在手机里' text='没网，有网时打开守望就发。' />}
      {!draft && !data.treated && data.care.length > 0 && (
        <View className='blk t-2' id='not-treated'>
          现在没有在居家治疗：日子记着，不列到名单上。
        </View>
      )}
      {!draft &&
        data.care.map((plan) => (
          <PlanCard
            key={plan.careId}
            plan={plan}
            treated={data.treated}
            today={today}
            personId={personId}
            name={data.name}
            onAsk={setAsked}
            onDone={() => void standing.reload()}
          />
        ))}
      {!draft && data.care.length === 0 && (
        <EmptyState id='no-care' title='还没记过' note='透析、产检、化疗、按时开药，记上是哪几天，到时有人带着去。' />
      )}
      {draft && <PlanForm draft={draft} kinds={left} today={today} onChange={change} />}
      {draft && <Refused id='plan-refused' refusal={planning.refusal} />}
    </Page>
  )
}
