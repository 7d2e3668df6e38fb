import { View } from '@tarojs/components'
import { type ShelfView } from '@domain/contract/views-stock'
import { Sheet } from '@/components/sheet'
import { sumsOf } from './view'

/** 两条线怎么算的: every figure on the page with the numbers it comes from. */
export function SumsSheet({ view, onClose }: { readonly view: ShelfView; readonly onClose: () => void }) {
  const { registered, returnees, served } = view.people
  return (
    <Sheet
      id='sums-sheet'
      title='两条线怎么算的'
      note={`登记 ${registered} 人，返乡 ${returnees} 人，一共管 ${served} 人。过期的、答应给人的都不算在手里。`}
      onClose={onClose}
    >
      {sumsOf(view).map(({ category, name, lines }) => (
        <View key={category} id={`sums-${category}`} className='need need--lines'>
          <View className='t-b'>{name}</View>
          {lines.map((line) => (
            <View key={line} className='t-small t-2'>
              {line}
            </View>
          ))}
        </View>
      ))}
    </Sheet>
  )
}
