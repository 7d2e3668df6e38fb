import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type PersonRow } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { CallBar } from '@/components/call-bar'
import { Card } from '@/components/card'
import { Cells } from '@/components/cell'
import { DoorPlate } from '@/components/door-plate'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { Sheet } from '@/components/sheet'
import { WhyLink } from '@/components/why-link'
import { send } from '@/cloud/outbox'
import { callPhone } from '@/device/call-phone'
import { noteOf } from '../parts/duty-words'
import { Row } from '../people/row'
import { usePeople } from '../people/use-people'
import { back, open, pages } from '../parts/route'
import { usePosts } from '../parts/staff'
import { Instead, Refused } from '../parts/trouble'
import { useQuestion, type Question } from './use-question'
import '../people/index.scss'

export default function BondPage() {
  const { params } = useRouter()
  const found = useQuestion(params.id ?? '')
  if (!found?.question)
    return (
      <Page label='认家人' foot={found && <BigButton id='bond-back' kind='secondary' text='回今日' onTap={back} />}>
        <Instead refusal={found?.refusal} onRetry={back} />
      </Page>
    )
  return <Answer question={found.question} />
}

/** 认家里人: the cadre says which person of the village is meant, or that nobody is; nobody sees anything before that. */
function Answer({ question }: { readonly question: Question }) {
  const { bondId, name, plate, phone, village, duty } = question
  const posts = usePosts()
  const place = posts?.find(
    (post) => post.role === 'cadre' && (post.place.startsWith(village) || village.startsWith(post.place)),
  )
  const { data, refusal: notFound, typed, setTyped, rows, reload } = usePeople(placeIn(place?.place, village))
  const [picked, setPicked] = useState<PersonRow | null>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  const say = async () => {
    if (picked === undefined) return
    setBusy(true)
    const sent = await send('bond.answer', { bondId, personId: picked?.personId ?? null }, `认家里人：${name}`)
    setBusy(false)
    setPicked(undefined)
    if ('queued' in sent || sent.ok) return back()
    setRefusal(sent.refusal)
  }
  return (
    <Page
      label='认家里人'
      head={<Head title={`有人要认${name}`} sub={noteOf(duty)} />}
      sheet={
        picked !== undefined && (
          <Sheet
            id='bond-sure'
            title={picked ? `是${picked.name}，${picked.age} 岁` : '没有这个人'}
            note={
              picked
                ? `${picked.plate}。点了以后，这个人就能看到${picked.name}的情况，能替他报情况、要药。拿不准先打电话。`
                : '告诉问的人：村里没有这个人。'
            }
            onClose={() => setPicked(undefined)}
          >
            <BigButton
              id='bond-yes'
              text={picked ? '是他，让他看' : '没有这个人'}
              busy={busy ? '正在存' : undefined}
              onTap={() => void say()}
            />
          </Sheet>
        )
      }
    >
      <Card>
        <View className='row row--wrap'>
          <View className='grow'>问的人说，门牌是</View>
          <DoorPlate door={plate || '没说门牌'} />
        </View>
        <WhyLink id='why' text='为什么要村里来认' onTap={() => open(pages.whyBond(bondId))} />
      </Card>
      {phone && (
        <Cells>
          <CallBar id='bond-call' name='问的人' note='拿不准就先问清楚' onCall={() => void callPhone(phone)} />
        </Cells>
      )}
      <Refused id='bond-refused' refusal={refusal} />
      <Field id='bond-name' label='找村里的人，从姓开始' maxLength={20} value={typed} onInput={setTyped} />
      {typed.trim() !== '' && !data && <Instead refusal={notFound} cards={1} onRetry={() => void reload()} />}
      {typed.trim() !== '' && rows.length > 0 && (
        <Cells>
          {rows.map((row) => (
            <Row key={row.personId} id={row.personId} row={row} onTap={() => setPicked(row)} />
          ))}
        </Cells>
      )}
      <View className='blk'>
        <BigButton id='bond-nobody' kind='plain' text='村里没有这个人' onTap={() => setPicked(null)} />
      </View>
    </Page>
  )
}

/** A cadre of the township looks in the village asked about, one of a grid in the own grid. */
const placeIn = (held: string | undefined, village: string): string | undefined =>
  held === undefined ? undefined : held.length < village.length ? village : held
