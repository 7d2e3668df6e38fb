import { View } from '@tarojs/components'
import { DoorPlate } from '@/components/door-plate'
import { Tag } from '@/components/tag'
import { TierTag } from '@/components/tier-tag'
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
