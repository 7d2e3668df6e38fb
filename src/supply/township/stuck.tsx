import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { go } from '@/view/go'

/** Requests that stand at one step past the township's hours, each with the step named (A29). */
export function Stuck({ place }: { readonly place: string }) {
  const asked = useCall('medicine.stuck', { place: place.slice(0, 9) })
  return (
    <Answered id='stuck' of={asked} words={refusalWords} cards={1}>
      {({ rows, total, next }) =>
        rows.length === 0 ? (
          <EmptyState id='none-stuck' title='没有卡住的' note='要的药，每一步都在时限里。' />
        ) : (
          <View className='blk'>
            <SectionTitle>卡住的，{total} 份，久的在前</SectionTitle>
            <Cells>
              {rows.map(({ requestId, forName, plate, villageName, words, by, lateHours }) => (
                <Cell
                  key={requestId}
                  id={`stuck-${requestId}`}
                  title={`${words}，过了 ${lateHours} 小时`}
                  note={`${forName}，${villageName}${plate}，该${by === 'doctor' ? '医生' : '村干部'}办`}
                  onTap={() => go('/worker/request/index', { id: requestId })}
                />
              ))}
            </Cells>
            {next !== null && (
              <View className='t-small t-2 mt2'>先列停得最久的 {rows.length} 份，办掉几份再看后面的。</View>
            )}
          </View>
        )
      }
    </Answered>
  )
}
