import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { Touch } from '../touch'

interface NumberTileProps {
  readonly id: string
  readonly label: string
  /** Unknown is a dash with 没人报, which is not the same as 0. */
  readonly value?: number
  readonly unit?: string
  /** Danger behind this number. */
  readonly hot?: boolean
  /** Opens exactly the people it counts (B40, E26). */
  readonly onTap: () => void
}

export function NumberTile({ id, label, value, unit = '人', hot, onTap }: NumberTileProps) {
  return (
    <Touch
      id={id}
      className={`tile ${hot ? 'tile--hot' : ''}`}
      label={`${label}，${value === undefined ? '没人报' : `${value}${unit}`}，点开看是谁`}
      onTap={onTap}
    >
      <View className='row t-small t-2'>
        {hot && <Icon name='alert-red' size='s' className='tile__alert' />}
        <View>{label}</View>
      </View>
      <View className='row row--base'>
        <View className={`grow t-fig ${value ? '' : 't-3 t-plain'}`}>
          {value ?? '–'}
          <View className='tile__unit'>{value === undefined ? '没人报' : unit}</View>
        </View>
        <Icon name='chevron-ink3' size='xs' />
      </View>
    </Touch>
  )
}

/** Two columns, in the order given: villages come in the order of their division codes and are never ranked. */
export function Tiles({ children }: { readonly children: React.ReactNode }) {
  return <View className='blk tiles'>{children}</View>
}
