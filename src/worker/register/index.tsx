import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { dayOf } from '@domain/model/day'
import { townshipAt } from '@domain/policy/tenants'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { now } from '@/cloud/clock'
import { send } from '@/cloud/outbox'
import { faultsIn, emptyPerson, hasFaults, phoneFault, toPerson, type PersonDraft } from '../parts/person-form'
import { PersonFields } from '../parts/person-fields'
import { open, pages, replace } from '../parts/route'
import { usePosts } from '../parts/staff'
import { Instead, Refused } from '../parts/trouble'
import { useDraft } from '../parts/use-draft'
import { CardCode } from '../parts/card-code'
import { AddPerson } from './add-person'
import { DoorFields } from './door-fields'
import { doorFaults, emptyDoor, gridCode, reachOf, settled } from './view'

/** Enough for any door; the registry refuses more (HouseholdFull). */
const MOST = 12

export default function Register() {
  const { params } = useRouter()
  return params.household ? <AddPerson householdId={params.household} /> : <RegisterDoor />
}

interface Made {
  readonly householdId: string
  readonly cardCode: string
}

function RegisterDoor() {
  const posts = usePosts()
  const { draft: typed, set, clear } = useDraft('door', emptyDoor)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [made, setMade] = useState<Made | 'queued'>()
  const today = dayOf(now())

  if (made === 'queued') return <Queued />
  if (made) return <Done made={made} head={typed.head} />
  if (!posts)
    return (
      <Page label='登记一户'>
        <Instead onRetry={() => undefined} />
      </Page>
    )

  const reach = reachOf(posts, (place) => townshipAt(place)?.villages.map(({ code }) => code) ?? [])
  const draft = settled(typed, reach)
  const faults = doorFaults(draft)
  const people = draft.people.map((person) => faultsIn(person, today))
  const setPerson = (n: number, person: PersonDraft) =>
    set({ ...draft, people: draft.people.map((one, m) => (m === n ? person : one)) })

  const save = async () => {
    setTried(true)
    const wrongPhone = phoneFault(draft.phone) !== undefined
    if (Object.keys(faults).length > 0 || wrongPhone || people.some(hasFaults)) return
    setBusy(true)
    const sent = await send(
      'household.register',
      {
        place: gridCode(draft),
        plate: draft.plate.trim(),
        head: draft.head.trim(),
        phone: draft.phone.trim() || null,
        ...(draft.hardship && { hardship: draft.hardship === 'neither' ? null : draft.hardship }),
        people: draft.people.map((person) => toPerson(person, today)),
      },
      `登记 ${draft.head.trim()}家`,
    )
    setBusy(false)
    if ('queued' in sent) setMade('queued')
    else if (sent.ok) setMade(sent.data)
    else return setRefusal(sent.refusal)
    clear()
  }
  const wrong = tried && (Object.keys(faults).length > 0 || people.some(hasFaults))

  return (
    <Page
      label='登记一户'
      head={<Head title='登记一户' sub='填一半也不丢，回来接着填。' />}
      foot={<BigButton id='register-save' text='存好' busy={busy ? '正在存' : undefined} onTap={() => void save()} />}
    >
      <DoorFields draft={draft} reach={reach} faults={tried ? faults : {}} onChange={set} />
      {draft.people.map((person, n) => (
        <View key={n} className='blk'>
          <SectionTitle>第 {n + 1} 个人</SectionTitle>
          <Card>
            <PersonFields
              id={`register-${n}`}
              draft={person}
              today={today}
              faults={tried ? (people[n] ?? {}) : {}}
              onChange={(next) => setPerson(n, next)}
            />
            {draft.people.length > 1 && (
              <View className='mt3'>
                <BigButton
                  id={`register-${n}-drop`}
                  kind='quiet'
                  small
                  text='这个人不登记'
                  onTap={() => set({ ...draft, people: draft.people.filter((_, m) => m !== n) })}
                />
              </View>
            )}
          </Card>
        </View>
      ))}
      {draft.people.length < MOST && (
        <BigButton
          id='register-more'
          kind='secondary'
          icon='plus-blue'
          text='再加一个人'
          onTap={() => set({ ...draft, people: [...draft.people, emptyPerson] })}
        />
      )}
      {wrong && <Notice id='register-faults' title='还差几处' text='往上看，缺的地方下面写了怎么填。填过的都还在。' />}
      <Refused id='register-refused' refusal={refusal} />
    </Page>
  )
}

function Done({ made, head }: { readonly made: Made; readonly head: string }) {
  return (
    <Page
      label='登记好了'
      head={<Head title={`${head}家登记好了`} sub='这一户的卡号：' />}
      foot={
        <BigButton id='register-open' text='抄好了，打开这一户' onTap={() => replace(pages.door(made.householdId))} />
      }
    >
      <CardCode code={made.cardCode} />
    </Page>
  )
}

/** The card's number comes with the answer, so that without network there is none yet: said, with the way to get it. */
function Queued() {
  return (
    <Page
      label='存在手机里'
      head={<Head title='存在手机里' />}
      foot={<BigButton id='register-back' text='回各户' onTap={() => replace(pages.people())} />}
    >
      <Card>
        <View className='t-b'>没网，这一户还没登记上。</View>
        <View className='mt1'>有网时打开守望就发。发出去以后打开这一户，点“换一张新卡”，就有卡号。</View>
        <View className='mt3'>
          <BigButton id='register-outbox' kind='secondary' text='看还没发的' onTap={() => open(pages.outbox())} />
        </View>
      </Card>
    </Page>
  )
}
