import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Seal } from '@/components/why-link'

/** What the township's plan leaves open: said instead of invented (A05). */
export function Open({ open }: { readonly open: readonly string[] }) {
  if (open.length === 0) return null
  return (
    <Card id='open' className='open'>
      <View className='t-b'>方案没定，等镇里确认</View>
      {open.map((words) => (
        <View key={words} className='row row--top mt2'>
          <Seal provisional />
          <View className='grow ml2 t-small'>{words}</View>
        </View>
      ))}
    </Card>
  )
}
