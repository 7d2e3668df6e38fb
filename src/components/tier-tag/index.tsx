import { View } from '@tarojs/components'

export type Tier = 'red' | 'yellow' | 'green'

/** The shape is the element's own background: one node for WeChat to carry instead of three. */
const LOOK = {
  red: { icon: 'ic-diamond-white', label: '红·重点' },
  yellow: { icon: 'ic-triangle-amber', label: '黄·次重点' },
  green: { icon: 'ic-disc-green', label: '绿·一般' },
} as const

interface TierTagProps {
  /** Absent: nobody has classified this person yet. */
  readonly tier?: Tier
  /** The township's own word; shape and weight stay. */
  readonly label?: string
}

/** Risk as word + shape + weight: solid, tinted with an edge, outline. */
export function TierTag({ tier, label }: TierTagProps) {
  if (!tier) return <View className='tag tag--dashed'>还没分类</View>
  const look = LOOK[tier]
  return <View className={`tier tier--${tier} ${look.icon}`}>{label ?? look.label}</View>
}
