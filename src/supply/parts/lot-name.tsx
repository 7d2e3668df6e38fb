import { View } from '@tarojs/components'

/** 对乙酰氨基酚片, and under it its lot: never one without the other (B23). */
export function LotName({ name, lot }: { readonly name: string; readonly lot: string }) {
  return (
    <>
      <View className='t-b'>{name}</View>
      <View className='t-small t-2'>批号 {lot}</View>
    </>
  )
}
