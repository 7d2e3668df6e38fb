import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { View } from '@tarojs/components'
import { StateDot } from '@/components/state-dot'

/** Grids no stocked shelf reaches, and villages that only the township's own shelves reach (B24). */
export function Reach({ place }: { readonly place: string }) {
  const asked = useCall('stock.reach', { place })
  return (
    <Answered id='reach' of={asked} words={refusalWords} cards={1}>
      {({ grids, onlyTownship, all }) => (
        <View className='blk'>
          {grids.length === 0 ? (
            <Card id='reach-all'>
              <View className='row row--top'>
                <StateDot state='fine' />
                <View className='grow ml2'>
                  <View className='t-b'>{all} 个网格都有备着药的点</View>
                  <View className='t-2'>只看有没有点管到这个网格，四样都有的才算。</View>
                </View>
              </View>
            </Card>
          ) : (
            <>
              <SectionTitle>
                没有点备着药的网格，{grids.length} 个，共 {all} 个
              </SectionTitle>
              <Cells>
                {grids.map(({ grid, name, village }) => (
                  <Cell key={grid} id={`grid-${grid}`} title={name} note={village} lead={<StateDot state='none' />} />
                ))}
              </Cells>
            </>
          )}
          {onlyTownship.length > 0 && (
            <>
              <SectionTitle>只有乡里的点管到，村里没有</SectionTitle>
              <Cells>
                {onlyTownship.map(({ village, name }) => (
                  <Cell key={village} id={`village-${village}`} title={name} />
                ))}
              </Cells>
            </>
          )}
        </View>
      )}
    </Answered>
  )
}
