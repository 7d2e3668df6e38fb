import { View } from '@tarojs/components'
import { Sheet } from '@/components/sheet'
import { type LongText } from './texts'

/** The whole text, in sentences. */
export function TextSheet({ text, onClose }: { readonly text: LongText; readonly onClose: () => void }) {
  return (
    <Sheet id='text' title={text.title} onClose={onClose}>
      {text.lines.map((line) => (
        <View key={line} className='mt3'>
          {line}
        </View>
      ))}
    </Sheet>
  )
}
