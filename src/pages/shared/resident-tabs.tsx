import { TabBar } from '@/components/tab-bar'
import { go, switchTo } from '@/view/go'

interface ResidentTabsProps {
  readonly current: 'today' | 'call' | 'mine'
  /** Messages that were not opened yet. */
  readonly unread?: number
}

/** The four places of a resident or a relative. */
export function ResidentTabs({ current, unread }: ResidentTabsProps) {
  return (
    <TabBar
      current={current}
      tabs={[
        {
          id: 'today',
          text: '今天',
          icon: 'home-ink2',
          iconOn: 'home-blue',
          onTap: () => switchTo('/pages/home/index'),
        },
        {
          id: 'medicine',
          text: '要药',
          icon: 'medicine-ink2',
          iconOn: 'medicine-blue',
          onTap: () => go('/family/medicine/index'),
        },
        {
          id: 'call',
          text: '打电话',
          icon: 'phone-ink2',
          iconOn: 'phone-blue',
          onTap: () => switchTo('/pages/call/index'),
        },
        {
          id: 'mine',
          text: '我的',
          icon: 'person-ink2',
          iconOn: 'person-blue',
          count: unread,
          onTap: () => switchTo('/pages/me/index'),
        },
      ]}
    />
  )
}
