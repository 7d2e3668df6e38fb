import { View } from '@tarojs/components'
import { type WaveAssumptionRow } from '@domain/contract/wave'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Seal } from '@/components/why-link'
import { Stepper } from '@/components/stepper'
import { FIRST_KEYS, turned } from './view'

interface AssumptionsProps {
  readonly rows: readonly WaveAssumptionRow[]
  readonly all: boolean
  readonly onAll: () => void
  readonly onTurn: (key: WaveAssumptionRow['key'], value: number) => void
}

/** What nobody knows beforehand and no document states: each 暂, each to be turned within its bounds (F07). */
export function Assumptions({ rows, all, onAll, onTurn }: AssumptionsProps) {
  const shown = all ? rows : rows.filter(({ key }) => FIRST_KEYS.includes(key))
  return (
    <Card id='assumptions'>
      <View className='row'>
        <Seal provisional />
        <View className='grow ml2 t-small t-2'>先这样估，文件没写，谁也不能事先知道。</View>
      </View>
      {shown.map((row) => {
        const less = turned(row, -1)
        const more = turned(row, 1)
        return (
          <Stepper
            key={row.key}
            id={`assume-${row.key}`}
            title={row.words}
            words={`${row.value} ${row.unit}`}
            note={all ? row.why : undefined}
            onLess={less === undefined ? undefined : () => onTurn(row.key, less)}
            onMore={more === undefined ? undefined : () => onTurn(row.key, more)}
          />
        )
      })}
      {!all && <BigButton id='all-assumptions' kind='quiet' small text='别的数也改改' onTap={onAll} />}
    </Card>
  )
}
