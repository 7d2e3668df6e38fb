import { View } from '@tarojs/components'
import { type RosterView } from '@domain/contract'
import { CallBar } from '@/components/call-bar'
import { Cell, Cells } from '@/components/cell'
import { Touch } from '@/components/touch'
import { callPhone } from '@/device/call-phone'
import { atWords, dayAt } from '@/words/when'
import { FIGURES } from '../parts/figures'
import { openPeople } from '../parts/places'
import { untilNear } from './words'

interface NowProps {
  readonly view: RosterView
  readonly place: string
  readonly onWrite: () => void
}

const OPEN = ['alert', 'referral-late'] as const

/**
 * Whose telephone rings now, what the last one left word of, and what is open: counted and not typed. Nobody has to write
 * anything.
 */
export function Now({ view, place, onWrite }: NowProps) {
  const { duty, handOver, open, now } = view
  const until = duty?.until ?? null
  const said = handOver ? `${handOver.by} ${atWords(handOver.at, dayAt(now))} 留的话` : '有要接着办的，写一句'
  return (
    <Cells>
      {duty && (
        <CallBar
          id='duty-now'
          name={duty.name}
          note={`${until === null ? '现在没排人，电话打到这里' : `正在值班，${untilNear(until, now)}`}，${duty.phone}`}
          onCall={() => void callPhone(duty.phone)}
        />
      )}
      <Cell id='hand-over' title={handOver?.text ?? '上一班没有留话'} note={said} value='留话' onTap={onWrite} />
      <View className='cell duty-open'>
        {OPEN.map((figure) => (
          <Touch
            key={figure}
            id={`open-${figure}`}
            className='grow row duty-open__one'
            label={`${FIGURES[figure]}${open[figure]}人，点开看是谁`}
            onTap={() => openPeople(place, figure)}
          >
            <View className='t-small t-2'>{FIGURES[figure]}</View>
            <View className={`t-b ml2 ${open[figure] > 0 ? 't-red' : ''}`}>{`${open[figure]} 人`}</View>
          </Touch>
        ))}
      </View>
    </Cells>
  )
}
