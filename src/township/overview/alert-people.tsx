import { View } from '@tarojs/components'
import { type PersonRow } from '@domain/contract'
import { useCall } from '@/cloud/use-call'
import { Card } from '@/components/card'
import { DoorPlate } from '@/components/door-plate'
import { Icon } from '@/components/icon'
import { StateDot } from '@/components/state-dot'
import { TierTag } from '@/components/tier-tag'
import { Touch } from '@/components/touch'
import { openDoor } from '../parts/places'

interface AlertPeopleProps {
  readonly place: string
  readonly count: number
}

/** Everybody with a danger sign, beside the table, so that nobody has to look for them. */
export function AlertPeople({ place, count }: AlertPeopleProps) {
  const people = useCall('office.people', count > 0 ? { place, figure: 'alert' } : undefined)
  if (count === 0)
    return (
      <Card id='alerts'>
        <View className='row'>
          <StateDot state='fine' />
          <View className='grow ml2'>眼下没有要马上处理的</View>
        </View>
      </Card>
    )
  return (
    <Card id='alerts' hot>
      <View className='row'>
        <Icon name='alert-red' />
        <View className='grow ml2 t-lead t-red'>要马上处理，{count} 人</View>
      </View>
      {people.data?.rows.map((row) => (
        <Alerted key={row.personId} row={row} />
      ))}
    </Card>
  )
}

function Alerted({ row }: { readonly row: PersonRow }) {
  return (
    <Touch
      id={`alert-${row.personId}`}
      className='alerted'
      label={`${row.villageName}${row.plate}，${row.name}，${row.age}岁，${row.words}`}
      onTap={() => openDoor(row.householdId)}
    >
      <View className='row'>
        <DoorPlate village={row.villageName} door={row.plate} />
        <View className='grow' />
        <TierTag tier={row.tier ?? undefined} />
      </View>
      <View className='mt1'>
        {row.name} {row.age} 岁，{row.words}
      </View>
    </Touch>
  )
}
