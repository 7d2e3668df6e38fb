import { View } from '@tarojs/components'
import { type HomePerson } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { StateDot } from '@/components/state-dot'
import { go } from '@/view/go'
import { dayAt, dayWords, weekdayWords } from '@/words/when'
import { callName, callOf } from '../shared/calls'
import { nextWords } from '../shared/next-words'
import { FirstReport } from './first-report'
import { reportText, seenOf, slotsOf, type Slot } from './view'

interface TodayCardProps {
  readonly person: HomePerson
  readonly now: number
}

/** Today: the two reports of the day, who looked, what comes next, and the one button. */
export function TodayCard({ person, now }: TodayCardProps) {
  const today = dayAt(now)
  const seen = seenOf(person, now)
  const doctor = callOf(person.calls, 'doctor')
  const next = person.next && nextWords(person.next, doctor ? callName(doctor) : '医生', now)
  const reported = person.today.morning ?? person.today.evening
  return (
    <Card id='today'>
      <View className='row row--wrap'>
        <View className='grow t-lead'>
          今天，{dayWords(today)} {weekdayWords(today)}
        </View>
        <View className='t-cap'>{person.episode ? `在家第 ${person.episode.dayNumber} 天` : '没在居家治疗'}</View>
      </View>
      {(person.episode ?? reported) && (
        <View className='slots'>
          {slotsOf(person, now).map((slot) => (
            <SlotBox key={slot.id} slot={slot} />
          ))}
        </View>
      )}
      {seen && (
        <View className='row row--top t-small mt3' id='last-seen'>
          <StateDot state={seen.state} />
          <View className='grow ml2'>{seen.text}</View>
        </View>
      )}
      {next && (
        <View className='t-small t-2 mt2' id='next-contact'>
          {next}
        </View>
      )}
      <View className='mt3'>
        {person.episode ? (
          <BigButton
            id='report'
            icon='report-white'
            text={reportText(person, now)}
            onTap={() => go('/pages/report/index', { personId: person.personId })}
          />
        ) : (
          <FirstReport person={person} />
        )}
      </View>
    </Card>
  )
}

function SlotBox({ slot: { id, title, figures, note, done } }: { readonly slot: Slot }) {
  return (
    <View id={`slot-${id}`} className={`slot ${done ? 'slot--done' : 'slot--ahead'}`}>
      <View className='t-small t-b'>{title}</View>
      <View className='slot__figures'>
        {figures.map(({ text, unit }) => (
          <View key={unit} className='slot__figure'>
            {text}
            <View className='t-unit slot__unit'>{unit}</View>
          </View>
        ))}
        {figures.length === 0 && <View className='slot__figure slot__figure--empty'>– –</View>}
      </View>
      <View className='t-cap t-2'>{note}</View>
    </View>
  )
}
