import { View } from '@tarojs/components'
import { type GapsView } from '@domain/contract'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { dayWords } from '@/words/when'
import { openPeople } from '../parts/places'
import { ROLES } from './view'

interface GapsProps {
  readonly gaps: GapsView
  /** Opens whoever's post runs out, to hand it on in time. */
  readonly onWorker: (postId: string) => void
}

const MISSING = { cadre: '没有村干部', doctor: '没有医生' } as const

/** 没人包: where, how many, since when the office stands in; and which posts run out within the week (A03). */
export function Gaps({ gaps: { gaps, lapsing }, onWorker }: GapsProps) {
  if (gaps.length + lapsing.length === 0) return null
  return (
    <View className='blk'>
      {gaps.length > 0 && (
        <>
          <SectionTitle>没人包</SectionTitle>
          <Cells>
            {gaps.map(({ role, place, placeName, people, officeSince }) => (
              <Cell
                key={`${role}${place}`}
                id={`gap-${role}-${place}`}
                title={`${placeName}，${MISSING[role]}`}
                note={officeSince ? `${dayWords(officeSince)}起办公室先顶着` : '请一位来，或者把岗位交给人'}
                value={`${people} 人`}
                onTap={() => openPeople(place, 'no-helper')}
              />
            ))}
          </Cells>
        </>
      )}
      {lapsing.length > 0 && (
        <>
          <SectionTitle>一周里到期</SectionTitle>
          <Cells>
            {lapsing.map(({ postId, name, role, placeName, until, alone }) => (
              <Cell
                key={postId}
                id={`lapsing-${postId}`}
                title={`${name || '没写名字'}，${dayWords(until)}到期`}
                note={`${placeName}，${ROLES[role]}`}
                value={alone > 0 ? `${alone} 人没人包` : '有人接着'}
                onTap={() => onWorker(postId)}
              />
            ))}
          </Cells>
        </>
      )}
    </View>
  )
}
