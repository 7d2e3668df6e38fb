import { View } from '@tarojs/components'

/** Read out as it stands: lines break between the facts and never inside one. */
export function SayThis({ text }: { readonly text: string }) {
  return (
    <View id='say-this' className='t-title mt1'>
      {text.split('，').map((part, index, parts) => (
        <View key={part} className='say__part'>
          {index < parts.length - 1 ? `${part}，` : part}
        </View>
      ))}
    </View>
  )
}
