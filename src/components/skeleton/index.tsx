import { View } from '@tarojs/components'
import { Card } from '../card'

interface SkeletonProps {
  readonly cards?: number
  /** After three seconds it says so. */
  readonly slow?: boolean
}

/** Still grey blocks in the shape to come; the style keeps them away for the first 300 ms. */
export function Skeleton({ cards = 2, slow }: SkeletonProps) {
  return (
    <View className='blk skeleton' ariaLabel='正在取' ariaLive='polite'>
      {slow && <View className='blk t-small t-2'>网慢，还在取</View>}
      {Array.from({ length: cards }, (_, index) => (
        <Card key={index}>
          <View className='skeleton__bar skeleton__bar--short' />
          <View className='skeleton__bar' />
          <View className='skeleton__bar skeleton__bar--mid' />
          <View className='skeleton__bar skeleton__bar--block' />
        </Card>
      ))}
    </View>
  )
}
