import { View } from '@tarojs/components'
import { type Figure, type OverviewView } from '@domain/contract'
import { Touch } from '@/components/touch'
import { FIGURES } from '../parts/figures'
import { openPeople } from '../parts/places'
import { Strip } from './strip'

const COLUMNS = ['due', 'reached-fine', 'reached-not-fine', 'not-reached', 'nobody-tried'] as const satisfies Figure[]
const SHORT: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  due: '该联系',
  'reached-fine': FIGURES['reached-fine'],
  'reached-not-fine': FIGURES['reached-not-fine'],
  'not-reached': FIGURES['not-reached'],
  'nobody-tried': FIGURES['nobody-tried'],
}

/** One row a village in division order, every number a door to its people (B40, E05). */
export function VillageTable({ overview }: { readonly overview: OverviewView }) {
  return (
    <View className='blk table' ariaRole='table' ariaLabel='各村今天的联系'>
      <View className='table__row table__row--head' ariaRole='row'>
        <View className='table__name'>村、社区</View>
        <View className='table__bar'>按区划顺序，不排名</View>
        {COLUMNS.map((figure) => (
          <View key={figure} className='table__figure' ariaRole='columnheader'>
            {SHORT[figure]}
          </View>
        ))}
      </View>
      {overview.villages.map(({ village, name, counts }) => (
        <View key={village} className='table__row' ariaRole='row'>
          <View className='table__name'>{name}</View>
          <View className='table__bar'>
            <Strip counts={counts} />
          </View>
          {COLUMNS.map((figure) => (
            <Count key={figure} village={village} name={name} figure={figure} count={counts[figure] ?? 0} />
          ))}
        </View>
      ))}
    </View>
  )
}

interface CountProps {
  readonly village: string
  readonly name: string
  readonly figure: (typeof COLUMNS)[number]
  readonly count: number
}

function Count({ village, name, figure, count }: CountProps) {
  return (
    <Touch
      id={`village-${village}-${figure}`}
      className={`table__figure ${count > 0 ? 'table__figure--link' : 't-3'}`}
      role='link'
      label={`${name}，${FIGURES[figure]}${count}人，点开看是谁`}
      onTap={() => openPeople(village, figure)}
    >
      {count}
    </Touch>
  )
}
