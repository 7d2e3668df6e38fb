import { View } from '@tarojs/components'
import { type RequestShelf, type RequestView } from '@domain/contract'
import { type MedicineCategory } from '@domain/model/request'
import { categoryWords } from '@domain/rules/words-medicine'
import { SectionTitle } from '@/components/card'
import { ChoiceCards } from '@/components/choice-cards'
import { Chips } from '@/components/chips'

/** What one shelf has of what was asked for: 退热药要 1 份，有 12 份 */
const haveWords = ({ kind, have }: RequestShelf): string =>
  kind === 'pharmacy'
    ? '药店自己管货，去之前打电话问'
    : have
        .map(
          ({ category, want, courses }) =>
            `${categoryWords(category)}要 ${want} 份，${courses > 0 ? `有 ${courses} 份` : '没有'}`,
        )
        .join('；')

/** Categories this shelf is short of. */
export const shortOf = (shelf: RequestShelf | undefined): MedicineCategory[] =>
  shelf && shelf.kind !== 'pharmacy'
    ? shelf.have.filter(({ want, courses }) => courses < want).map(({ category }) => category)
    : []

/** The shelf most likely meant: the first that has everything. */
export const likely = ({ shelves }: RequestView): string | undefined =>
  (shelves.find(({ enough }) => enough) ?? shelves.find(({ kind }) => kind !== 'pharmacy') ?? shelves[0])?.shelfId

interface ShelfChoiceProps {
  readonly view: RequestView
  readonly shelfId?: string
  readonly without: readonly MedicineCategory[]
  readonly onShelf: (shelfId: string) => void
  readonly onWithout: (without: MedicineCategory[]) => void
}

/** Where it is taken from, and what is left out because there is none (A18). */
export function ShelfChoice({ view, shelfId, without, onShelf, onWithout }: ShelfChoiceProps) {
  const short = shortOf(view.shelves.find((shelf) => shelf.shelfId === shelfId))
  return (
    <>
      <SectionTitle>从哪里拿</SectionTitle>
      {view.shelves.length === 0 && <View className='blk t-2'>管这个村的储备点还没有。告诉镇乡办公室。</View>}
      <View className='blk'>
        <ChoiceCards
          id='accept-shelf'
          options={view.shelves.map((shelf) => ({ value: shelf.shelfId, label: shelf.name, note: haveWords(shelf) }))}
          value={shelfId === undefined ? [] : [shelfId]}
          onChange={([one]) => one !== undefined && onShelf(one)}
        />
      </View>
      {short.length > 0 && (
        <View className='blk'>
          <Chips
            id='accept-without'
            multi
            options={short.map((category) => ({ value: category, label: `先不配${categoryWords(category)}` }))}
            value={without.filter((category) => short.includes(category))}
            onChange={onWithout}
          />
        </View>
      )}
    </>
  )
}
