import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type HouseholdPerson } from '@domain/contract'
import { dayOf, type Day } from '@domain/model/day'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { DoorPlate } from '@/components/door-plate'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { now } from '@/cloud/clock'
import { send } from '@/cloud/outbox'
import { useCall } from '@/cloud/use-call'
import { WorkerBanner } from '../parts/banner'
import { changedBetween } from '../parts/facts'
import { PersonFields } from '../parts/person-fields'
import { changesOf, draftOf, faultsIn, hasFaults, type PersonDraft } from '../parts/person-form'
import { Asked, ServiceButtons, ServiceSheet, type Service } from '../parts/services'
import { holds, usePosts } from '../parts/staff'
import { Instead, Refused } from '../parts/trouble'
import { Facts } from './facts'
import { Helpers } from './helpers'
import { History } from './history'

export default function Person() {
  const { params } = useRouter()
  const { data, refusal, slow, stale, reload } = useCall('household.open', { householdId: params.household ?? '' })
  const posts = usePosts()
  const [editing, setEditing] = useState(false)
  const [saved, setSaved] = useState<'saved' | 'queued'>()
  const [serving, setServing] = useState<Service>()
  const [asked, setAsked] = useState<'saved' | 'queued'>()
  const person = data?.people.find(({ personId }) => personId === params.id)
  const today = dayOf(now())

  if (!data || !person)
    return (
      <Page label='这个人'>
        <Instead refusal={data ? 'NotFound' : refusal} slow={slow} onRetry={() => void reload()} />
      </Page>
    )
  const done = (how: 'saved' | 'queued') => {
    setEditing(false)
    setSaved(how)
    void reload()
  }
  return (
    <Page
      label={person.name}
      banner={<WorkerBanner stale={stale} />}
      head={<Head title={`${person.name} ${person.age} 岁`} sub={<DoorPlate door={data.plate} />} />}
      sheet={
        serving && (
          <ServiceSheet
            service={serving}
            people={[person]}
            place={data.grid}
            onClose={() => setServing(undefined)}
            onAsked={(how) => {
              setServing(undefined)
              setAsked(how)
            }}
          />
        )
      }
    >
      {saved && !editing && (
        <View className='blk row' ariaLive='polite'>
          <StateDot state={saved === 'saved' ? 'fine' : 'wait'} />
          <View className='grow ml2'>
            {saved === 'saved' ? '改好了。以前写的还在下面。' : '存在手机里，有网时打开守望就发。'}
          </View>
        </View>
      )}
      <Asked how={asked} />
      {editing ? (
        <Correct
          person={person}
          today={today}
          onSaved={done}
          onStale={() => void reload()}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <Facts
          person={person}
          onEdit={holds(posts, 'cadre') || holds(posts, 'doctor') ? () => setEditing(true) : undefined}
        />
      )}
      {!editing && (holds(posts, 'cadre') || holds(posts, 'doctor')) && <ServiceButtons onTap={setServing} />}
      {!editing && <Helpers personId={person.personId} />}
      <SectionTitle>以前的</SectionTitle>
      <History key={person.v} personId={person.personId} today={today} />
    </Page>
  )
}

interface CorrectProps {
  readonly person: HouseholdPerson
  readonly today: Day
  readonly onSaved: (how: 'saved' | 'queued') => void
  readonly onStale: () => void
  readonly onLeave: () => void
}

/** Corrects without erasing (E37). Somebody else's correction in between is shown, and what is typed here stays. */
function Correct({ person, today, onSaved, onStale, onLeave }: CorrectProps) {
  const [began, setBegan] = useState(() => draftOf(person))
  const [draft, setDraft] = useState<PersonDraft>(began)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const theirs = changedBetween(began, draftOf(person))
  const faults = faultsIn(draft, today)

  const save = async () => {
    setTried(true)
    if (hasFaults(faults)) return
    // What I did not touch is theirs; what I typed stays mine.
    const mine = { ...draftOf(person), ...touched(began, draft) }
    const changes = changesOf(mine, person, today)
    setBusy(true)
    const why = reason.trim()
    const input = { personId: person.personId, baseV: person.v, changes, ...(why && { reason: why }) }
    const sent = await send('person.correct', input, `改${person.name}的登记`)
    setBusy(false)
    if ('queued' in sent) return onSaved('queued')
    if (sent.ok) return onSaved('saved')
    setRefusal(sent.refusal)
    if (sent.refusal === 'Stale') onStale()
  }
  return (
    <>
      {theirs.length > 0 && (
        <Card id='theirs'>
          <View className='t-b'>这个人刚被别人改过。您填的还在。</View>
          {theirs.map(({ label, from, to }) => (
            <View key={label} className='mt1'>
              {label}：{from} → {to}
            </View>
          ))}
          <View className='mt3'>
            <BigButton
              id='theirs-seen'
              kind='secondary'
              small
              text='看过了，接着改'
              onTap={() => {
                setDraft({ ...draftOf(person), ...touched(began, draft) })
                setBegan(draftOf(person))
                setRefusal(undefined)
              }}
            />
          </View>
        </Card>
      )}
      <Card>
        <PersonFields id='correct' draft={draft} today={today} faults={tried ? faults : {}} onChange={setDraft} />
        <View className='mt3'>
          <Field id='correct-reason' label='为什么改（可以不写）' maxLength={100} value={reason} onInput={setReason} />
        </View>
        {refusal !== 'Stale' && <Refused id='correct-refused' refusal={refusal} />}
        <View className='mt3'>
          <BigButton
            id='correct-save'
            text='改好了，存'
            busy={busy ? '正在存' : undefined}
            off={theirs.length > 0 ? '先看别人改了什么' : undefined}
            onTap={() => void save()}
          />
          <BigButton id='correct-leave' kind='quiet' text='不改了' onTap={onLeave} />
        </View>
      </Card>
    </>
  )
}

/** The fields this person has typed into. */
const touched = (before: PersonDraft, after: PersonDraft): Partial<PersonDraft> =>
  Object.fromEntries(
    (Object.keys(after) as (keyof PersonDraft)[])
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, after[key]]),
  )
