import { View } from '@tarojs/components'

/** 迟 N 天: lateness is ink, because only danger is red. */
export function Late({ days }: { readonly days: number }) {
  return <View className='late'>{`迟 ${days} 天`}</View>
}

/** 周日前，今天也行 */
export function Due({ text }: { readonly text: string }) {
  return <View className='t-small t-2 t-nowrap'>{text}</View>
}
