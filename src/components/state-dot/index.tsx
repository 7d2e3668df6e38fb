import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { type DotState } from './state'

export function StateDot({ state }: { readonly state: DotState }) {
  return (
    <View className={`dot dot--${state}`} ariaHidden>
      {state === 'fine' && <Icon name='check-white' className='dot__icon' />}
      {state === 'bad' && <Icon name='alert-red' className='dot__icon dot__icon--full' />}
    </View>
  )
}
