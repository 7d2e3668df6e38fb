import { View } from '@tarojs/components'
import { type Day } from '@domain/model/day'
import { Cell, Cells } from '@/components/cell'
import { PersonLine } from '@/components/duty-card'
import { Icon } from '@/components/icon'
import { Late } from '@/components/late'
import { StateDot } from '@/components/state-dot'
import { Tag } from '@/components/tag'
import { howOf } from '../parts/duty-words'
import { open, pages } from '../parts/route'
import { agoWords } from '../parts/when'
import { lineOf, type DutyFace, type PersonFace } from './view'

interface PersonBlockProps {
  readonly person: PersonFace
  readonly township: string
  readonly today: Day
  readonly onOpen?: () => void
  /** A clinician's own duties lead to the follow-up. */
  readonly onTreat?: () => void
}

/** One person of the door: who it is, then what is owed. Others' duties stay in sight, locked (F10). */
export function PersonBlock({ person, township, today, onOpen, onTreat }: PersonBlockProps) {
  const { personId, name, episodeDay, duties } = person
  return (
    <Cells>
      <Cell
        id={`person-${personId}`}
        heading
        title={<PersonLine {...lineOf(person, township, today)} />}
        value={episodeDay === null ? undefined : `居家第 ${episodeDay} 天`}
        label={`${name}，看登记的和以前的`}
        onTap={onOpen}
      />
      {person.alert && (
        <View className='cell'>
          <Icon name='alert-red' />
          <View className='grow ml3'>
            <View className='t-b t-red'>{person.alert.words.join('；')}</View>
            <View className='t-small t-2'>
              {agoWords(person.alert.at, today)} 报，
              {person.alert.takenBy ? `${person.alert.takenBy.name}接手了` : '还没人接手'}
            </View>
          </View>
        </View>
      )}
      {person.treatment && (
        <View id={`treatment-${personId}`} className='cell'>
          <View className='t-small t-2'>{person.treatment}</View>
        </View>
      )}
      {duties.map((duty) => (
        <DutyRow key={duty.key} duty={duty} onTap={leadsTo(duty, personId, onTreat)} />
      ))}
      {duties.length === 0 && (
        <View className='cell'>
          <View className='t-small t-2'>现在没有要办的</View>
        </View>
      )}
      <Cell
        id={`standing-${personId}`}
        title={person.away ?? <View className='t-small t-2'>住院、搬走、去世</View>}
        label={person.away ?? `${name}，住院、搬走、去世`}
        onTap={() => open(pages.standing(personId))}
      />
    </Cells>
  )
}

const isClinical = ({ kind }: DutyFace): boolean =>
  kind === 'urgent-clinic' ||
  kind === 'first-contact' ||
  kind === 'follow-up' ||
  kind === 'remeasure' ||
  kind === 'route' ||
  kind === 'panel' ||
  kind === 'close-episode'

/** Where a row is dealt with, where that is not by having been in touch. */
function leadsTo(duty: DutyFace, personId: string, onTreat?: () => void): (() => void) | undefined {
  // A referral is the clinic's to see to, and its steps in the village are the cadre's to say (E23).
  if (duty.kind === 'referral') return () => open(pages.referral(personId))
  if (!duty.mine) return undefined
  if (duty.kind === 'device-back') return () => open(pages.equipment())
  if (duty.kind === 'missed' || duty.kind === 'confirm-away') return () => open(pages.standing(personId))
  if (duty.kind === 'escort') return () => open(pages.care(personId))
  if (duty.kind === 'tier-review') return () => open(pages.tier(personId))
  return isClinical(duty) ? onTreat : undefined
}

function DutyRow({ duty, onTap }: { readonly duty: DutyFace; readonly onTap?: () => void }) {
  const { key, kind, words, due, late, mine } = duty
  if (!mine)
    return (
      <Cell
        id={`duty-${key}`}
        lead={<Icon name='lock-ink3' size='s' />}
        title={<View className='t-2'>{words}</View>}
        note={due === words ? undefined : due}
        value={<Tag text='医生办' />}
        label={`${words}，${due}，医生办`}
        onTap={onTap}
      />
    )
  return (
    <Cell
      id={`duty-${key}`}
      lead={<StateDot state='none' />}
      title={words}
      note={late > 0 || due === words ? howOf(kind) : due}
      value={late > 0 && <Late days={late} />}
      label={`${words}，${due}`}
      onTap={onTap}
    />
  )
}
