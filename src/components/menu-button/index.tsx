import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { type IconName } from '../icon/names'
import { Touch } from '../touch'

interface MenuButtonProps {
  readonly id: string
  readonly icon: IconName
  readonly title: string
  readonly note?: string
  readonly primary?: boolean
  readonly onTap: () => void
}

/** In the elder view the home page is its menu: one thing to do on each big card. */
export function MenuButton({ id, icon, title, note, primary, onTap }: MenuButtonProps) {
  return (
    <Touch
      id={id}
      className={`blk menu ${primary ? 'menu--primary' : ''}`}
      pressed={primary ? 'is-pressed-blue' : 'is-pressed'}
      label={note ? `${title}，${note}` : title}
      onTap={onTap}
    >
      <Icon name={icon} size='l' />
      <View className='grow menu__words'>
        <View className='t-title'>{title}</View>
        {note && <View className='menu__note'>{note}</View>}
      </View>
    </Touch>
  )
}
