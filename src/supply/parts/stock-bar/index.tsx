import { View } from '@tarojs/components'
import { StateDot } from '@/components/state-dot'
import { Touch } from '@/components/touch'
import { barOf, type Lines, type Look, type Tick } from './bar'

interface StockBarProps extends Lines {
  readonly id: string
  /** Opens the lots behind the figure. */
  readonly onOpen: () => void
}

/** 两条底线: what is there against both lines, each named in words; the gap to the higher one hatched. */
export function StockBar({ id, standing, percent, onOpen }: StockBarProps) {
  const bar = barOf({ standing, percent })
  const { fill, gap, floor, cover } = bar
  return (
    <Touch id={id} className='blk card' label={`${bar.spoken}，点开看批号`} onTap={onOpen}>
      <View className='row row--wrap'>
        <View className='grow t-lead'>{standing.name}</View>
        <Verdict look={bar.look} words={standing.words} />
      </View>
      <View className='row row--base row--wrap'>
        <View className='t-fig'>{bar.usable}</View>
        <View className='t-small t-2 stock__unit'>人份</View>
        <View className='t-small t-2'>{bar.note}</View>
      </View>
      <View className='stock__words'>
        <TickWords tick={floor} />
      </View>
      <View className='stock__track'>
        {fill > 0 && <View className='stock__fill' style={{ width: `${fill}%` }} />}
        {gap && <View className='stock__gap' style={{ left: `${gap.at}%`, width: `${gap.width}%` }} />}
        <View className='stock__tick' style={{ left: `${floor.at}%` }} />
        {cover && <View className='stock__tick stock__tick--heavy' style={{ left: `${cover.at}%` }} />}
      </View>
      {cover ? (
        <View className='stock__words'>
          <TickWords tick={cover} />
        </View>
      ) : (
        <View className='row stock__cannot t-small'>
          <View className='stock__dash' />
          <View>{percent.days} 天线：没有领用记录，算不出</View>
        </View>
      )}
    </Touch>
  )
}

/** Under a line in white on ink, as what is late is; over both with a blue tick; what cannot be known dashed. */
function Verdict({ look, words }: { readonly look: Look; readonly words: string }) {
  if (look === 'below') return <View className='late'>{words}</View>
  return (
    <View className='row'>
      <StateDot state={look === 'both' ? 'fine' : 'none'} />
      <View className='ml2 t-small'>{words}</View>
    </View>
  )
}

function TickWords({ tick: { at, side, words } }: { readonly tick: Tick }) {
  return (
    <View className={`mark-words mark-words--${side} t-small`} style={{ left: `${at}%` }}>
      {words}
    </View>
  )
}
