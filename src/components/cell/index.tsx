import { type PropsWithChildren, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { Touch } from '../touch'

interface CellProps {
  readonly id: string
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly value?: ReactNode
  readonly lead?: ReactNode
  /** Read aloud; needed when the title is not plain text. */
  readonly label?: string
  /** Absent: read-only, and no chevron. */
  readonly onTap?: () => void
  /** A tinted row that heads the rows below it. */
  readonly heading?: boolean
}

/** One card of rows; the hairline runs from the text edge to the right. */
export function Cells({ children }: PropsWithChildren) {
  return <View className='blk cells'>{children}</View>
}

export function Cell({ id, title, note, value, lead, label, onTap, heading }: CellProps) {
  const className = `cell ${heading ? 'cell--heading' : ''}`
  const inside = (
    <>
      {lead && <View className='cell__lead'>{lead}</View>}
      <View className='grow'>
        <View className={typeof title === 'string' ? 't-b' : ''}>{title}</View>
        {note && <View className='t-small t-2'>{note}</View>}
      </View>
      {value && <View className='cell__value t-small t-2'>{value}</View>}
      {onTap && <Icon name='chevron-ink3' size='xs' className='ml2' />}
    </>
  )
  if (!onTap)
    return (
      <View id={id} className={className}>
        {inside}
      </View>
    )
  return (
    <Touch id={id} className={className} label={label ?? words(title, note, value)} onTap={onTap}>
      {inside}
    </Touch>
  )
}

const words = (...parts: ReactNode[]) => parts.filter((part) => typeof part === 'string').join('，')
