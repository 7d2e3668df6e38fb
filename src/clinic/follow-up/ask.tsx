import { View } from '@tarojs/components'
import { Chips } from '@/components/chips'

interface AskProps<V extends string> {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly value: V | undefined
  readonly onPick: (value: V | undefined) => void
  /** A question of a sentence stands above its answers. */
  readonly above?: boolean
}

/** One question with one answer out of a few; nothing is picked beforehand. */
export function Ask<V extends string>({ id, label, options, value, onPick, above }: AskProps<V>) {
  return (
    <View className={`ask ${above ? 'ask--above' : ''}`}>
      <View className='ask__label'>{label}</View>
      <Chips id={id} options={options} value={value ? [value] : []} onChange={([picked]) => onPick(picked)} />
    </View>
  )
}
