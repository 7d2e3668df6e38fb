import { View } from '@tarojs/components'
import { orderRule, type Door } from '@domain/rules/list-order'
import { DoorPlate } from '@/components/door-plate'
import { Sheet } from '@/components/sheet'

/** 怎么排的: the rule in words, and for each door on the screen what it came to (E03). */
export function OrderSheet({ doors, onClose }: { readonly doors: readonly Door[]; readonly onClose: () => void }) {
  return (
    <Sheet id='order' title='怎么排的' note={orderRule} onClose={onClose}>
      {doors.map((door) => (
        <View key={door.key} className='row row--wrap mt2'>
          <DoorPlate door={door.plate || '没说门牌'} />
          <View className='ml2 t-b'>{door.people[0]?.name}</View>
          <View className='ml2 t-2'>{door.orderWords}</View>
        </View>
      ))}
    </Sheet>
  )
}
