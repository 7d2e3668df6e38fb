import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { WorkerBanner } from '../parts/banner'
import { usePosts } from '../parts/staff'
import { Instead, Refused } from '../parts/trouble'
import { Form } from './form'
import { Taken } from './taken'
import { daysWords, EMPTY, missing, ownPlace, toInput, type Draft } from './view'

/** 请假，找人代班 (E21): one's own, or written down by the office for somebody who cannot. */
export default function LeavePage() {
  const { params } = useRouter()
  const posts = usePosts()
  const place = params.place ?? ownPlace(posts)
  const who = place === undefined ? undefined : { place, ...(params.accountId && { accountId: params.accountId }) }
  const { data, refusal, slow, stale, reload } = useCall('leave.view', who)
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [said, setSaid] = useState<'saved' | 'queued'>()
  const taking = useWrite('leave.take')
  const ending = useWrite('leave.end')

  if (!data || !who)
    return (
      <Page label='请假'>
        <Instead refusal={posts && !who ? 'NoSuchPost' : refusal} slow={slow} onRetry={() => void reload()} />
      </Page>
    )
  const { leave, covering, colleagues, today, name } = data
  const own = who.accountId === undefined
  const cover = colleagues.find(({ accountId }) => accountId === draft.coverId)
  const done = (result: { readonly queued: true } | { readonly ok: boolean } | undefined) => {
    if (!result || ('ok' in result && !result.ok)) return
    setSaid('queued' in result ? 'queued' : 'saved')
    setDraft(EMPTY)
    void reload()
  }
  const take = async () => {
    const input = toInput(draft, who)
    if (input) done(await taking.save(input, `${name}请假`))
  }
  const end = async () => {
    if (leave) done(await ending.save({ ...who, leaveId: leave.id }, `${name}提前回来`))
  }
  const foot = !leave && colleagues.length > 0 && (
    <BigButton
      id='leave-save'
      text={cover ? `请假，${cover.name}来代` : ''}
      off={missing(draft)}
      busy={taking.busy ? '正在存' : undefined}
      onTap={() => void take()}
    />
  )
  return (
    <Page
      label='请假'
      foot={foot}
      banner={<WorkerBanner stale={stale} />}
      head={<Head title={own ? '请假，找人代班' : `${name}请假`} sub='请假不计数，名单照样看得到' />}
    >
      {said && (
        <View id='leave-said' className='blk row' ariaLive='polite'>
          <StateDot state={said === 'saved' ? 'fine' : 'wait'} />
          <View className='grow ml2'>
            {said === 'saved' ? '办好了，两边都会收到提醒。' : '存在手机里，有网时打开守望就发。'}
          </View>
        </View>
      )}
      <Refused id='leave-refused' refusal={taking.refusal ?? ending.refusal} />
      {leave ? (
        <Taken leave={leave} today={today} own={own} busy={ending.busy} onEnd={() => void end()} />
      ) : (
        <Form answer={data} draft={draft} onChange={setDraft} />
      )}
      {covering.length > 0 && (
        <>
          <SectionTitle>{own ? '您替人代班' : `${name}替人代班`}</SectionTitle>
          <Cells>
            {covering.map((one) => (
              <Cell
                key={`${one.name}${one.from}`}
                id={`covering-${one.from}`}
                title={`代${one.name}，${daysWords(one)}`}
                note={one.places}
              />
            ))}
          </Cells>
        </>
      )}
    </Page>
  )
}
