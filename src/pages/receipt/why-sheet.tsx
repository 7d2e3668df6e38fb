import { View } from '@tarojs/components'
import { type FlagView } from '@domain/contract'
import { go } from '@/view/go'
import { Seal, WhyLink } from '@/components/why-link'
import { Sheet } from '@/components/sheet'

interface WhySheetProps {
  readonly flags?: readonly FlagView[]
  readonly words: readonly string[]
  /** Whose alert the server knows; absent while it has not answered. */
  readonly personId?: string
  readonly onClose: () => void
}

/** Each sign with its bound, and the clause it rests on (F02). */
export function WhySheet({ flags, words, personId, onClose }: WhySheetProps) {
  const rows: readonly { readonly words: string; readonly clause?: string }[] =
    flags ?? words.map((one) => ({ words: one }))
  return (
    <Sheet id='why-sheet' title='为什么' note='拿您报的和规则比出来的，不是诊断。' onClose={onClose}>
      {rows.map(({ words: text, clause }) => (
        <View key={text} className='row row--top mt3'>
          <Seal />
          <View className='grow ml3'>
            <View className='t-b'>{text}</View>
            {clause && <View className='t-small t-2'>依据 {clause}</View>}
          </View>
        </View>
      ))}
      {personId && (
        <View className='mt3'>
          <WhyLink
            id='why-page'
            text='看是哪份文件，告诉了谁'
            onTap={() => go('/pages/why/index', { personId, kind: 'urgent-clinic' })}
          />
        </View>
      )}
    </Sheet>
  )
}
