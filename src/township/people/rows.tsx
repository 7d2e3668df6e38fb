import { View } from '@tarojs/components'
import { type PersonRow } from '@domain/contract'
import { Cells } from '@/components/cell'
import { DoorPlate } from '@/components/door-plate'
import { More, type MoreProps } from '@/components/more'
import { TierTag } from '@/components/tier-tag'
import { Touch } from '@/components/touch'
import { openDoor } from '../parts/places'
import { rowWords, tierShown } from './view'
import './index.scss'

interface RowsProps {
  readonly rows: readonly PersonRow[]
  readonly list: MoreProps['list']
}

/** A row opens the person's door, with everything owed there. */
export function Rows({ rows, list }: RowsProps) {
  return (
    <>
      <Cells>
        {rows.map((row) => (
          <Row key={row.personId} row={row} />
        ))}
      </Cells>
      <More list={list} />
    </>
  )
}

/** As few parts as a row can have: forty of them go to the screen at once (P12). */
function Row({ row }: { readonly row: PersonRow }) {
  const { personId, householdId, name, age, plate, tier } = row
  return (
    <Touch
      id={`person-${personId}`}
      className='cell'
      label={`${name}，${age}岁，${plate}`}
      onTap={() => openDoor(householdId)}
    >
      <View className='listed'>
        <View className='t-b'>{name}</View>
        {tierShown(row) && <TierTag tier={tier ?? undefined} />}
        <View className='t-small t-2 listed__words'>{rowWords(row)}</View>
      </View>
      <DoorPlate door={plate} />
    </Touch>
  )
}
