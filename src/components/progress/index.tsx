import { View } from '@tarojs/components'

/** 第 1 问，共 5 问, with as many bars. */
export function Progress({ at, of }: { readonly at: number; readonly of: number }) {
  return (
    <View className='blk' ariaLabel={`第${at}问，共${of}问`}>
      <View className='row t-small'>
        <View className='t-b'>第 {at} 问</View>
        <View className='t-2 ml2'>共 {of} 问</View>
      </View>
      <View className='progress mt2'>
        {Array.from({ length: of }, (_, index) => (
          <View key={index} className={`progress__bar ${index < at ? 'progress__bar--done' : ''}`} />
        ))}
      </View>
    </View>
  )
}
