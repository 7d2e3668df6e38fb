import { View } from '@tarojs/components'
import { type PersonRow } from '@domain/contract'
import { groupWords } from '@domain/rules/words'
import { TierTag } from '@/components/tier-tag'
import { Touch } from '@/components/touch'

interface RowProps {
  readonly id: string
  readonly row: PersonRow
  readonly onTap: () => void
}

/** A line of a long list: as few elements as say it (P12). */
export function Row({ id, row, onTap }: RowProps) {
  const { name, age, tier, groups, plate, words } = row
  return (
    <Touch id={id} className='cell' role='link' label={`${name}${age}岁`} onTap={onTap}>
      <View className='grow t-small'>
        <View className='t-lead'>{name}</View>
        {[`${age} 岁`, ...groups.map(groupWords), words].join('，')}
      </View>
      {tier && <TierTag tier={tier} />}
      <View className='plate'>{plate}</View>
    </Touch>
  )
}
