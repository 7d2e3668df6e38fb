import { View } from '@tarojs/components'
import './card-code.scss'

/** The card's code in two groups of five, as it is copied by hand, and what it is good for. */
export const CardCode = ({ code }: { readonly code: string }) => (
  <View className='blk card t-center'>
    <View id='card-code' className='card-code' ariaLabel={`卡号，${[...code].join(' ')}`}>
      {code.slice(0, 5)} {code.slice(5)}
    </View>
    <View className='t-small t-2 mt2'>只显示这一次。写在这一户的卡上，贴在门后。</View>
    <View className='t-small t-2'>家里人打开守望，输这个号和本人全名，就能替他报情况、要药。</View>
  </View>
)
