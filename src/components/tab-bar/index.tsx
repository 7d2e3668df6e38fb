import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { type IconName } from '../icon/names'
import { Touch } from '../touch'

export interface Tab {
  readonly id: string
  readonly text: string
  readonly icon: IconName
  /** The same icon in blue, while this is the page on screen. */
  readonly iconOn: IconName
  readonly count?: number
  readonly onTap: () => void
}

/** Our own bar, because role pages live in sub-packages and WeChat's tab text neither grows nor reaches 13 px. */
export function TabBar({ tabs, current }: { readonly tabs: readonly Tab[]; readonly current: string }) {
  return (
    <View className='tabs' ariaRole='tablist'>
      {tabs.map(({ id, text, icon, iconOn, count, onTap }) => {
        const on = id === current
        return (
          <Touch
            key={id}
            id={`tab-${id}`}
            className={`tabs__one ${on ? 'tabs__one--on' : ''}`}
            role='tab'
            label={[on && '现在在', text, count && `${count}件`].filter(Boolean).join('')}
            onTap={on ? undefined : onTap}
          >
            <View className='tabs__icon'>
              <Icon name={on ? iconOn : icon} />
              {!!count && <View className='tabs__count'>{count > 99 ? '99+' : count}</View>}
            </View>
            <View>{text}</View>
          </Touch>
        )
      })}
    </View>
  )
}
