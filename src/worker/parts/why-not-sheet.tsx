import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '@/components/big-button'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'

interface WhyNotProps {
  /** 送不了 */
  readonly title: string
  readonly onSay: (why: string) => void
  readonly onClose: () => void
}

/** The family reads the reason word for word, so there has to be one. */
export function WhyNot({ title, onSay, onClose }: WhyNotProps) {
  const [why, setWhy] = useState('')
  return (
    <Sheet id='why-not' title={title} note='写一句为什么，家里人看得到。' onClose={onClose}>
      <Field id='why-not-text' label='为什么' lines maxLength={100} value={why} onInput={setWhy} />
      <View className='mt3'>
        <BigButton
          id='why-not-save'
          text='告诉家里'
          off={why.trim() === '' ? '先写一句' : undefined}
          onTap={() => onSay(why.trim())}
        />
      </View>
    </Sheet>
  )
}
