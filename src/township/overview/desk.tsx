import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { type OverviewView } from '@domain/contract'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { clockWords, dayWords, weekdayWords } from '@/words/when'
import { FIGURES } from '../parts/figures'
import { openPeople } from '../parts/places'
import { DutyGaps } from './duty-gaps'
import { Open } from './open'
import { Today } from './today'
import { VillageTable } from './village-table'
import { Ways } from './ways'

interface DeskProps {
  readonly overview: OverviewView
  /** Who waits for somebody, always in sight. */
  readonly right: ReactNode
}

const GAPS = [
  'late',
  'last-rung',
  'referral',
  'referral-late',
  'to-survey',
  'at-home',
  'in-hospital',
  'to-confirm',
  'red',
  'yellow',
  'green',
  'tier-lowered',
  'no-helper',
] as const

/** The same figures on a desk: the table beside what is to be done about it. */
export function Desk({ overview, right }: DeskProps) {
  const { total, township, townshipName, today, now } = overview
  return (
    <View>
      <View className='desk__head'>
        <View className='desk__mark'>守望</View>
        <View className='t-lead'>{townshipName}</View>
        <View className='t-2 ml3'>
          {dayWords(today)} {weekdayWords(today)} {clockWords(now)}
        </View>
      </View>
      <View className='desk__columns'>
        <View className='desk__content'>
          <Today overview={overview} aside='每个数点开，就是这些人的名单' />
          <VillageTable overview={overview} />
        </View>
        <View className='desk__right'>
          <DutyGaps overview={overview} />
          {right}
          <Cells>
            {GAPS.map((figure) => (
              <Cell
                key={figure}
                id={`figure-${figure}`}
                title={FIGURES[figure]}
                value={`${total[figure]} 人`}
                onTap={() => openPeople(township, figure)}
              />
            ))}
          </Cells>
          <Ways />
          <Open open={overview.open} />
          <Card>
            <View className='t-small t-2'>数都是办事时自己记下的，不用另外填。</View>
          </Card>
        </View>
      </View>
    </View>
  )
}
