import { View } from '@tarojs/components'
import { type HomePerson } from '@domain/contract'
import { Chips } from '@/components/chips'
import { chipWords } from './whose'

interface PersonChipsProps {
  readonly people: readonly HomePerson[]
  readonly person: HomePerson
  readonly onChoose: (personId: string) => void
}

/** Whom this is about, one tap to change; absent while there is only one. */
export function PersonChips({ people, person, onChoose }: PersonChipsProps) {
  if (people.length < 2) return null
  return (
    <View className='blk' ariaLabel='给谁办'>
      <Chips
        id='who'
        options={people.map((one) => ({ value: one.personId, label: chipWords(one) }))}
        value={[person.personId]}
        onChange={([personId]) => onChoose(personId)}
      />
    </View>
  )
}
