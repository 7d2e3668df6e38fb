import { View } from '@tarojs/components'
import { Touch } from '@/components/touch'
import { figure, VITALS, type Reading, type VitalKind } from '@/components/vital-stepper/vital'

interface QuickRowProps {
  readonly id: string
  readonly kind: VitalKind
  readonly value: Reading
  readonly onPick: (value: Reading) => void
}

/** One tap for the usual values; a value lights only while it is the figure. */
export function QuickRow({ id, kind, value, onPick }: QuickRowProps) {
  const { quick, name, unit } = VITALS[kind]
  return (
    <View className='quick-row' ariaRole='radiogroup'>
      {quick.map((one) => {
        const on = one === value
        const text = figure(kind, one)
        return (
          <Touch
            key={one}
            id={`${id}-${text}`}
            className={`quick-row__one ${on ? 'quick-row__one--on' : ''}`}
            role='radio'
            label={`${on ? '已选，' : ''}${name}${text}${unit}`}
            onTap={() => onPick(one)}
          >
            {text}
          </Touch>
        )
      })}
    </View>
  )
}
