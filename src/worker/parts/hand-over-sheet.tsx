import { useState } from 'react'
import { View } from '@tarojs/components'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { Signature } from '@/components/signature'
import { useWrite } from '@/cloud/use-write'
import '@/components/signature/index.scss'

type How = 'code' | 'signature' | 'family'

const HOWS: readonly { readonly value: How; readonly label: string }[] = [
  { value: 'code', label: '报收货码' },
  { value: 'signature', label: '当面签字' },
  { value: 'family', label: '家里人自己点收到' },
]

interface HandOverSheetProps {
  readonly requestId: string
  readonly forName: string
  /** 送到了, 交给家里了 */
  readonly text: string
  readonly onClose: () => void
  /** Handed over, or kept on the phone until there is a network. */
  readonly onDone: (queued: boolean) => void
}

/** 送到手 (A18): the receiver's four digits, a name written by hand, or the family says so themselves. */
export function HandOverSheet({ requestId, forName, text, onClose, onDone }: HandOverSheetProps) {
  const [how, setHow] = useState<How>('code')
  const [code, setCode] = useState('')
  const [signature, setSignature] = useState<string>()
  const handing = useWrite('medicine.handOver')
  const off =
    how === 'code' && !/^\d{4}$/.test(code)
      ? '先填四个数字'
      : how === 'signature' && signature === undefined
        ? '先签字'
        : undefined

  const save = async () => {
    const proof = how === 'code' ? { code } : how === 'signature' ? { signature } : {}
    const result = await handing.save({ requestId, ...proof }, `${forName}要的药，${text}`)
    if (result && ('queued' in result || result.ok)) onDone('queued' in result)
  }
  return (
    <Sheet id='hand-over' title={text} note='送到谁手里，要有个凭据。' onClose={onClose}>
      <Chips id='hand-over-how' options={HOWS} value={[how]} onChange={([one]) => one && setHow(one)} />
      {how === 'code' && (
        <View className='mt3'>
          <Field
            id='hand-over-code'
            label='收货码'
            hint='家里手机上四个数字，请他念一遍。没带手机就签字。'
            kind='number'
            maxLength={4}
            value={code}
            onInput={setCode}
          />
        </View>
      )}
      {how === 'signature' && (
        <View className='mt3'>
          <Signature id='hand-over-sign' label='请收的人写名字' onChange={setSignature} />
        </View>
      )}
      {how === 'family' && <View className='mt3 t-2'>存好后，等家里在手机上点“药收到了”，才算办完。</View>}
      <SaveFoot id='hand-over' writing={handing} off={off} text='存好' onSave={() => void save()} />
    </Sheet>
  )
}
