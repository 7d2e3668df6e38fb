import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { WeekTrend } from '@/components/week-trend'
import { callPhone } from '@/device/call-phone'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { AskLine } from '@/worker/parts/ask-line'
import { askIfFew } from '@/worker/parts/staff'
import { AlertCard } from './alert-card'
import { Form } from './form'
import { More } from './more'
import { AwayLine, PersonHead } from './person-head'
import { RouteCard } from './route-card'
import { Saved } from './saved'
import { SlipCard } from './slip-card'
import { Slot } from './slot'
import { slipIn, standingBy, taking } from './slip'
import { EMPTY, missing, toInput, type Draft } from './draft'
import { savedWords, type Care, trendOf } from './view'
import './index.scss'

/** 随访: the week that was, then what the clinician found, how, and what was said (A12, A15). */
export default function FollowUp() {
  const { params } = useRouter()
  const personId = params.personId ?? ''
  const care = useCall('followUp.open', personId ? { personId } : undefined)
  useReturn(() => void care.reload()) // decided, or borrowed, on another page
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [saved, setSaved] = useState<ReturnType<typeof savedWords>>()
  const writing = useWrite('followUp.record')
  const person = care.data?.person

  async function save(filled: Draft): Promise<void> {
    const input = toInput(filled, personId, now())
    if (!input || !person) return
    const result = await writing.save(input, `${person.name}，随访`)
    if (!result || (!('queued' in result) && !result.ok)) return
    setDraft(EMPTY)
    if ('queued' in result) return
    setSaved(savedWords(result.data))
    await care.reload()
  }

  const slip = writing.refusal === 'LikelySlip' ? slipIn(writing.detail) : undefined
  const change = (next: Draft) => {
    setDraft(next)
    if (writing.refusal || writing.queued) writing.clear()
    if (saved && next.found) setSaved(undefined)
  }
  const confirmed = (next: Draft) => {
    change(next)
    void save(next)
  }

  const foot = person && (
    <>
      <AskLine button='存好' />
      <ButtonRow>
        <BigButton
          id='call'
          kind='secondary'
          icon='phone-blue'
          text='打电话'
          label={`打电话给${person.name}`}
          off={person.phone ? undefined : '没留电话'}
          onTap={() => void callPhone(person.phone ?? '')}
        />
        <BigButton
          id='save'
          text='存好'
          busy={writing.busy ? '正在存' : undefined}
          off={missing(draft)}
          onTap={() => {
            void askIfFew() // before anything else, or WeChat will not ask
            void save(draft)
          }}
        />
      </ButtonRow>
    </>
  )

  const body = (answer: Care) => (
    <>
      <PersonHead care={answer} />
      <AwayLine care={answer} />
      <Slot>
        {saved && <Saved {...saved} phone={answer.person.phone} whom={answer.person} />}
        {writing.queued && (
          <Notice id='queued' title='存在手机里' text='没网，这次随访先存在手机里，有网时打开守望就发。' />
        )}
        <AlertCard care={answer} onDone={() => void care.reload()} />
        <RouteCard care={answer} />
      </Slot>
      <WeekTrend trend={trendOf(answer)} />
      <Form care={answer} draft={draft} onChange={change} />
      <Slot>
        {slip && (
          <SlipCard
            slip={slip}
            onTake={() => confirmed(taking(draft, slip))}
            onStand={() => confirmed(standingBy(draft, slip))}
          />
        )}
        {writing.refusal && !slip && (
          <Notice
            id='refused'
            title='没存上'
            text={`${refusalWords(writing.refusal)}填的还在。`}
            refusal={writing.refusal}
          />
        )}
      </Slot>
      <More care={answer} onDone={() => void care.reload()} />
    </>
  )

  return (
    <Page label='随访' banner={<AgeBanner stale={care.stale} />} foot={foot}>
      <View className='clinic'>
        <Answered id='follow-up' of={personId ? care : NOBODY} words={refusalWords} cards={1}>
          {body}
        </Answered>
      </View>
    </Page>
  )
}

/** Opened without saying whom: reads like a person who is not there. */
const NOBODY = { loading: false, slow: false, refusal: 'NotFound', reload: () => undefined } as const
