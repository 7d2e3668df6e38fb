import { useState } from 'react'
import { dayOf } from '@domain/model/day'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { now } from '@/cloud/clock'
import { send } from '@/cloud/outbox'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { PersonFields } from '../parts/person-fields'
import { emptyPerson, faultsIn, hasFaults, toPerson } from '../parts/person-form'
import { back } from '../parts/route'
import { Instead, Refused } from '../parts/trouble'
import { useDraft } from '../parts/use-draft'

/** One more person behind a door that is known already. */
export function AddPerson({ householdId }: { readonly householdId: string }) {
  const { data, refusal, slow, reload } = useCall('household.open', { householdId })
  const { draft, set, clear } = useDraft(`person.${householdId}`, emptyPerson)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const today = dayOf(now())

  if (!data)
    return (
      <Page label='加一个人'>
        <Instead refusal={refusal} slow={slow} onRetry={() => void reload()} />
      </Page>
    )
  const faults = faultsIn(draft, today)
  const save = async () => {
    setTried(true)
    if (hasFaults(faults)) return
    setBusy(true)
    const input = { householdId, baseV: data.v, person: toPerson(draft, today) }
    const sent = await send('household.addPerson', input, `${data.head}家，加${input.person.name}`)
    setBusy(false)
    if (!('queued' in sent) && !sent.ok) {
      setRefused(sent.refusal)
      if (sent.refusal === 'Stale') void reload()
      return
    }
    clear()
    back()
  }
  const words =
    refused === 'Stale'
      ? `这一户刚被别人改过，现在有${data.people.map(({ name }) => name).join('、')}。没有重的，再点一次“存好”。`
      : refused && refusalWords(refused)

  return (
    <Page
      label='加一个人'
      head={
        <Head title={`${data.head}家，加一个人`} sub={`已经有 ${data.people.map(({ name }) => name).join('、')}`} />
      }
      foot={<BigButton id='add-save' text='存好' busy={busy ? '正在存' : undefined} onTap={() => void save()} />}
    >
      <Card>
        <PersonFields id='add' draft={draft} today={today} faults={tried ? faults : {}} onChange={set} />
      </Card>
      <Refused id='add-refused' refusal={refused} words={words} />
    </Page>
  )
}
