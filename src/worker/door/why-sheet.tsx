import { View } from '@tarojs/components'
import { type HouseholdView } from '@domain/contract'
import { type Day } from '@domain/model/day'
import { whyWords } from '@domain/policy/clauses'
import { packFor } from '@domain/policy/pack-for'
import { isWhyKind } from '@domain/contract/why'
import { basisOf } from '@domain/rules/why-basis'
import { Cell, Cells } from '@/components/cell'
import { Sheet } from '@/components/sheet'
import { Seal } from '@/components/why-link'
import { open, pages } from '../parts/route'

interface WhySheetProps {
  readonly house: HouseholdView
  readonly today: Day
  readonly onClose: () => void
}

/** For each duty of the door: by when, and where it stands; each opens its reasons. What no document says wears 暂. */
export function WhySheet({ house, today, onClose }: WhySheetProps) {
  const { policy } = packFor(house.grid.slice(0, 9), today)
  return (
    <Sheet id='why' title='为什么是这几件' onClose={onClose}>
      <View className='mt3'>
        <Cells>
          {house.people.flatMap((person) =>
            person.duties.map(({ dutyId, kind, words, dueWords, clause }) => (
              <Cell
                key={dutyId}
                id={`why-${dutyId}`}
                lead={<Seal provisional={isWhyKind(kind) && basisOf(kind, clause, policy).amber} />}
                title={`${person.name}，${words}`}
                note={`${dueWords}。${whyWords(clause)}`}
                onTap={isWhyKind(kind) ? () => open(pages.why(person.personId, kind)) : undefined}
              />
            )),
          )}
        </Cells>
      </View>
    </Sheet>
  )
}
