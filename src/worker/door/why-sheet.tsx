import { View } from '@tarojs/components'
import { type HouseholdView } from '@domain/contract'
import { whyWords } from '@domain/policy/clauses'
import { Sheet } from '@/components/sheet'
import { Seal } from '@/components/why-link'

interface WhySheetProps {
  readonly house: HouseholdView
  readonly onClose: () => void
}

/** For each duty of the door: by when, and where it stands. A ruling of our own wears 暂. */
export function WhySheet({ house, onClose }: WhySheetProps) {
  return (
    <Sheet id='why' title='为什么是这几件' onClose={onClose}>
      {house.people.flatMap((person) =>
        person.duties.map(({ dutyId, words, dueWords, clause }) => (
          <View key={dutyId} className='row row--top mt3'>
            <Seal provisional={clause.startsWith('R')} />
            <View className='grow ml2'>
              <View className='t-b'>
                {person.name}，{words}
              </View>
              <View className='t-small t-2'>{dueWords}</View>
              <View className='t-small t-2'>{whyWords(clause)}</View>
            </View>
          </View>
        )),
      )}
    </Sheet>
  )
}
