import { Picker, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { StateDot } from '@/components/state-dot'

interface DateFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly end: string
  readonly hint?: string
  readonly error?: string
  readonly onChange: (value: string) => void
}

/** A civil day from the phone's own wheel; typed dates are where years get lost. */
export function DateField({ id, label, value, end, hint, error, onChange }: DateFieldProps) {
  return (
    <View className='blk field'>
      <View className='t-b'>{label}</View>
      <Picker
        id={id}
        mode='date'
        start='1900-01-01'
        end={end}
        value={value || '1950-01-01'}
        ariaLabel={[label, value || '还没选', error].filter(Boolean).join('，')}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View className={`field__box ${error ? 'field__box--error' : ''}`}>
          <View className={`grow t-lead ${value ? '' : 't-3 t-plain'}`}>{value || '点这里选'}</View>
          <Icon name='down-ink2' size='s' />
        </View>
      </Picker>
      {hint && !error && <View className='t-small t-3 mt1'>{hint}</View>}
      <FieldError text={error} />
    </View>
  )
}

/** What is wrong, under what it belongs to. */
export function FieldError({ text }: { readonly text?: string }) {
  if (!text) return null
  return (
    <View className='row row--top mt1' ariaLive='polite'>
      <StateDot state='miss' />
      <View className='grow ml2 t-small'>{text}</View>
    </View>
  )
}
