import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { Chips } from '@/components/chips'
import { SaveFoot } from '@/components/save-foot'
import { Sheet } from '@/components/sheet'
import { useWrite } from '@/cloud/use-write'
import { CATEGORIES, type Category } from '../medicine/form'

type Kind = Input<'help.post'>['kind']

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'wish', label: '我想要一点' },
  { value: 'offer', label: '我能分一点' },
]
/** What is sold without a prescription; the rest is a doctor's (B21). */
const SHARED: readonly Category[] = ['fever', 'cough', 'chinese-patent', 'antigen']
const QUANTITIES = ['1', '2', '3', '4', '5'] as const

interface PostSheetProps {
  readonly personId: string
  readonly days: number
  readonly onClose: () => void
  readonly onDone: (queued: boolean) => void
}

/** 挂一条: which way, what, how much. No words of one's own, so that nobody's illness is told (B02). */
export function PostSheet({ personId, days, onClose, onDone }: PostSheetProps) {
  const [kind, setKind] = useState<Kind>()
  const [category, setCategory] = useState<Category>()
  const [quantity, setQuantity] = useState<string>('1')
  const writing = useWrite('help.post')
  const off = kind === undefined ? '先点想要还是能分' : category === undefined ? '再点哪一样' : undefined
  const save = async () => {
    if (kind === undefined || category === undefined) return
    const result = await writing.save({ personId, kind, category, quantity: Number(quantity) }, '邻里互助，挂一条')
    if (result && ('queued' in result || result.ok)) onDone('queued' in result)
  }
  return (
    <Sheet
      id='help-post'
      title='挂一条'
      note={`只有同一个网格的邻居看得到，${days} 天后自己撤下。不写病情，不写名字。`}
      onClose={onClose}
    >
      <Chips id='help-kind' options={KINDS} value={kind ? [kind] : []} onChange={([one]) => setKind(one)} />
      <View className='mt3'>
        <Chips
          id='help-category'
          options={CATEGORIES.filter(({ value }) => SHARED.includes(value))}
          value={category ? [category] : []}
          onChange={([one]) => setCategory(one)}
        />
      </View>
      <View className='mt3 t-b'>几人份</View>
      <View className='mt2'>
        <Chips
          id='help-quantity'
          options={QUANTITIES.map((one) => ({ value: one, label: one }))}
          value={[quantity]}
          onChange={([one]) => one !== undefined && setQuantity(one)}
        />
      </View>
      <SaveFoot id='help-post' writing={writing} off={off} text='挂出去' onSave={() => void save()} />
    </Sheet>
  )
}
