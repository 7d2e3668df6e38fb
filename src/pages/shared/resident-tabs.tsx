import { TabBar } from '@/components/tab-bar'
import { go, switchTo } from '@/view/go'

/** The four places of a resident or a relative. */
export function ResidentTabs({ current }: { readonly current: 'today' | 'call' | 'mine' }) {
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
          onTap: () => go('/pages/medicine/index'),
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
          onTap: () => switchTo('/pages/me/index'),
        },
      ]}
    />
  )
}
