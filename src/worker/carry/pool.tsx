import { View } from '@tarojs/components'
import { type PoolRow } from '@domain/contract'
import { dayOf } from '@domain/model/day'
import { BigButton } from '@/components/big-button'
import { Cell, Cells } from '@/components/cell'
import { now } from '@/cloud/clock'
import { agoWords } from '../parts/when'

interface PoolProps {
  readonly rows: readonly PoolRow[]
  readonly busy?: string
  readonly onClaim: (row: PoolRow) => void
}

/** What waits to be carried: which village and how much, and nothing about whom it is for (F12). */
export function Pool({ rows, busy, onClaim }: PoolProps) {
  const today = dayOf(now())
  return (
    <Cells>
      {rows.map((row) => (
        <Cell
          key={row.requestId}
          id={`pool-${row.requestId}`}
          title={`${row.villageName}，一袋 ${row.count} 样`}
          note={`${agoWords(row.since, today)} 配好的`}
          value={
            <View className='keep'>
              <BigButton
                id={`pool-${row.requestId}-claim`}
                kind='secondary'
                small
                text='我去送'
                label={`${row.villageName}一袋 ${row.count} 样，我去送`}
                busy={busy === row.requestId ? '正在接' : undefined}
                onTap={() => onClaim(row)}
              />
            </View>
          }
        />
      ))}
    </Cells>
  )
}
