import { View } from '@tarojs/components'
import { type ShelfRow } from '@domain/contract/views-stock'
import { Icon } from '@/components/icon'
import { StateDot } from '@/components/state-dot'
import { Touch } from '@/components/touch'
import { LevelMark } from '../parts/levels'
import { ways } from '../parts/ways'
import { categoryWords, levelWords } from '../parts/words'
import { markOf, saidWords, troublesOf, whereWords } from './view'

interface RowProps {
  readonly row: ShelfRow
  readonly today: string
}

/** One shelf: what of it is under which line; a pharmacy as it said itself, or that nobody said (A28). */
export function Row({ row, today }: RowProps) {
  const { shelfId, name, words, opens, sent, said } = row
  const troubles = troublesOf(row)
  const spoken = [name, whereWords(row), words, ...troubles.map((one) => `${one.name}${one.words}`)]
  return (
    <Touch
      id={`shelf-${shelfId}`}
      className='blk card'
      label={[...spoken, sent > 0 && `${sent} 批在路上`, opens && '点开看'].filter(Boolean).join('，')}
      onTap={opens ? () => ways.shelf(shelfId) : undefined}
    >
      <View className='row'>
        <View className='grow'>
          <View className='t-lead'>{name}</View>
          <View className='t-small t-2'>{whereWords(row)}</View>
        </View>
        <Mark row={row} />
        {opens && <Icon name='chevron-ink3' size='xs' className='ml2' />}
      </View>
      {troubles.map(({ key, name: category, words: trouble, below }) => (
        <View key={key} className='row mt1 t-small'>
          <StateDot state={below ? 'miss' : 'none'} />
          <View className='ml2 grow'>{category}</View>
          <View className={below ? 't-b' : 't-2'}>{trouble}</View>
        </View>
      ))}
      {said.length > 0 && (
        <View className='said'>
          {said.map(({ category, level }) => (
            <View key={category} className='said__one t-small'>
              <LevelMark level={level === 'unknown' ? null : level} />
              <View>
                {categoryWords(category)}
                {level === 'unknown' ? '没人报' : levelWords(level)}
              </View>
            </View>
          ))}
          <View className='said__when t-cap'>{saidWords(row, today)}</View>
        </View>
      )}
      {sent > 0 && <View className='t-small t-2 mt1'>{sent} 批在路上，还没到</View>}
    </Touch>
  )
}

/** To be filled up in white on ink; what nobody can know dashed. */
function Mark({ row }: { readonly row: ShelfRow }) {
  const { look, words } = markOf(row)
  if (look === 'alarm') return <View className='late'>{words}</View>
  return (
    <View className='row'>
      <StateDot state={look === 'fine' ? 'fine' : 'none'} />
      <View className='ml2 t-small'>{words}</View>
    </View>
  )
}
