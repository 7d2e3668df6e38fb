import { View } from '@tarojs/components'
import { type HomePerson } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { go } from '@/view/go'

/** The first report says that a person is infected; which words fit is theirs to choose (A11). */
export function FirstReport({ person }: { readonly person: HomePerson }) {
  const open = (entry: string) => go('/pages/report/index', { personId: person.personId, entry })
  return (
    <View>
      <View className='t-2 mt1'>抗原阳了，或者觉得像阳了，报一次，村里和医生就都知道。</View>
      <View className='mt3'>
        <BigButton id='home-antigen' icon='report-white' text='抗原阳了' onTap={() => open('antigen')} />
        <BigButton id='home-feels' kind='secondary' text='觉得像阳了' onTap={() => open('feels')} />
        <BigButton id='home-plain' kind='quiet' small text='没阳，报一下身体情况' onTap={() => open('plain')} />
      </View>
    </View>
  )
}
