import { View } from '@tarojs/components'
import { type RosterView } from '@domain/contract'
import { instantOf, MS_PER_DAY } from '@domain/model/calendar'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { type Plan } from './use-plan'
import { copyOf, gapsOf } from './view'
import { lengthWords } from './words'

interface ToolsProps {
  readonly view: RosterView
  readonly plan: Plan
  readonly now: number
}

/** How much is empty, the week before once more, and the last change taken back. */
export function Tools({ view, plan, now }: ToolsProps) {
  const past = instantOf(view.from) + 7 * MS_PER_DAY <= now
  const gaps = gapsOf(view, now)
  const copied = past ? [] : copyOf(view, now)
  const empty = gaps.reduce((sum, { from, until }) => sum + until - from, 0)
  return (
    <Card id='roster-tools'>
      <View id='empty-words' className={gaps.length > 0 ? 't-b t-red' : 't-b'}>
        {gaps.length > 0
          ? `空着 ${gaps.length} 处，一共 ${lengthWords(empty)}`
          : past
            ? '过去的班，只能看'
            : '这 7 天一直有人'}
      </View>
      {copied.length > 0 && (
        <View className='mt2'>
          <BigButton
            id='copy'
            kind='secondary'
            small
            text={`照上一周补，${copied.length} 班`}
            busy={plan.busy ? '正在存' : undefined}
            onTap={() => void plan.set({ add: copied, words: `照上一周补了 ${copied.length} 班` })}
          />
        </View>
      )}
      {plan.undo !== undefined && (
        <View className='row mt2' ariaLive='polite'>
          <View className='grow t-small'>存好了：{plan.undo}</View>
          <BigButton
            id='undo'
            kind='secondary'
            small
            text='撤回'
            label={`撤回：${plan.undo}`}
            busy={plan.busy ? '正在撤回' : undefined}
            onTap={() => void plan.takeBack()}
          />
        </View>
      )}
    </Card>
  )
}
