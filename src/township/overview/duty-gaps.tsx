import { View } from '@tarojs/components'
import { type OverviewView } from '@domain/contract'
import { Cell, Cells } from '@/components/cell'
import { go } from '@/view/go'
import { gapWords } from '../roster/words'

/** 后天 20:00–次日 8:00 没人值班: said two days ahead, so that somebody can still be found (B41). */
export function DutyGaps({ overview: { dutyGaps, now } }: { readonly overview: OverviewView }) {
  if (dutyGaps.length === 0) return null
  const [first, ...more] = dutyGaps
  const words = gapWords(first, now)
  const note = more.length > 0 ? `两天里还有 ${more.length} 处空着，点开排人` : '点开排人'
  return (
    <Cells>
      <Cell
        id='duty-gap'
        title={<View className='t-b t-red'>{words}</View>}
        note={note}
        label={`${words}，${note}`}
        onTap={() => go('/township/roster/index')}
      />
    </Cells>
  )
}
