import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Item } from '@domain/policy/formulary'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { Amount } from '../parts/amount'
import { NOTHING_TYPED } from '../parts/typed'
import { readBarcode } from '../parts/barcode'
import { device } from '../parts/camera'
import { articleOfCode, rememberCode } from '../parts/remembered'
import { printedDay, type Lot } from './draft'

interface LotFormProps {
  readonly articles: readonly Item[]
  readonly lot: Lot
  readonly onChange: (lot: Lot) => void
}

/** As many as a thumb has in view; the others are one tap away. */
const FIRST = 6

/** One lot: scanned where the phone can and the pack says so, typed otherwise. */
export function LotForm({ articles, lot, onChange }: LotFormProps) {
  const [all, setAll] = useState(false)
  const [scanned, setScanned] = useState<{ readonly words: string; readonly product: string | null }>()
  const shown = all ? articles : articles.filter(({ id }, n) => n < FIRST || id === lot.item)

  async function scan(): Promise<void> {
    const text = await device.scan()
    if (text === undefined) return
    const read = readBarcode(text)
    if (!read) return setScanned({ words: '这个码里没有批号和有效期，照盒子上的写。', product: null })
    const { product, lot: number, expiryOn } = read
    const item = product === null ? undefined : articleOfCode(product)
    onChange({
      ...lot,
      ...(item && { item, amount: NOTHING_TYPED }),
      ...(number !== null && { lot: number }),
      ...(expiryOn !== null && { expiryOn }),
    })
    const missing = [!item && '是什么药', number === null && '批号', expiryOn === null && '有效期'].filter(Boolean)
    setScanned({
      words: missing.length > 0 ? `扫到了。码里没有${missing.join('、')}，照盒子上的补。` : '扫到了，对一眼盒子。',
      product,
    })
  }

  function pick(item: string): void {
    if (scanned?.product) rememberCode(scanned.product, item)
    onChange({ ...lot, item, amount: NOTHING_TYPED })
  }

  return (
    <Card id='lot'>
      {device.scans && (
        <View className='blk'>
          <BigButton id='scan' kind='secondary' text='扫包装上的码' onTap={() => void scan()} />
          {scanned && (
            <View id='scanned' className='t-small t-2 mt2' ariaLive='polite'>
              {scanned.words}
            </View>
          )}
        </View>
      )}
      <View className='blk'>
        <View className='t-b'>是什么</View>
        <View className='mt2'>
          <Chips
            id='item'
            options={shown.map(({ id, name }) => ({ value: id, label: name }))}
            value={lot.item ? [lot.item] : []}
            onChange={([item]) => pick(item)}
          />
        </View>
        {!all && articles.length > FIRST && (
          <BigButton id='all-items' kind='quiet' small text='别的药' onTap={() => setAll(true)} />
        )}
      </View>
      <Field
        id='lot-number'
        label='批号'
        value={lot.lot}
        onInput={(next) => onChange({ ...lot, lot: next })}
        maxLength={30}
      />
      <Field
        id='expiry'
        label='有效期至'
        value={lot.expiryOn}
        onInput={(expiryOn) => onChange({ ...lot, expiryOn })}
        hint='照印的写：2025-03-31、20250331 或者 2025-03'
        error={lot.expiryOn.length >= 6 && !printedDay(lot.expiryOn) ? '看不懂这个日子，照盒子上的再写一遍' : undefined}
        maxLength={12}
      />
      {lot.item && (
        <Amount
          id='amount'
          item={lot.item}
          value={lot.amount}
          onChange={(amount) => onChange({ ...lot, amount })}
          wholePacks
        />
      )}
    </Card>
  )
}
