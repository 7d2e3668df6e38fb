import { View } from '@tarojs/components'
import { type OverviewView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cells } from '@/components/cell'
import { Touch } from '@/components/touch'
import { FIGURES, STATES, statesOf, type Counts } from '../parts/figures'
import { openPeople } from '../parts/places'
import { Strip } from './strip'

interface VillageRowsProps {
  readonly overview: OverviewView
  /** How many are shown at first; all when absent. */
  readonly shown?: number
  readonly onAll: () => void
}

/** Villages in the order of their division codes, never ranked (E05); the row's number opens its people. */
export function VillageRows({ overview, shown, onAll }: VillageRowsProps) {
  const { villages } = overview
  const rest = shown === undefined ? 0 : Math.max(0, villages.length - shown)
  return (
    <>
      <SectionTitle aside={<View className='t-small t-2'>按区划顺序，不排名</View>}>各村</SectionTitle>
      <Cells>
        {villages.slice(0, shown).map(({ village, name, counts }) => (
          <Touch
            key={village}
            id={`village-${village}`}
            className='cell village'
            label={spoken(name, counts)}
            onTap={() => openPeople(village, 'due')}
          >
            <View className='village__name'>{name}</View>
            {!!counts.due && <Strip counts={counts} />}
            <View className={`village__figure ${counts.due ? 't-b t-blue' : 't-3'}`}>{counts.due ?? 0} 人</View>
          </Touch>
        ))}
      </Cells>
      {rest > 0 && <BigButton id='villages-all' kind='quiet' text={`还有 ${rest} 个村`} onTap={onAll} />}
    </>
  )
}

const spoken = (name: string, counts: Counts) => {
  const states = statesOf(counts)
  const each = (Object.keys(states) as (keyof typeof states)[]).map(
    (state) => `${FIGURES[STATES[state]]}${states[state]}人`,
  )
  return [`${name}，今天该联系${counts.due ?? 0}人`, ...each].join('，')
}
