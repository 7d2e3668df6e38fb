import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { TabBar, type Tab as BarTab } from '@/components/tab-bar'
import { Touch } from '@/components/touch'
import { openTab, type Tab } from './places'

const TABS: readonly (Omit<BarTab, 'onTap'> & { readonly id: Tab })[] = [
  { id: 'overview', text: '今日', icon: 'chart-ink2', iconOn: 'chart-blue' },
  { id: 'people', text: '名单', icon: 'list-ink2', iconOn: 'list-blue' },
  { id: 'staff', text: '人员', icon: 'door-ink2', iconOn: 'door-blue' },
  { id: 'me', text: '我的', icon: 'person-ink2', iconOn: 'person-blue' },
]

export function OfficeTabs({ current }: { readonly current: Tab }) {
  return <TabBar current={current} tabs={TABS.map((tab) => ({ ...tab, onTap: () => openTab(tab.id) }))} />
}

/** The same four at the side of a desk. */
export function OfficeSide({ current }: { readonly current: Tab }) {
  return (
    <View className='desk__side' ariaRole='tablist'>
      {TABS.map(({ id, text, icon, iconOn }) => {
        const on = id === current
        return (
          <Touch
            key={id}
            id={`side-${id}`}
            className={`desk__tab ${on ? 'desk__tab--on' : ''}`}
            role='tab'
            label={on ? `现在在${text}` : text}
            onTap={on ? undefined : () => openTab(id)}
          >
            <Icon name={on ? iconOn : icon} size='s' className='desk__icon' />
            <View>{text}</View>
          </Touch>
        )
      })}
    </View>
  )
}
