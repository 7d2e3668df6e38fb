import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { BigButton } from '../big-button'
import { Notice } from '../notice'

interface SaveFootProps {
  /** `close`: the button is `close-save`, the notice `close-refused`. */
  readonly id: string
  readonly writing: { readonly busy: boolean; readonly refusal?: string }
  readonly onSave: () => void
  readonly text?: string
  readonly label?: string
  /** Why it cannot be saved yet, such as 先写一句. */
  readonly off?: string
}

/** The end of every sheet that writes something down: refused in place with nothing lost, and one button. */
export function SaveFoot({ id, writing, onSave, text = '存好', label, off }: SaveFootProps) {
  const { busy, refusal } = writing
  return (
    <>
      {refusal && (
        <Notice id={`${id}-refused`} title='没存上' text={`${refusalWords(refusal)}填的还在。`} refusal={refusal} />
      )}
      <View className='mt3'>
        <BigButton
          id={`${id}-save`}
          text={text}
          label={label}
          busy={busy ? '正在存' : undefined}
          off={off}
          onTap={onSave}
        />
      </View>
    </>
  )
}
