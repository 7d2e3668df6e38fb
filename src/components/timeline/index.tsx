import { type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { StateDot } from '../state-dot'

export interface TimelineItem {
  readonly key: string
  readonly state: 'done' | 'now' | 'ahead' | 'failed'
  readonly title: string
  /** The reason, beside the fact: 止咳药缺货，先不配. */
  readonly note?: ReactNode
  readonly at?: string
  /** Corrected later: the line stays, struck through, and a new one follows. */
  readonly struck?: boolean
}

const DOT = { done: 'fine', now: 'wait', ahead: 'none', failed: 'miss' } as const
const SPOKEN = { done: '办了', now: '正在办', ahead: '还没到', failed: '没办成' } as const

/** What happened and what is ahead: solid line for done, dashed for not yet. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <View>
      {items.map(({ key, state, title, note, at, struck }, index) => {
        const next = items[index + 1]
        const line = !next ? '' : next.state === 'done' || next.state === 'failed' ? 'tl--solid' : 'tl--dashed'
        const spoken = [at, title, typeof note === 'string' && note, struck ? '后来改了' : SPOKEN[state]]
        return (
          <View key={key} className={`tl ${line}`} ariaLabel={spoken.filter(Boolean).join('，')}>
            <StateDot state={DOT[state]} />
            <View className='grow ml3'>
              <View className={`tl__title tl__title--${state} ${struck ? 'tl__title--struck' : ''}`}>{title}</View>
              {note && <View className='t-small t-2'>{note}</View>}
            </View>
            {at && <View className='t-small t-2 t-nowrap ml2'>{at}</View>}
          </View>
        )
      })}
    </View>
  )
}
