import { View } from '@tarojs/components'
import { type LotRow, type ShelfView } from '@domain/contract/views-stock'
import { Cell, Cells } from '@/components/cell'
import { Sheet } from '@/components/sheet'
import { LotName } from '../parts/lot-name'
import { categoryWords } from '../parts/words'
import { lotId, lotsOf, stepsFor } from './view'

interface LotsSheetProps {
  readonly view: ShelfView
  readonly category: LotRow['category']
  readonly onPick: (lot: LotRow) => void
  readonly onClose: () => void
}

/** The lots behind a figure, first to expire first; each opens what can be done with it. */
export function LotsSheet({ view, category, onPick, onClose }: LotsSheetProps) {
  const lots = lotsOf(view, category)
  return (
    <Sheet
      id='lots-sheet'
      title={categoryWords(category)}
      note={lots.length > 0 ? '先到期的在前，先发先到期的。' : undefined}
      onClose={onClose}
    >
      {lots.length === 0 ? (
        <View id='no-lots' className='t-2'>
          账上一批也没有。来了货，点“收货”记上。
        </View>
      ) : (
        <Cells>
          {lots.map((lot) => (
            <Cell
              key={lotId(lot)}
              id={`lot-${lotId(lot)}`}
              title={<LotName {...lot} />}
              note={lot.held > 0 ? `${lot.expiryWords}，其中 ${lot.held} 答应给人了` : lot.expiryWords}
              value={lot.words}
              label={`${lot.name}，批号 ${lot.lot}，${lot.expiryWords}，${lot.words}`}
              onTap={stepsFor(view.may, lot).length > 0 ? () => onPick(lot) : undefined}
            />
          ))}
        </Cells>
      )}
    </Sheet>
  )
}
