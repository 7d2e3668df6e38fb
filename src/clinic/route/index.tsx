import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton, ButtonRow } from '@/components/big-button'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { Slot } from '../follow-up/slot'
import { Deciding } from './deciding'
import { Decided } from './decided'
import { draftOf, missing, toInput, type Draft, type View as RouteView, type Where } from './draft'
import { PanelSheet } from './panel-sheet'
import { Proposal } from './proposal'
import { stageOf } from './view'
import { Waiting } from './waiting'
import '../follow-up/index.scss'
import './index.scss'

/** 在哪里治: what the plan points to and why, what was decided, and a clinician's decision (A19–A22, B28–B30, R08). */
export default function Route() {
  const { params } = useRouter<{ personId?: string; to?: Where }>()
  const personId = params.personId ?? ''
  const view = useCall('route.view', personId ? { personId } : undefined)
  const [filled, setFilled] = useState<Draft>()
  const [changing, setChanging] = useState(false)
  const [answering, setAnswering] = useState(false)
  const deciding = useWrite('route.decide')
  const { data } = view
  const form = data?.form
  const stage = data && stageOf(data)
  const draft = filled ?? (form ? draftOf(form, params.to) : undefined)
  const open = form != null && draft !== undefined && (stage === 'owed' || (changing && stage !== 'none'))

  function change(next: Draft): void {
    setFilled(next)
    if (deciding.refusal || deciding.queued) deciding.clear()
  }

  async function save(): Promise<void> {
    const input = draft && toInput(draft, personId, now())
    if (!input || !data) return
    const result = await deciding.save(input, `${data.name}，定在哪里治`)
    if (!result || (!('queued' in result) && !result.ok)) return
    setFilled(undefined)
    setChanging(false)
    if (!('queued' in result)) await view.reload()
  }

  const body = (answer: RouteView) => (
    <>
      <Head title={`${answer.name}，在哪里治`} />
      <Slot>
        {deciding.queued && <Notice id='queued' title='存在手机里' text='没网，先存在手机里，有网时打开守望就发。' />}
        {stage === 'waiting' && <Waiting view={answer} />}
        {stage === 'decided' && <Decided personId={personId} view={answer} />}
      </Slot>
      {stage === 'none' && <EmptyState id='no-episode' title='没有在居家治疗' note='报了感染，才要定在哪里治。' />}
      {open ? (
        <Deciding personId={personId} form={form} draft={draft} owed={stage === 'owed'} onChange={change} />
      ) : (
        answer.proposal &&
        stage !== 'decided' && <Proposal personId={personId} proposed={answer.proposal} owed={stage === 'owed'} />
      )}
      <Slot>
        {deciding.refusal && (
          <Notice
            id='refused'
            title='没定下来'
            text={`${refusalWords(deciding.refusal)}填的还在。`}
            refusal={deciding.refusal}
            {...(deciding.refusal === 'PanelFirst' &&
              draft && {
                retryText: '改成问县专家',
                onRetry: () => change({ ...draft, to: 'expert-panel', grounds: [] }),
              })}
          />
        )}
      </Slot>
    </>
  )

  const foot = open ? (
    <BigButton
      id='save'
      text={draft.to === 'expert-panel' ? '问县专家' : '定下来'}
      busy={deciding.busy ? '正在存' : undefined}
      off={missing(draft)}
      onTap={() => void save()}
    />
  ) : form && stage === 'waiting' ? (
    <ButtonRow>
      <BigButton id='change' kind='secondary' text='不等了，先定' onTap={() => setChanging(true)} />
      <BigButton id='answer' text='记专家的意见' onTap={() => setAnswering(true)} />
    </ButtonRow>
  ) : (
    form &&
    stage === 'decided' && <BigButton id='change' kind='secondary' text='改定' onTap={() => setChanging(true)} />
  )

  const sheet = answering && form && data && (
    <PanelSheet
      personId={personId}
      name={data.name}
      form={form}
      level3={data.proposal?.level3 ?? false}
      onClose={() => setAnswering(false)}
      onDone={() => void view.reload()}
    />
  )

  return (
    <Page label='在哪里治' banner={<AgeBanner stale={view.stale} />} foot={foot || undefined} sheet={sheet}>
      <View className='clinic route'>
        <Answered id='route' of={personId ? view : NOBODY} words={refusalWords}>
          {body}
        </Answered>
      </View>
    </Page>
  )
}

/** Opened without saying whom: reads like a person who is not there. */
const NOBODY = { loading: false, slow: false, refusal: 'NotFound', reload: () => undefined } as const
