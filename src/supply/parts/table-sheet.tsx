import { View } from '@tarojs/components'
import { Sheet } from '@/components/sheet'

export interface Table {
  readonly title: string
  readonly note?: string
  readonly heads: readonly [string, ...string[]]
  readonly rows: readonly (readonly [string, ...string[]])[]
}

/** 看数字: the numbers a chart was drawn from. */
export function TableSheet({ table, onClose }: { readonly table: Table; readonly onClose: () => void }) {
  const { title, note, heads, rows } = table
  return (
    <Sheet id='table-sheet' title={title} note={note} onClose={onClose}>
      <View className='numbers' ariaRole='table' ariaLabel={title}>
        <Line cells={heads} head />
        {rows.map((row) => (
          <Line key={row[0]} cells={row} />
        ))}
      </View>
    </Sheet>
  )
}

function Line({ cells: [first, ...rest], head }: { readonly cells: readonly string[]; readonly head?: boolean }) {
  return (
    <View className={`row numbers__row ${head ? 'numbers__row--head t-small t-2' : ''}`} ariaRole='row'>
      <View className='grow'>{first}</View>
      {rest.map((cell, n) => (
        <View key={n} className='numbers__cell'>
          {cell}
        </View>
      ))}
    </View>
  )
}
