import { View } from '@tarojs/components'
import { Cell, Cells } from '@/components/cell'
import { DoorPlate } from '@/components/door-plate'
import { EmptyState } from '@/components/empty-state'
import { atWords, dayAt } from '@/words/when'
import { openDoor } from '../parts/places'
import { CLOCKS, spanWords, type Clock, type Row } from './view'

interface CasesProps {
  readonly clock: Clock
  readonly rows: readonly Row[]
  readonly now: number
}

/** The people behind a clock, the longest first; who still waits says so. */
export function Cases({ clock, rows, now }: CasesProps) {
  if (rows.length === 0) return <EmptyState id='none' title='这几天没有' note='有了就自己出现在这里，不用填。' />
  const today = dayAt(now)
  return (
    <Cells>
      {rows.map(({ personId, householdId, name, plate, villageName, from, to, minutes }) => {
        const span = `${atWords(from, today)} 起，${to === null ? CLOCKS[clock].running : `${atWords(to, today)} 止`}`
        return (
          <Cell
            key={`${personId}-${from}`}
            id={`case-${personId}-${from}`}
            title={
              <View className='row row--wrap'>
                <View className='t-b clock__name'>{name}</View>
                <DoorPlate village={villageName} door={plate} />
              </View>
            }
            note={<View className='mt1'>{span}</View>}
            value={spanWords(minutes)}
            label={`${villageName}${plate}，${name}，${span}，${spanWords(minutes)}`}
            onTap={() => openDoor(householdId)}
          />
        )
      })}
    </Cells>
  )
}
