import { View } from '@tarojs/components'
import { type HomePerson } from '@domain/contract'
import { Card } from '@/components/card'
import { StateDot } from '@/components/state-dot'

/** Where they are treated, who decided and why, or that the experts are waited for (A20). */
export function TreatmentCard({ treatment }: Pick<HomePerson, 'treatment'>) {
  if (!treatment) return null
  const { state, words, note } = treatment
  return (
    <Card id='treatment'>
      <View className='row row--top'>
        <StateDot state={state === 'panel' ? 'wait' : 'fine'} />
        <View className='grow ml2'>
          <View className='t-b'>{words}</View>
          <View className='t-small t-2'>{note}</View>
        </View>
      </View>
    </Card>
  )
}
