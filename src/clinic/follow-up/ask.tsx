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

/** The fields of a draft that hold one answer out of a few. */
type Answers<D> = { [K in keyof D]-?: D[K] extends string | undefined ? K : never }[keyof D] & string
type Answer<D, K extends keyof D> = NonNullable<D[K]> & string

/** Asks for the fields of a draft: each question shows its field's answer, and puts another one there. */
export const askFor =
  <D,>(draft: D, change: (part: Partial<D>) => void) =>
  <K extends Answers<D>>(
    field: K,
    label: string,
    options: AskProps<Answer<D, K>>['options'],
    more: { readonly id?: string; readonly above?: boolean } = {},
  ) => (
    <Ask
      id={field}
      label={label}
      options={options}
      value={draft[field] as Answer<D, K> | undefined}
      onPick={(value) => change({ [field]: value } as unknown as Partial<D>)}
      {...more}
    />
  )
