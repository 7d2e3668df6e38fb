import { useState } from 'react'
import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { EMPTY, missing, toInput, type Draft } from './draft'
import { Form } from './form'
import { ShownOnce } from './shown-once'

interface Made {
  readonly code: string
  readonly expiresAt: number
  readonly name: string
}

/** Invites somebody to a post by a code that works once, within 24 hours (E40). Only with a network: a code is never kept. */
export default function Invite() {
  const office = useOffice()
  const place = office.data?.township
  const overview = useCall('office.overview', place ? { place } : undefined)
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [made, setMade] = useState<Made>()
  const creating = useWrite('invite.create')

  async function create(): Promise<void> {
    const input = place && toInput(draft, place)
    if (!input) return
    const answer = await creating.ask(input)
    if (!answer || 'queued' in answer || !answer.ok) return
    setMade({ ...answer.data, name: input.name })
    setDraft(EMPTY)
  }

  if (made)
    return (
      <OfficePage label='邀请码' tab='staff'>
        <ShownOnce {...made} onAgain={() => setMade(undefined)} />
      </OfficePage>
    )

  const foot = place && (
    <BigButton
      id='invite-save'
      text='出一个邀请码'
      busy={creating.busy ? '正在出码' : undefined}
      off={missing(draft, place)}
      onTap={() => void create()}
    />
  )
  const asked = office.data ? { ...overview, loading: overview.loading || !overview.refusal } : office
  return (
    <OfficePage label='请人来' tab='staff' foot={foot}>
      <Head title='请人来' sub='出一个码，对方在手机上输一次就在岗了' />
      <Answered id='invite' of={{ ...asked, data: overview.data }} words={refusalWords}>
        {({ villages }) => (
          <View className='blk'>
            <Form
              villages={villages}
              township={{ code: place ?? '', name: office.data?.townshipName ?? '' }}
              isAdmin={office.data?.isAdmin ?? false}
              draft={draft}
              onChange={setDraft}
            />
            {creating.refusal && (
              <Notice
                id='refused'
                title='没出成'
                text={`${refusalWords(creating.refusal)}填的还在。`}
                refusal={creating.refusal}
              />
            )}
          </View>
        )}
      </Answered>
    </OfficePage>
  )
}
