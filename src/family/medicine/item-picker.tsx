import { View } from '@tarojs/components'
import { Chips } from '@/components/chips'
import { Icon } from '@/components/icon'
import { Touch } from '@/components/touch'
import { useCall } from '@/cloud/use-call'
import { articlesOf, MOST, offered, overCap, withArticle, withMore, type Category, type Wanted } from './form'

interface ItemPickerProps {
  readonly personId: string
  readonly wanted: Wanted
  /** 更多: one article of a category may be meant. */
  readonly articles: boolean
  readonly onChange: (wanted: Wanted) => void
}

/** A tap takes one person's course; − and + only where something is taken. */
export function ItemPicker({ personId, wanted, articles, onChange }: ItemPickerProps) {
  // Asked here and not by the page, whose text field would be sent to WeChat again with the answer (P12).
  const offer = useCall('medicine.offer', { personId }).data
  const over = overCap(wanted, offer)
  return (
    <View className='blk'>
      {offered(offer).map(({ value, label, note }) => {
        const count = wanted[value]?.quantity ?? 0
        const kinds = articles && count > 0 ? articlesOf(value) : []
        return (
          <View key={value} className={`item ${count > 0 ? 'item--on' : ''}`}>
            <Touch
              id={`medicine-${value}`}
              className='item__name'
              pressed='none'
              role='checkbox'
              label={`${count > 0 ? `已选 ${count} 人份，` : ''}${label}，${note}`}
              onTap={() => onChange(count > 0 ? without(wanted, value) : withMore(wanted, value, 1))}
            >
              <View className={`item__box ${count > 0 ? 'item__box--on' : ''}`}>
                {count > 0 && <Icon name='check-white' size='s' />}
              </View>
              <View className='grow ml3'>
                <View className='t-b'>{label}</View>
                <View className='t-small t-2'>{note}</View>
              </View>
            </Touch>
            {count > 0 && <Count value={value} label={label} count={count} wanted={wanted} onChange={onChange} />}
            {over.includes(value) && (
              <View id={`medicine-${value}-over`} className='item__more t-small'>
                比一次生病的量多，医生看过才配。
              </View>
            )}
            {kinds.length > 1 && (
              <View className='item__more'>
                <Chips
                  id={`medicine-${value}-kind`}
                  options={[{ value: 'any', label: '哪种都行' }, ...kinds]}
                  value={[wanted[value]?.item ?? 'any']}
                  onChange={([one]) => onChange(withArticle(wanted, value, one === 'any' ? undefined : one))}
                />
              </View>
            )}
          </View>
        )
      })}
    </View>
  )
}

interface CountProps {
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
  readonly value: Category
  readonly label: string
  readonly count: number
}

function Count({ value, label, count, wanted, onChange }: CountProps) {
  return (
    <View className='item__count'>
      <Touch
        id={`medicine-${value}-less`}
        className='item__step'
        label={`${label}少 1 人份`}
        onTap={() => onChange(withMore(wanted, value, -1))}
      >
        <Icon name='minus-blue' size='s' />
      </Touch>
      <View className='item__figure t-b'>
        {count}
        <View className='t-small t-2 t-plain item__unit'>人份</View>
      </View>
      <Touch
        id={`medicine-${value}-more`}
        className='item__step'
        label={`${label}多 1 人份`}
        onTap={count < MOST ? () => onChange(withMore(wanted, value, 1)) : undefined}
      >
        <Icon name='plus-blue' size='s' />
      </Touch>
    </View>
  )
}

const without = (wanted: Wanted, gone: Category): Wanted =>
  Object.fromEntries(Object.entries(wanted).filter(([category]) => category !== gone))
