import { View } from '@tarojs/components'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Notice } from '@/components/notice'
import { Waiting } from './waiting'
import { groupsOf, type Row } from './view'

interface RowsProps {
  readonly rows: readonly Row[]
  readonly all: boolean
  readonly vehiclesFree: number
  readonly keeper: boolean
  readonly onDone: () => void
  readonly onWithdraw: (row: Row) => void
}

/** What is out and what waits to be cleaned as cards with what to do; what is free as lines. */
export function Rows({ rows, all, vehiclesFree, keeper, onDone, onWithdraw }: RowsProps) {
  if (rows.length === 0)
    return (
      <EmptyState
        id='nothing'
        title='单子上还没有东西'
        note={
          keeper
            ? '把血氧仪、手环和转运的车加上来，谁借走了、几时还，这里就看得到。'
            : '村医或镇乡加上来，就会出现在这里。'
        }
      />
    )
  return (
    <>
      {vehiclesFree === 0 && <Notice id='no-vehicle' title='现在没有能派的车' text='病人等不了，直接打 120。' />}
      {groupsOf(rows, all).map(({ state, title, rows: own }) => (
        <View key={state} className='blk'>
          <SectionTitle>{title}</SectionTitle>
          {state === 'ready' ? (
            <Cells>
              {own.map((row) => (
                <Cell
                  key={row.equipmentId}
                  id={`equipment-${row.equipmentId}`}
                  title={row.title}
                  note={row.homeWords}
                  value={row.words}
                  label={`${row.title}，${row.homeWords}，${row.words}${row.may.includes('withdraw') ? '，点开可以停用' : ''}`}
                  onTap={row.may.includes('withdraw') ? () => onWithdraw(row) : undefined}
                />
              ))}
            </Cells>
          ) : (
            own.map((row) => (
              <Waiting key={`${row.equipmentId} ${row.state}`} row={row} onDone={onDone} onWithdraw={onWithdraw} />
            ))
          )}
        </View>
      ))}
    </>
  )
}
