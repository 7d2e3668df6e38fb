import { Picker, View } from '@tarojs/components'
import { Icon } from '../icon'
import './index.scss'

interface PickerRowProps {
  readonly id: string
  readonly title: string
  /** What is chosen now, in words; absent: nothing yet. */
  readonly picked?: string
  /** One of these; absent: a day. */
  readonly options?: readonly string[]
  readonly onPick?: (index: number) => void
  readonly start?: string
  readonly onPickDay?: (day: string) => void
}

/** A row that opens WeChat's own picker, of words or of days. */
export function PickerRow({ id, title, picked, options, onPick, start, onPickDay }: PickerRowProps) {
  const row = (
    <View className='row picker-row'>
      <View className='grow t-b'>{title}</View>
      <View className={picked ? 't-2' : 't-blue'}>{picked ?? '选一个'}</View>
      <Icon name='chevron-ink3' size='xs' className='ml2' />
    </View>
  )
  const label = `${title}，${picked ?? '还没选'}`
  if (options)
    return (
      <Picker
        id={id}
        mode='selector'
        range={[...options]}
        ariaLabel={label}
        onChange={({ detail }) => onPick?.(Number(detail.value))}
      >
        {row}
      </Picker>
    )
  return (
    <Picker
      id={id}
      mode='date'
      value={start ?? ''}
      start={start}
      ariaLabel={label}
      onChange={({ detail }) => onPickDay?.(detail.value)}
    >
      {row}
    </Picker>
  )
}
