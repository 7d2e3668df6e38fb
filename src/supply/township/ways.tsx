import { useState } from 'react'
import { View } from '@tarojs/components'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { type Mine } from '../parts/places'
import { ways } from '../parts/ways'
import { Reach } from './reach'
import { Stuck } from './stuck'

interface WaysProps {
  readonly mine: Mine
  readonly onOpen: () => void
}

/** What else there is to look at, as far as the caller may: grids nobody reaches, what is stuck, what is to be moved. */
export function Ways({ mine: { place, roles }, onOpen }: WaysProps) {
  const [shown, setShown] = useState<'reach' | 'stuck'>()
  const toggle = (one: 'reach' | 'stuck') => setShown(shown === one ? undefined : one)
  const office = roles.includes('office')
  const clinical = office || roles.includes('doctor')
  const wide = clinical && place.length === 9
  if (!clinical && !roles.includes('cadre')) return null
  return (
    <View className='blk'>
      <SectionTitle>再看</SectionTitle>
      <Cells>
        {wide && (
          <Cell
            id='show-reach'
            title='药到不了的网格'
            note='哪些网格没有一处备着药的点'
            onTap={() => toggle('reach')}
          />
        )}
        {office && (
          <Cell id='show-stuck' title='卡住的要药' note='哪一份停在哪一步，停了多久' onTap={() => toggle('stuck')} />
        )}
        <Cell id='open-allocations' title='申请调拨' note='向县里要，到了核对' onTap={() => ways.allocations(place)} />
        {wide && (
          <Cell
            id='open-rebalance'
            title='匀一匀'
            note='谁多谁少，匀了以后谁都不低于线'
            onTap={() => ways.rebalance(place)}
          />
        )}
        <Cell id='open-kits' title='健康包' note='发到谁了，谁还没拿到' onTap={() => ways.kits(place)} />
        <Cell
          id='open-returnees'
          title='返乡的人'
          note='哪天来多少，药按多的人备'
          onTap={() => ways.returnees(place)}
        />
        {clinical && (
          <Cell id='open-wave' title='估一估这一波' note='要多少药，哪天用完' onTap={() => ways.wave(place)} />
        )}
        {clinical && <Cell id='open-shelf' title='加一处' note='卫生室、药店、供销社，备着药的' onTap={onOpen} />}
      </Cells>
      {shown === 'reach' && <Reach place={place} />}
      {shown === 'stuck' && <Stuck place={place} />}
    </View>
  )
}
