import { useState } from 'react'
import { MenuButton } from '@/components/menu-button'
import { TabBar, type Tab } from '@/components/tab-bar'
import { open, pages, replace } from './route'
import { unread as knownUnread } from './staff'

type TabId = 'today' | 'people' | 'requests' | 'me'

const TABS: readonly (Omit<Tab, 'onTap'> & { readonly id: TabId; readonly to: () => string })[] = [
  { id: 'today', text: '今日', icon: 'today-ink2', iconOn: 'today-blue', to: pages.today },
  { id: 'people', text: '各户', icon: 'door-ink2', iconOn: 'door-blue', to: pages.people },
  { id: 'requests', text: '药品', icon: 'shelf-ink2', iconOn: 'shelf-blue', to: pages.requests },
  { id: 'me', text: '我的', icon: 'person-ink2', iconOn: 'person-blue', to: pages.me },
]

interface WorkerTabsProps {
  readonly current: TabId
  /** How many doors today still has. */
  readonly count?: number
  /** Messages not opened yet, where the page has just been told. */
  readonly unread?: number
}

/** 今日 · 各户 · 药品 · 我的. */
export function WorkerTabs({ current, count, unread }: WorkerTabsProps) {
  const [known] = useState(knownUnread) // as known when the page opens: coming later it would draw the page once more (P12)
  const waiting = unread ?? known
  const tabs = TABS.map(({ to, ...tab }) => ({
    ...tab,
    count: tab.id === 'today' ? count : tab.id === 'me' ? waiting : undefined,
    onTap: () => replace(to()),
  }))
  return <TabBar current={current} tabs={tabs} />
}

/** The elder view has no tab bar: the day's list ends with the way to everything else. */
export function WorkerMenu() {
  return (
    <>
      <MenuButton id='menu-people' icon='door-blue' title='各户' note='找人、登记' onTap={() => open(pages.people())} />
      <MenuButton
        id='menu-requests'
        icon='medicine-blue'
        title='药品'
        note='谁家要药'
        onTap={() => open(pages.requests())}
      />
      <MenuButton
        id='menu-me'
        icon='person-blue'
        title='我的'
        note={knownUnread() ? `${knownUnread()} 条提醒没看` : '提醒、岗位'}
        onTap={() => open(pages.me())}
      />
    </>
  )
}
