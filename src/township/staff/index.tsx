import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { useReturn } from '@/view/use-return'
import { OfficePage } from '../parts/office-page'
import { openImport, openInvite } from '../parts/places'
import { useOffice } from '../parts/use-office'
import { askedToRevoke } from './confirm'
import { EndSheet } from './end-sheet'
import { Gaps } from './gaps'
import { groupsOf, inviteWords, mayEnd, postWords, type Invite } from './view'

/** The township's organisation by place, who is missing where, which invitations are out, and the way to all of it (A01, A03, E40). */
export default function Staff() {
  const office = useOffice()
  const place = office.data?.township
  const list = useCall('invite.list', place ? { place } : undefined)
  const gaps = useCall('staff.gaps', place ? { place } : undefined)
  const [opened, setOpened] = useState<string>()
  const revoking = useWrite('invite.revoke')
  const reload = () => Promise.all([list.reload(), gaps.reload()])
  useReturn(() => void reload())
  const { refusal } = revoking
  const isAdmin = office.data?.isAdmin ?? false
  const worker = list.data?.staff.find(({ postId }) => postId === opened)

  const done = () => {
    setOpened(undefined)
    void reload()
  }

  async function revoke(invite: Invite): Promise<void> {
    if (!place || !(await askedToRevoke(invite))) return
    await revoking.save({ place, inviteId: invite.inviteId }, `收回给${invite.name}的邀请`)
    await list.reload()
  }

  const asked = office.data ? { ...list, loading: list.loading || !list.refusal } : office
  const sheet = place && list.data && worker && mayEnd(worker, isAdmin) && (
    <EndSheet
      place={place}
      worker={worker}
      staff={list.data.staff}
      onClose={() => setOpened(undefined)}
      onDone={done}
    />
  )
  return (
    <OfficePage label='人员' tab='staff' stale={list.stale} sheet={sheet}>
      <Head title='人员' sub={office.data?.townshipName} />
      {office.data && (
        <View className='blk'>
          <BigButton
            id='invite'
            icon='plus-blue'
            kind='secondary'
            text='请人来'
            label='请村干部、医生来'
            onTap={openInvite}
          />
          <BigButton id='import' kind='quiet' text='有一份名单，一次请进来' onTap={openImport} />
        </View>
      )}
      {refusal && <Notice id='refused' title='没办成' text={refusalWords(refusal)} refusal={refusal} />}
      <Answered id='staff' of={{ ...asked, data: list.data }} words={refusalWords}>
        {({ staff, invites }) => (
          <>
            <Invites invites={invites} onRevoke={(invite) => void revoke(invite)} />
            {staff.length === 0 && (
              <EmptyState id='no-staff' title='还没有人在岗' note='先请一位村医和一位村干部，名单才有人办。' />
            )}
            {gaps.data && <Gaps gaps={gaps.data} onWorker={setOpened} />}
            {groupsOf(staff, office.data?.townshipName ?? '').map(({ place: unit, title, workers }) => (
              <View key={unit} className='blk'>
                <SectionTitle>{title}</SectionTitle>
                <Cells>
                  {workers.map((worker) => (
                    <Cell
                      key={worker.postId}
                      id={`post-${worker.postId}`}
                      title={worker.name || '没写名字'}
                      note={postWords(worker)}
                      label={`${worker.name}，${postWords(worker)}${mayEnd(worker, isAdmin) ? '，点开可以换人' : ''}`}
                      onTap={mayEnd(worker, isAdmin) ? () => setOpened(worker.postId) : undefined}
                    />
                  ))}
                </Cells>
              </View>
            ))}
          </>
        )}
      </Answered>
    </OfficePage>
  )
}

interface InvitesProps {
  readonly invites: readonly Invite[]
  readonly onRevoke: (invite: Invite) => void
}

/** Open ones first, then what ran out lately; one that was used is a person below. */
function Invites({ invites, onRevoke }: InvitesProps) {
  const open = invites.filter(({ state }) => state === 'open')
  const rest = invites.filter(({ state }) => state === 'expired' || state === 'revoked').slice(0, 3)
  if (open.length + rest.length === 0) return null
  return (
    <View className='blk'>
      <SectionTitle>请了还没来，{open.length} 人</SectionTitle>
      <Cells>
        {[...open, ...rest].map((invite) => (
          <Cell
            key={invite.inviteId}
            id={`invite-${invite.inviteId}`}
            title={invite.name}
            note={inviteWords(invite, now())}
            value={invite.state === 'open' ? '收回' : undefined}
            label={`${invite.name}，${inviteWords(invite, now())}`}
            onTap={invite.state === 'open' ? () => onRevoke(invite) : undefined}
          />
        ))}
      </Cells>
    </View>
  )
}
