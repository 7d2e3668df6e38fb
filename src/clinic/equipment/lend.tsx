import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { AgeBanner } from '@/view/age-banner'
import { go } from '@/view/go'
import { dayWords } from '@/words/when'
import { missingIn, termsFrom, type Borrowing, type LendDraft } from './view'

type DueBackOn = Input<'equipment.lend'>['dueBackOn']
const EMPTY: LendDraft = { assessed: '' }

/** 借血氧仪: one that is free, until when, and what the assessment came to (A13). */
export function Lend({ personId }: { readonly personId: string }) {
  const asked = useCall('equipment.free', { personId })
  const [draft, setDraft] = useState(EMPTY)
  const [lent, setLent] = useState<string>()
  const writing = useWrite('equipment.lend')
  const { data } = asked

  async function lend({ name }: Borrowing): Promise<void> {
    const { equipmentId, dueBackOn, assessed } = draft
    if (!equipmentId || !dueBackOn) return
    const input = { personId, equipmentId, dueBackOn: dueBackOn as DueBackOn, assessed: assessed.trim() }
    const result = await writing.save(input, `${name}，借设备`)
    if (!result || 'queued' in result) return
    if (result.ok) {
      setLent(dueBackOn)
      setDraft(EMPTY)
    } else if (result.refusal === 'NotFree') setDraft({ ...draft, equipmentId: undefined })
    await asked.reload()
  }

  const change = (part: Partial<LendDraft>) => {
    setDraft({ ...draft, ...part })
    setLent(undefined)
    if (writing.refusal || writing.queued) writing.clear()
  }
  const form = data && data.mayBorrow && data.free.length > 0
  return (
    <Page
      label='借设备'
      head={<Head big title='借设备' aside={data?.name} />}
      banner={<AgeBanner stale={asked.stale} />}
      foot={
        form && (
          <BigButton
            id='lend'
            text={`借给${data.name}`}
            busy={writing.busy ? '正在存' : undefined}
            off={writing.queued ? '等有网' : missingIn(draft)}
            onTap={() => void lend(data)}
          />
        )
      }
    >
      {lent && (
        <Card id='lent'>
          <View className='row row--top' ariaLive='polite'>
            <StateDot state='fine' />
            <View className='grow ml2'>
              <View className='t-b'>借好了</View>
              <View className='t-2'>{dayWords(lent)}该还，到那天会在村干部的“今日”里。</View>
            </View>
          </View>
        </Card>
      )}
      {writing.queued && (
        <Notice id='queued' title='存在手机里' text='没网，先存在手机里，有网就发。发到前别人也可能借走，别急着给。' />
      )}
      {writing.refusal && <Notice id='refused' title='没借成' text={`${refusalWords(writing.refusal)}填的还在。`} />}
      <Answered id='lend' of={asked} words={refusalWords}>
        {(answer) => (
          <>
            <Held rows={answer.held} />
            {form ? <Form answer={answer} draft={draft} onChange={change} /> : <CannotLend answer={answer} />}
          </>
        )}
      </Answered>
    </Page>
  )
}

function Held({ rows }: { readonly rows: Borrowing['held'] }) {
  if (rows.length === 0) return null
  return (
    <View className='blk'>
      <SectionTitle>手上已经有</SectionTitle>
      <Cells>
        {rows.map(({ equipmentId, title, words }) => (
          <Cell key={equipmentId} id={`held-${equipmentId}`} title={title} value={words} />
        ))}
      </Cells>
    </View>
  )
}

interface FormProps {
  readonly answer: Borrowing
  readonly draft: LendDraft
  readonly onChange: (part: Partial<LendDraft>) => void
}

function Form({ answer, draft, onChange }: FormProps) {
  return (
    <>
      <Card id='which'>
        <View className='t-b'>借哪一台</View>
        <View className='mt2'>
          <Chips
            id='device'
            options={answer.free.map(({ equipmentId, title }) => ({ value: equipmentId, label: title }))}
            value={draft.equipmentId ? [draft.equipmentId] : []}
            onChange={([equipmentId]) => onChange({ equipmentId })}
          />
        </View>
        {answer.more > 0 && <View className='t-small t-2 mt2'>还有 {answer.more} 台空着，这里列不下。</View>}
      </Card>
      <Card id='until'>
        <View className='t-b'>几时还</View>
        <View className='mt2'>
          <Chips
            id='term'
            options={termsFrom(answer.today)}
            value={draft.dueBackOn ? [draft.dueBackOn] : []}
            onChange={([dueBackOn]) => onChange({ dueBackOn })}
          />
        </View>
      </Card>
      <Field
        id='assessed'
        label='评估：为什么借'
        value={draft.assessed}
        onInput={(assessed) => onChange({ assessed })}
        hint='血氧多少、家里有没有人看、要盯几天'
        maxLength={100}
        lines
      />
    </>
  )
}

function CannotLend({ answer }: { readonly answer: Borrowing }) {
  if (!answer.mayBorrow)
    return (
      <EmptyState
        id='not-ill'
        title='现在不用借'
        note={`${answer.name}没有在居家治疗，也没有危险信号。开始居家治疗后再借。`}
      />
    )
  return (
    <EmptyState
      id='none-free'
      title='现在没有空的'
      note='都借出去了，或者还没消毒。看看哪一台该还了。'
      action={{ text: '看在外的', onTap: () => go('/clinic/equipment/index') }}
    />
  )
}
