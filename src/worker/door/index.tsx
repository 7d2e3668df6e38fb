import { type MutableRefObject, useRef, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { hardshipWords } from '@domain/rules/words-facts'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { type Way } from '@/components/contact-sheet/contact'
import { DoorPlate } from '@/components/door-plate'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { WhyLink } from '@/components/why-link'
import { call } from '@/cloud/call'
import { newCommandId } from '@/cloud/command-id'
import { callPhone } from '@/device/call-phone'
import { useView } from '@/view/use-view'
import { WorkerBanner } from '../parts/banner'
import { requestWords } from '../parts/duty-words'
import { back, open, pages } from '../parts/route'
import { Asked, ServiceButtons, ServiceSheet, type Service } from '../parts/services'
import { holds, usePosts } from '../parts/staff'
import { Instead, Refused } from '../parts/trouble'
import { ContactFlow } from './contact'
import { type Draft } from './contact/flow'
import { PersonBlock } from './person-block'
import { HardshipSheet } from './hardship-sheet'
import { NewCard, Numbers } from './sheets'
import { TakeOver, waitsFor } from './take-over'
import { useDoor } from './use-door'
import { headWords, lastWords, mayRecord, mineAt, numbersAt, type DoorFace } from './view'
import { WhySheet } from './why-sheet'

type Shown =
  { readonly sheet: 'contact'; readonly way: Way } | { readonly sheet: 'numbers' | 'card' | 'why' | 'hardship' }

export default function DoorPage() {
  const { params } = useRouter()
  const householdId = params.id ?? params.householdId ?? ''
  const { face, data, refusal, slow, stale, today, reload, onCalling } = useDoor(householdId, {
    called: params.from === 'phone',
  })
  const posts = usePosts()
  const { elder } = useView()
  const from = params.from
  const [shown, setShown] = useState<Shown | undefined>(
    from === 'phone' || from === 'visit' ? { sheet: 'contact', way: from } : undefined,
  )
  const typed = useRef<Draft>(undefined)
  const [serving, setServing] = useState<Service>()
  const [asked, setAsked] = useState<'saved' | 'queued'>()
  const close = () => setShown(undefined)

  if (!face)
    return (
      <Page label='一户'>
        <Instead refusal={refusal} slow={slow} onRetry={() => void reload()} />
      </Page>
    )

  const records = mayRecord(posts)
  const dial = async (phone: string) => {
    onCalling(true)
    if (!(await callPhone(phone))) {
      onCalling(false)
      return close()
    }
    setShown(records ? { sheet: 'contact', way: 'phone' } : undefined)
  }
  const numbers = numbersAt(face)
  const onCall = () => {
    if (numbers.length > 1) return setShown({ sheet: 'numbers' })
    if (numbers[0]) void dial(numbers[0].phone)
  }
  const last = lastWords(face, today)
  const duties = face.people.flatMap((person) => person.duties).length

  return (
    <Page
      label={`${face.head}家`}
      head={<DoorHead face={face} />}
      banner={<WorkerBanner stale={stale} />}
      foot={
        <ButtonRow>
          <BigButton
            id='door-call'
            kind='secondary'
            icon='phone-blue'
            text='打电话'
            label={`打电话给${face.head}家`}
            off={numbers.length === 0 ? '没留电话' : undefined}
            onTap={onCall}
          />
          {records && (
            <BigButton
              id='door-record'
              kind={waitsFor(face) ? 'secondary' : 'primary'}
              text={elder ? '记一笔' : '到家了，记一笔'}
              onTap={() => setShown({ sheet: 'contact', way: 'visit' })}
            />
          )}
        </ButtonRow>
      }
      sheet={
        serving && data ? (
          <ServiceSheet
            service={serving}
            people={data.people}
            place={data.grid}
            onClose={() => setServing(undefined)}
            onAsked={(how) => {
              setServing(undefined)
              setAsked(how)
              void reload()
            }}
          />
        ) : (
          shown && (
            <Sheets
              shown={shown}
              face={face}
              house={data}
              today={today}
              numbers={numbers}
              typed={typed}
              onDial={(phone) => void dial(phone)}
              onClose={() => {
                close()
                void reload()
              }}
            />
          )
        )
      }
    >
      <TakeOver face={face} may={records} onTaken={() => void reload()} />
      {face.people.map((person) => (
        <PersonBlock
          key={person.personId}
          person={person}
          township={face.township}
          today={today}
          onOpen={data && (() => open(pages.person(householdId, person.personId)))}
          onTreat={() => open(pages.followUp(person.personId))}
        />
      ))}
      {data && (holds(posts, 'cadre') || holds(posts, 'doctor')) && <ServiceButtons onTap={setServing} />}
      <Asked how={asked} />
      {face.requests.length > 0 && (
        <Cells>
          {face.requests.map(({ requestId, title, state }) => (
            <Cell
              key={requestId}
              id={`request-${requestId}`}
              lead={<Icon name='medicine-ink2' size='s' />}
              title={title}
              value={requestWords[state]}
              onTap={() => open(pages.request(requestId))}
            />
          ))}
        </Cells>
      )}
      {last && (
        <Card>
          <View className='row row--top t-small'>
            <Icon name='clock-ink2' size='s' />
            <View className='grow ml2'>
              <View className='t-b'>{last.said}</View>
              {last.means && <View>{last.means}</View>}
            </View>
          </View>
        </Card>
      )}
      {data && duties > 0 && (
        <View className='blk'>
          <WhyLink id='why' text='为什么是这几件，要做到什么时候' onTap={() => setShown({ sheet: 'why' })} />
        </View>
      )}
      {data && holds(posts, 'cadre') && (
        <Cells>
          {face.people.map(
            ({ personId, name, episodeDay }) =>
              episodeDay !== null && (
                <Cell
                  key={personId}
                  id={`care-${personId}`}
                  title={`${name}，定期看病`}
                  note='透析、产检、化疗，哪几天要人带去'
                  onTap={() => open(pages.care(personId))}
                />
              ),
          )}
          <Cell id='door-add' title='加一个人' onTap={() => open(pages.register(householdId))} />
          <Cell
            id='door-card'
            title='换一张新卡'
            note='卡丢了，或者别人看到了'
            onTap={() => setShown({ sheet: 'card' })}
          />
          <Cell
            id='door-difficulty'
            title='脱贫户、监测户'
            value={hardshipWords(data.hardship) || '都不是'}
            onTap={() => setShown({ sheet: 'hardship' })}
          />
        </Cells>
      )}
    </Page>
  )
}

function DoorHead({ face }: { readonly face: DoorFace }) {
  return (
    <View className='blk row'>
      <DoorPlate big door={face.plate} village={face.village} />
      <View className='grow ml3'>
        <View className='t-title' ariaRole='heading'>
          {face.head}家
        </View>
        <View className='t-small t-2'>{headWords(face)}</View>
        {face.hardship && (
          <View id='door-hardship' className='t-small t-2'>
            {hardshipWords(face.hardship)}，要东西排在前面
          </View>
        )}
      </View>
    </View>
  )
}

interface SheetsProps {
  readonly shown: Shown
  readonly face: DoorFace
  readonly house: ReturnType<typeof useDoor>['data']
  readonly today: ReturnType<typeof useDoor>['today']
  readonly numbers: ReturnType<typeof numbersAt>
  /** Closed by mistake, the sheet opens again as it was left. */
  readonly typed: MutableRefObject<Draft | undefined>
  readonly onDial: (phone: string) => void
  readonly onClose: () => void
}

function Sheets({ shown, face, house, today, numbers, typed, onDial, onClose }: SheetsProps) {
  switch (shown.sheet) {
    case 'contact': {
      const owed = face.people.filter((person) => person.duties.some(({ mine }) => mine))
      const people = mineAt(face).length > 0 ? owed : face.people
      return <ContactFlow face={face} people={people} way={shown.way} typed={typed} onNext={back} onClose={onClose} />
    }
    case 'numbers':
      return <Numbers numbers={numbers} onPick={onDial} onClose={onClose} />
    case 'why':
      return house ? <WhySheet house={house} today={today} onClose={onClose} /> : null
    case 'hardship':
      return house ? <HardshipSheet house={house} onClose={onClose} /> : null
    case 'card':
      return house ? <CardSheet house={house} onClose={onClose} /> : null
  }
}

/** Asked at once or not at all: a code that waits on the phone could be shown to nobody. */
function CardSheet({
  house,
  onClose,
}: {
  readonly house: NonNullable<SheetsProps['house']>
  readonly onClose: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [code, setCode] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const make = async () => {
    setBusy(true)
    const { householdId, v } = house
    const answer = await call('household.newCard', { householdId, baseV: v }, { commandId: newCommandId() })
    setBusy(false)
    setCode(answer.ok ? answer.data.cardCode : undefined)
    setRefusal(answer.ok ? undefined : answer.refusal)
  }
  return (
    <NewCard
      head={house.head}
      busy={busy}
      code={code}
      error={<Refused id='card-refused' refusal={refusal} />}
      onMake={() => void make()}
      onClose={onClose}
    />
  )
}
