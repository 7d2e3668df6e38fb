import { View } from '@tarojs/components'
import { type HouseholdPerson } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Cell, Cells } from '@/components/cell'
import { TierTag } from '@/components/tier-tag'
import { factLines } from '../parts/facts'
import { draftOf } from '../parts/person-form'
import { pregnantWords } from '../parts/pregnancy-form'
import { open, pages } from '../parts/route'

interface FactsProps {
  readonly person: HouseholdPerson
  readonly onEdit?: () => void
}

/** What is written now; a tier follows from it and is never typed. */
export function Facts({ person, onEdit }: FactsProps) {
  return (
    <>
      <Cells>
        <Cell
          id='fact-tier'
          title='分类'
          note={person.toSurvey ? '基础疾病或者疫苗还没问清，先按重的算' : undefined}
          value={<TierTag tier={person.tier ?? undefined} />}
        />
        {factLines(draftOf(person)).map(([label, value], n) => (
          <Cell key={label} id={`fact-${n}`} title={label} value={value} />
        ))}
        {pregnantWords(person) && <Cell id='fact-pregnant' title='怀孕没有' value={pregnantWords(person)} />}
        <Cell id='fact-care' title='定期看病' onTap={() => open(pages.care(person.personId))} />
      </Cells>
      {onEdit && (
        <View className='blk'>
          <BigButton id='correct' kind='secondary' text='有写错的，改' onTap={onEdit} />
        </View>
      )}
    </>
  )
}
