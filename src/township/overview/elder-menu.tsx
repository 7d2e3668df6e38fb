import { MenuButton } from '@/components/menu-button'
import { go } from '@/view/go'
import { openTab } from '../parts/places'

/** In the elder view there are no tabs: the first page is the menu. */
export function ElderMenu() {
  return (
    <>
      <MenuButton id='menu-people' icon='person-blue' title='名单' note='按名字找人' onTap={() => openTab('people')} />
      <MenuButton id='menu-staff' icon='door-blue' title='人员' note='谁在岗，请人来' onTap={() => openTab('staff')} />
      <MenuButton
        id='menu-roster'
        icon='phone-blue'
        title='值班表'
        note='24 小时谁接电话'
        onTap={() => go('/township/roster/index')}
      />
      <MenuButton id='menu-me' icon='home-blue' title='我的' note='提醒、大字版' onTap={() => openTab('me')} />
    </>
  )
}
