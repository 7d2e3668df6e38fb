import { useState } from 'react'
import { call } from '@/cloud/call'
import { newCommandId } from '@/cloud/command-id'
import { UrgentCard } from '@/components/duty-card'
import { callPhone } from '@/device/call-phone'
import { open, pages } from '../parts/route'
import { askIfFew } from '../parts/staff'
import { Refused } from '../parts/trouble'
import { type UrgentView } from './view'

interface UrgentProps {
  readonly view: UrgentView
  readonly offline: boolean
  readonly onTaken: () => void
}

/** A danger sign. Taking it over needs the network: said later, it would be said about something already over. */
export function Urgent({ view, offline, onTaken }: UrgentProps) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const { personId, householdId, phone } = view

  const take = async () => {
    void askIfFew()
    setBusy(true)
    const answer = await call('urgent.take', { personId }, { commandId: newCommandId() })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) return
    onTaken()
    if (householdId) open(pages.door(householdId))
  }
  const dial = async () => {
    if (phone && (await callPhone(phone)) && householdId && view.next === 'take') open(pages.door(householdId, 'phone'))
  }

  return (
    <>
      <UrgentCard
        id={`urgent-${personId}`}
        title={view.title}
        at={view.at}
        door={view.door}
        person={view.person}
        offline={offline && view.next === 'take'}
        busy={busy ? '正在接手' : undefined}
        takeText={view.next === 'take' ? '我来接手' : '去处理'}
        onTake={() => (view.next === 'take' ? void take() : open(pages.followUp(personId)))}
        onCall={phone ? () => void dial() : undefined}
        onOpen={householdId ? () => open(pages.door(householdId)) : undefined}
      />
      <Refused
        id={`urgent-${personId}-refused`}
        refusal={refusal}
        words={refusal === 'Offline' ? '接手要有网。没网先打电话，回头再补记。' : undefined}
      />
    </>
  )
}
