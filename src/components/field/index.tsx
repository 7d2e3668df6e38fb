import { Input, Textarea, View } from '@tarojs/components'
import { Chips } from '../chips'
import { StateDot } from '../state-dot'

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly unit?: string
  readonly hint?: string
  /** What is wrong and what to do, under the field it belongs to. */
  readonly error?: string
  /** A likely slip is asked once: 「38.5，不是 3.85 吧」 with two answers. */
  readonly slip?: {
    readonly question: string
    readonly answers: readonly string[]
    readonly onAnswer: (answer: string) => void
  }
  readonly kind?: 'text' | 'number' | 'digit' | 'idcard'
  readonly lines?: boolean
  readonly maxLength?: number
  readonly disabled?: boolean
}

/** The label stands above the field and never inside it. */
export function Field({ id, label, value, onInput, unit, hint, error, slip, kind = 'text', ...rest }: FieldProps) {
  const { lines, maxLength = 140, disabled } = rest
  const shared = {
    id,
    value,
    disabled,
    maxlength: maxLength,
    ariaLabel: [label, unit, error].filter(Boolean).join('，'),
    onInput: (event: { detail: { value: string } }) => onInput(event.detail.value),
  }
  return (
    <View className='blk field'>
      <View className='t-b'>{label}</View>
      <View className={`field__box ${error ? 'field__box--error' : ''}`}>
        {lines ? (
          <Textarea {...shared} className='field__input' autoHeight />
        ) : (
          <Input {...shared} className='field__input' type={kind} />
        )}
        {unit && <View className='field__unit t-2'>{unit}</View>}
      </View>
      {hint && !error && <View className='t-small t-3 mt1'>{hint}</View>}
      {error && (
        <View className='row row--top mt1' ariaLive='polite'>
          <StateDot state='miss' />
          <View className='grow ml2 t-small'>{error}</View>
        </View>
      )}
      {slip && (
        <View className='field__slip mt2' ariaLive='polite'>
          <View className='t-b'>{slip.question}</View>
          <View className='mt2'>
            <Chips
              id={`${id}-slip`}
              options={slip.answers.map((answer) => ({ value: answer, label: answer }))}
              value={[]}
              onChange={([answer]) => answer !== undefined && slip.onAnswer(answer)}
            />
          </View>
        </View>
      )}
    </View>
  )
}
