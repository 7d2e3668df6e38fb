import { useState } from 'react'
import { Input, View } from '@tarojs/components'
import { ChoiceCards } from '../choice-cards'
import { Icon } from '../icon'
import { Touch } from '../touch'
import { figure, likelySlip, step, typed, VITALS, type Reading, type VitalKind } from './vital'

interface VitalStepperProps {
  readonly id: string
  readonly kind: VitalKind
  readonly value: Reading
  readonly onChange: (value: Reading) => void
  /** A whole answer in one tap, a quick value or 没量: the screen may go on by itself. */
  readonly onPick?: (value: Reading) => void
  /** The last reading as a sentence: 早上报的是 36.8 度. */
  readonly last?: string
  /** One question to a screen: quick values and 没量 below the figure. */
  readonly full?: boolean
}

/** 体温、血氧 with few taps. Danger is not judged here but on the receipt. */
export function VitalStepper(props: VitalStepperProps) {
  return props.full ? <FullStepper {...props} /> : <RowStepper {...props} />
}

function FullStepper({ id, kind, value, onChange, onPick = onChange, last }: VitalStepperProps) {
  const vital = VITALS[kind]
  return (
    <View className='blk'>
      {last && <View className='t-2'>{last}</View>}
      <Figure id={id} kind={kind} value={value} onChange={onChange} size='xl' />
      <View className='quick'>
        {vital.quick.map((quick) => (
          <Touch
            key={quick}
            id={`${id}-${figure(kind, quick)}`}
            className={`quick__value ${quick === value ? 'quick__value--on' : ''}`}
            role='radio'
            label={`${quick === value ? '已选，' : ''}${vital.name}${figure(kind, quick)}${vital.unit}`}
            onTap={() => onPick(quick)}
          >
            {figure(kind, quick)}
          </Touch>
        ))}
      </View>
      <View className='mt3'>
        <ChoiceCards
          id={id}
          multi
          options={[
            { value: 'unmeasured', label: kind === 'temperature' ? '没量，或者没有体温计' : '没量，或者没有指夹' },
          ]}
          value={value === 'unmeasured' ? ['unmeasured'] : []}
          onChange={([picked]) => onPick(picked)}
        />
      </View>
      <Slip kind={kind} value={value} />
    </View>
  )
}

const icons = { temperature: 'thermometer-ink2', oxygen: 'oxygen-ink2', breaths: 'clock-ink2' } as const

function RowStepper({ id, kind, value, onChange, last }: VitalStepperProps) {
  const vital = VITALS[kind]
  return (
    <View className='vital-row'>
      <View className='row'>
        <Icon name={icons[kind]} />
        <View className='grow ml2'>
          <View className='t-b'>{vital.name}</View>
          {last && <View className='t-cap'>{last}</View>}
        </View>
        <Figure id={id} kind={kind} value={value} onChange={onChange} size='m' />
      </View>
      <Slip kind={kind} value={value} />
    </View>
  )
}

function Figure({ id, kind, value, onChange, size }: VitalStepperProps & { readonly size: 'm' | 'xl' }) {
  const vital = VITALS[kind]
  const [typing, setTyping] = useState<string>()
  const shown = typeof value === 'number' ? figure(kind, value) : ''
  const spoken = shown ? `${shown}${vital.unit}` : value === 'unmeasured' ? '没量' : '还没填'
  return (
    <View className={`stepper stepper--${size}`}>
      <Touch
        id={`${id}-minus`}
        className='stepper__square'
        label={`${vital.name}减一点`}
        onTap={() => onChange(step(kind, value, -1))}
      >
        <Icon name='minus-blue' size={size === 'xl' ? 'l' : 's'} />
      </Touch>
      <View className='stepper__figure'>
        <Input
          id={id}
          className='stepper__input'
          type='digit'
          maxlength={5}
          placeholder='– –'
          placeholderClass='stepper__empty'
          value={typing ?? shown}
          ariaLabel={`${vital.name}，${spoken}`}
          onInput={(event) => {
            setTyping(event.detail.value)
            onChange(typed(event.detail.value))
          }}
          onBlur={() => setTyping(undefined)}
        />
        <View className='stepper__unit'>{vital.unit}</View>
      </View>
      <Touch
        id={`${id}-plus`}
        className='stepper__square'
        label={`${vital.name}加一点`}
        onTap={() => onChange(step(kind, value, 1))}
      >
        <Icon name='plus-blue' size={size === 'xl' ? 'l' : 's'} />
      </Touch>
    </View>
  )
}

function Slip({ kind, value }: { readonly kind: VitalKind; readonly value: Reading }) {
  const slip = typeof value === 'number' ? likelySlip(kind, value) : undefined
  const words = slip ?? (kind === 'oxygen' && value === 94 ? '手暖和后坐着再量一次，以第二次为准。' : undefined)
  if (!words) return null
  return (
    <View className='vital-slip t-small' ariaLive='polite'>
      {words}
    </View>
  )
}
