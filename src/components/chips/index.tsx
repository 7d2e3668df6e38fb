import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { Touch } from '../touch'
import { toggle, type Choice } from '../choice-cards/choice'

interface ChipsProps<V extends string> {
  readonly id: string
  readonly options: readonly Choice<V>[]
  readonly value: readonly V[]
  readonly onChange: (value: V[]) => void
  readonly multi?: boolean
  /** 都没有: taking it clears the others, and the others clear it. */
  readonly none?: V
}

/** Short answers that wrap; picked = edge + tint + tick. */
export function Chips<V extends string>({ id, options, value, onChange, multi, none }: ChipsProps<V>) {
  return (
    <View className='chips' ariaRole={multi ? 'group' : 'radiogroup'}>
      {options.map((option) => {
        const on = value.includes(option.value)
        return (
          <Touch
            key={option.value}
            id={`${id}-${option.value}`}
            className={`chip ${on ? 'chip--on' : ''}`}
            role={multi ? 'checkbox' : 'radio'}
            label={on ? `已选，${option.label}` : option.label}
            onTap={() => onChange(toggle(value, option.value, { multi, none }))}
          >
            {on && <Icon name='check-blue' size='s' className='chip__tick' />}
            <View>{option.label}</View>
          </Touch>
        )
      })}
    </View>
  )
}
