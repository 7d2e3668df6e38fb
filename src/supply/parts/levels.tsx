import { View } from '@tarojs/components'
import { type StockLevel } from '@domain/model/stock'
import { Touch } from '@/components/touch'
import { LEVELS, levelWords } from './words'

interface LevelsProps {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly value: StockLevel | null
  readonly onPick?: (level: StockLevel) => void
}

/** One category of a pharmacy: three words, one tap, said at once (A28). */
export function Levels({ id, title, note, value, onPick }: LevelsProps) {
  return (
    <View className='blk card' id={id}>
      <View className='row row--wrap'>
        <View className='grow t-lead'>{title}</View>
        <View className='t-small t-2'>{note}</View>
      </View>
      <View className='levels' ariaRole='radiogroup' ariaLabel={title}>
        {LEVELS.map((level) => {
          const on = level === value
          const words = levelWords(level)
          return (
            <Touch
              key={level}
              id={`${id}-${level}`}
              className={`levels__one ${on ? 'levels__one--on' : ''}`}
              role='radio'
              label={`${on ? '已报，' : ''}${title}，${words}`}
              onTap={onPick && (() => onPick(level))}
            >
              <LevelMark level={level} />
              <View>{words}</View>
            </Touch>
          )
        })}
      </View>
    </View>
  )
}

/** A full, a half and a hatched box; dashed where nobody has said anything. */
export function LevelMark({ level }: { readonly level: StockLevel | null }) {
  return <View className={`level-mark level-mark--${level ?? 'silent'}`} ariaHidden />
}
