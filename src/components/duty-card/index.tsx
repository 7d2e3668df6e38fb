import { View } from '@tarojs/components'
import { BigButton, ButtonRow } from '../big-button'
import { DoorPlate } from '../door-plate'
import { Icon } from '../icon'
import { Due, Late } from '../late'
import { StateDot } from '../state-dot'
import { Tag } from '../tag'
import { TierTag, type Tier } from '../tier-tag'
import { Touch } from '../touch'

export interface DutyPerson {
  readonly name: string
  readonly age?: number
  readonly tier?: Tier
  /** Too young for the plan to classify: no tag, rather than 还没分类. */
  readonly untiered?: boolean
  /** 留守儿童, 孤寡老人 … */
  readonly groups?: readonly string[]
}

export interface DutyCardProps {
  readonly id: string
  readonly door: string
  readonly family: string
  readonly people: readonly DutyPerson[]
  /** 3 件：联系、送健康包、看小宇 */
  readonly duties: string
  /** The one thing to know before going: 昨天没人接，今天要上门. */
  readonly note?: string
  readonly daysLate?: number
  readonly due?: string
  /** 存在手机里: recorded here, not sent yet. */
  readonly waiting?: boolean
  /** Everything at this door is settled: one line is left. */
  readonly done?: string
  readonly onOpen: () => void
  /** Absent when nobody in the house has a phone. */
  readonly onCall?: () => void
}

/** One door in the 今日 list: the card opens the door, the button dials. */
export function DutyCard(props: DutyCardProps) {
  const { id, door, family, people, duties, note, daysLate = 0, due, waiting, done, onOpen, onCall } = props
  const when = daysLate > 0 ? `迟${daysLate}天` : (due ?? '')
  if (done)
    return (
      <Touch id={id} className='blk card duty duty--done' label={`${family}，${done}`} onTap={onOpen}>
        <StateDot state='fine' />
        <View className='ml2'>
          <DoorPlate door={door} />
        </View>
        <View className='grow ml2 t-small t-2'>{done}</View>
      </Touch>
    )
  return (
    <Touch
      id={id}
      className='blk card duty'
      label={[family, when, duties, note].filter(Boolean).join('，')}
      onTap={onOpen}
    >
      <View className='row row--wrap'>
        <DoorPlate door={door} />
        <View className='duty__family ic-chevron-ink3'>{family}</View>
        {daysLate > 0 ? <Late days={daysLate} /> : due && <Due text={due} />}
      </View>
      {people.map((person) => (
        <PersonLine key={person.name} {...person} />
      ))}
      <View className='row mt2'>
        <View className='grow t-small'>
          {duties}
          {note && <View className='t-2'>{note}</View>}
          {waiting && <View className='t-2'>存在手机里，还没发出去</View>}
        </View>
        {onCall && (
          <BigButton
            id={`${id}-call`}
            className='keep ml2'
            kind='secondary'
            small
            icon='phone-blue'
            text='打电话'
            label={`打电话给${family}`}
            onTap={onCall}
          />
        )}
      </View>
    </Touch>
  )
}

/** 张桂香 82 岁 ◆红·重点 留守儿童, wrapping where it must. */
export function PersonLine({ name, age, tier, untiered, groups = [] }: DutyPerson) {
  return (
    <View className='person-line'>
      <View className='t-b'>{name}</View>
      {age !== undefined && <View className='t-2'>{`${age} 岁`}</View>}
      {!untiered && <TierTag tier={tier} />}
      {groups.map((group) => (
        <Tag key={group} text={group} />
      ))}
    </View>
  )
}

interface UrgentCardProps {
  readonly id: string
  /** 血氧 92%，等人接手 */
  readonly title: string
  readonly at: string
  readonly door: string
  readonly person: DutyPerson
  readonly onTake: () => void
  /** 我来接手, unless the reader is who settles it. */
  readonly takeText?: string
  /** Absent when nobody in the house has a phone. */
  readonly onCall?: () => void
  /** The door behind it. */
  readonly onOpen?: () => void
  /** Taking over needs the network; the call does not, so it comes first. */
  readonly offline?: boolean
  readonly busy?: string
}

/** A red flag nobody has taken yet: first on every list until a person acknowledges it. */
export function UrgentCard(props: UrgentCardProps) {
  const { id, title, at, door, person, onTake, takeText = '我来接手', onCall, onOpen, offline, busy } = props
  const call = onCall && (
    <BigButton
      id={`${id}-call`}
      kind='secondary'
      small
      icon='phone-blue'
      text='打电话'
      label={`打电话给${person.name}`}
      onTap={onCall}
    />
  )
  const take = (
    <BigButton
      id={`${id}-take`}
      small
      text={takeText}
      busy={busy}
      off={offline ? '没网，先不能接手' : undefined}
      onTap={onTake}
    />
  )
  const who = (
    <>
      <View className='urgent__plate'>
        <DoorPlate door={door} />
      </View>
      <PersonLine {...person} />
    </>
  )
  return (
    <View id={id} className='blk card card--hot duty'>
      <View className='row'>
        <Icon name='alert-red' />
        <View className='grow ml2 t-lead t-red'>{title}</View>
        <View className='t-small t-2 t-nowrap'>{at}</View>
      </View>
      {onOpen ? (
        <Touch
          id={`${id}-open`}
          className='row row--wrap duty__urgent'
          label={`${person.name}，${title}，打开这一户`}
          onTap={onOpen}
        >
          {who}
        </Touch>
      ) : (
        <View className='row row--wrap duty__urgent'>{who}</View>
      )}
      <ButtonRow>
        {offline ? call : take}
        {offline ? take : call}
      </ButtonRow>
    </View>
  )
}
