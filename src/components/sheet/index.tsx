import { type PropsWithChildren } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { Touch } from '../touch'

interface SheetProps {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly onClose: () => void
}

/** Half a screen from below, over a scrim; the page behind keeps its place. */
export function Sheet({ id, title, note, onClose, children }: PropsWithChildren<SheetProps>) {
  return (
    <View id={id} className='sheet' catchMove>
      <Touch id={`${id}-scrim`} className='sheet__scrim' pressed='none' label='关上' onTap={onClose} />
      <View className='sheet__body' ariaRole='dialog' ariaLabel={title}>
        <View className='sheet__head'>
          <View className='grow t-title'>{title}</View>
          <Touch id={`${id}-close`} className='sheet__close' label='关上' onTap={onClose}>
            <Icon name='cross-ink2' size='s' />
          </Touch>
        </View>
        {note && <View className='sheet__note t-small t-2'>{note}</View>}
        {children}
      </View>
    </View>
  )
}
