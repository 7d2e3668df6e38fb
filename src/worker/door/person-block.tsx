import { View } from '@tarojs/components'
import { type Day } from '@domain/model/day'
import { Cell, Cells } from '@/components/cell'
import { PersonLine } from '@/components/duty-card'
import { Icon } from '@/components/icon'
import { Late } from '@/components/late'
import { StateDot } from '@/components/state-dot'
import { Tag } from '@/components/tag'
import { howOf } from '../parts/duty-words'
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
      {duties.map((duty) => (
        <DutyRow key={duty.key} duty={duty} onTreat={duty.mine && isClinical(duty) ? onTreat : undefined} />
      ))}
      {duties.length === 0 && (
        <View className='cell'>
          <View className='t-small t-2'>现在没有要办的</View>
        </View>
      )}
    </Cells>
  )
}

const isClinical = ({ kind }: DutyFace): boolean =>
  kind === 'urgent-clinic' || kind === 'first-contact' || kind === 'follow-up' || kind === 'remeasure'

function DutyRow({ duty, onTreat }: { readonly duty: DutyFace; readonly onTreat?: () => void }) {
  const { key, kind, words, due, late, mine } = duty
  if (!mine)
    return (
      <Cell
        id={`duty-${key}`}
        lead={<Icon name='lock-ink3' size='s' />}
        title={<View className='t-2'>{words}</View>}
        note={due === words ? undefined : due}
        value={<Tag text='医生办' />}
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
      onTap={onTreat}
    />
  )
}
