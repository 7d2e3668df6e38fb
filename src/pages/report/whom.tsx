import { View } from '@tarojs/components'
import { type HomePerson, type HomeView } from '@domain/contract'
import { Cell, Cells } from '@/components/cell'
import { ColdHome } from '../shared/cold-home'
import { PersonChips } from '../shared/person-chips'
import { titleOf } from '../shared/whose'

interface WhomProps {
  readonly home: HomeView
  readonly person: HomePerson
  readonly onChoose: (personId: string) => void
}

/** Whom the report is about, first thing on the page. */
export function Whom({ home, person, onChoose }: WhomProps) {
  const self = person.kinship === 'self'
  return (
    <>
      <Cells>
        <Cell
          id='report-whom'
          title={<View className='t-b'>报 {titleOf(person)} 的情况</View>}
          note={self ? '村医和村里一次都收到' : '您替着报，村里看得到是家里报的'}
          value={<ColdHome />}
        />
      </Cells>
      <PersonChips people={home.people} person={person} onChoose={onChoose} />
    </>
  )
}
