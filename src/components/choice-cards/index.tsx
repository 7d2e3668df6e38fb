import { View } from '@tarojs/components'
import { Icon } from '../icon'
import { Touch } from '../touch'
import { toggle, type Choice } from './choice'

interface ChoiceCardsProps<V extends string> {
  readonly id: string
  readonly options: readonly Choice<V>[]
  readonly value: readonly V[]
  readonly onChange: (value: V[]) => void
  readonly multi?: boolean
  readonly none?: V
}

/** One question, three or four answers, 说不准 always among them. Picked = thick edge + tint + tick, never colour alone. */
export function ChoiceCards<V extends string>({ id, options, value, onChange, multi, none }: ChoiceCardsProps<V>) {
  return (
    <View ariaRole={multi ? 'group' : 'radiogroup'}>
      {options.map((option) => {
        const on = value.includes(option.value)
        return (
          <Touch
            key={option.value}
            id={`${id}-${option.value}`}
            className={`choice ${on ? 'choice--on' : ''}`}
            role={multi ? 'checkbox' : 'radio'}
            label={[on && '已选', option.label, option.note].filter(Boolean).join('，')}
            onTap={() => onChange(toggle(value, option.value, { multi, none }))}
          >
            <View className={`choice__box ${multi ? 'choice__box--square' : ''}`}>
              {on && <Icon name='check-white' className='choice__tick' />}
            </View>
            <View className='grow'>
              <View className='t-lead'>{option.label}</View>
              {option.note && <View className='t-small t-2'>{option.note}</View>}
            </View>
          </Touch>
        )
      })}
    </View>
  )
}
