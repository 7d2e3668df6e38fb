import { View } from '@tarojs/components'
import { Card, SectionTitle } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Timeline } from '@/components/timeline'
import { pastItems, type Way } from './view'

/** Referrals that have ended, newest first, each with its steps. */
export function Past({ view: { past, referral }, now }: { readonly view: Way; readonly now: number }) {
  if (past.length === 0)
    return referral ? null : (
      <EmptyState id='none' title='没有转诊' note='医生定了去医院，或者有了危险信号，转诊就在这里一步一步记。' />
    )
  return (
    <View className='blk'>
      <SectionTitle>以前的转诊</SectionTitle>
      {past.map(({ id, hospital, endedWords, steps }) => (
        <Card key={id} id={`past-${id}`}>
          <View className='t-b'>
            {hospital}，{endedWords}
          </View>
          <View className='mt2'>
            <Timeline items={pastItems(steps, now)} />
          </View>
        </Card>
      ))}
    </View>
  )
}
