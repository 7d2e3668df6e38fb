import { View } from '@tarojs/components'
import { type PolicyPreview } from '@domain/contract'
import { changedWords, consequences } from './view'

/** Today under the rules in force and under the new ones, number beside number. */
export function Consequence({ preview }: { readonly preview: PolicyPreview }) {
  return (
    <View id='consequence' className='consequence'>
      <View className='t-small t-2'>{`要是今天就这样：${changedWords(preview)}`}</View>
      {consequences(preview).map(({ id, title, now, then, changes }) => (
        <View
          key={id}
          id={`consequence-${id}`}
          className='row consequence__line'
          ariaLabel={`${title}，${now}变成${then}`}
        >
          <View className='grow'>{title}</View>
          <View className='t-2'>{now}</View>
          <View className='consequence__arrow t-2'>→</View>
          <View className={changes ? 't-b' : 't-2'}>{then}</View>
        </View>
      ))}
    </View>
  )
}
