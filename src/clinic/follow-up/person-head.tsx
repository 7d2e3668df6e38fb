import { View } from '@tarojs/components'
import { Cell, Cells } from '@/components/cell'
import { DoorPlate } from '@/components/door-plate'
import { Tag } from '@/components/tag'
import { TierTag } from '@/components/tier-tag'
import { go } from '@/view/go'
import { groupWords } from '@/words/groups'
import { aboutWords, ageWords, type Care } from './view'

/** Who this is, in the order a clinician asks. */
export function PersonHead({ care }: { readonly care: Care }) {
  const { person, plate, villageName } = care
  return (
    <View className='blk head'>
      <View className='row row--wrap who' ariaRole='heading'>
        <View className='t-head'>{person.name}</View>
        <View className='t-2'>{ageWords(care)}</View>
        {(person.tier ?? person.toSurvey) && <TierTag tier={person.tier ?? undefined} />}
        {person.tags.map(({ group }) => (
          <Tag key={group} text={groupWords(group)} />
        ))}
        <DoorPlate village={villageName} door={plate} />
      </View>
      <View className='t-small t-2'>{aboutWords(care)}</View>
    </View>
  )
}

/** In hospital, moved, died, or said to be: before anything is asked (E08). */
export function AwayLine({ care }: { readonly care: Care }) {
  const { away, personId } = care.person
  if (!away) return null
  return (
    <Cells>
      <Cell
        id='away'
        title={away.words}
        note={away.confirmed ? undefined : '点开核实'}
        onTap={() => go('/worker/standing/index', { personId })}
      />
    </Cells>
  )
}
