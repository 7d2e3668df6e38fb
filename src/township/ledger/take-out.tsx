import { useState } from 'react'
import { View } from '@tarojs/components'
import { type Figure, type LedgerView } from '@domain/contract'
import { call } from '@/cloud/call'
import { refusalWords } from '@/cloud/refusals'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { PickerRow } from '@/components/picker-row'
import { FIGURES } from '../parts/figures'
import { device } from './device'
import { Taken } from './taken'

/** 分类 as one choice; 情况没问全 is not a tier and reads beside them. */
const TIERS = ['red', 'yellow', 'green', 'to-survey'] as const
const FORMATS = [
  { value: 'xlsx', label: 'Excel 表' },
  { value: 'csv', label: 'CSV' },
] as const
type Switch = 'late' | 'masked'
const SWITCHES: readonly { value: Switch; label: string }[] = [
  { value: 'late', label: '只要迟了的' },
  { value: 'masked', label: '隐去姓名电话' },
]

interface TakeOutProps {
  readonly township: string
  readonly townshipName: string
  /** An administrator opens no door: what they take out is masked, whatever they ask. */
  readonly masksAlways: boolean
  readonly view: LedgerView
  /** One more was taken out: the list of them has changed. */
  readonly onTaken: () => void
}

interface Ready {
  readonly file: string
  readonly fileName: string
  readonly words: string
}

/** The ledger out: of whom, as what, and what for. The purpose is above the names in the file, and stays on record (E12). */
export function TakeOut({ township, townshipName, masksAlways, view, onTaken }: TakeOutProps) {
  const [village, setVillage] = useState(-1)
  const [tier, setTier] = useState<(typeof TIERS)[number]>()
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [switches, setSwitches] = useState<readonly Switch[]>([])
  const [purpose, setPurpose] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [ready, setReady] = useState<Ready>()
  const places = [{ code: township, name: `全${townshipName.slice(-1)}` }, ...view.villages]
  const place = places[village + 1] ?? places[0]

  async function take(): Promise<void> {
    setBusy(true)
    setRefusal(undefined)
    const figures: Figure[] = [...(tier ? [tier] : []), ...(switches.includes('late') ? (['late'] as const) : [])]
    const masked = switches.includes('masked')
    const answer = await call('ledger.export', { place: place.code, format, figures, purpose, masked })
    if (answer.ok) {
      const { url, fileName, count } = answer.data
      const file = await device.fetch(url, fileName).catch(() => undefined)
      if (file)
        setReady({ file, fileName, words: `${place.name}，${count} 人${answer.data.masked ? '，姓名电话隐去了' : ''}` })
      else setRefusal('Offline')
      onTaken()
    } else setRefusal(answer.refusal)
    setBusy(false)
  }

  if (ready)
    return (
      <Card id='ready'>
        <View className='t-lead'>导好了</View>
        <View className='t-2 mt1'>{ready.words}</View>
        <View className='t-small t-3 mt1'>{ready.fileName}</View>
        <View className='mt3'>
          <BigButton id='open-file' text='打开，发到电脑' onTap={() => void device.open(ready.file, ready.fileName)} />
        </View>
        <View className='mt2'>
          <BigButton id='take-again' kind='quiet' text='再导一份' onTap={() => setReady(undefined)} />
        </View>
        <View className='t-small t-2 mt2'>里面是个人和健康信息，用完就删。链接 10 分钟有效。</View>
      </Card>
    )

  return (
    <>
      <Card id='whom'>
        <View className='t-b'>导谁，存成什么</View>
        <PickerRow
          id='place'
          title='哪里'
          options={places.map(({ name }) => name)}
          picked={place.name}
          onPick={(index) => setVillage(index - 1)}
        />
        <PickerRow
          id='tier'
          title='哪一类'
          options={['都要', ...TIERS.map((one) => FIGURES[one])]}
          picked={tier ? FIGURES[tier] : '都要'}
          onPick={(index) => setTier(index === 0 ? undefined : TIERS[index - 1])}
        />
        <View className='mt3'>
          <Chips
            id='only'
            multi
            options={masksAlways ? SWITCHES.slice(0, 1) : SWITCHES}
            value={switches}
            onChange={setSwitches}
          />
        </View>
        <View className='hair mt3' />
        <View className='mt3'>
          <Chips id='format' options={FORMATS} value={[format]} onChange={([next]) => next && setFormat(next)} />
        </View>
        {masksAlways && <View className='t-small t-2 mt2'>管理员导出的，姓名、电话都隐去一部分。</View>}
      </Card>
      <Field
        id='purpose'
        label='做什么用'
        value={purpose}
        onInput={setPurpose}
        maxLength={60}
        hint='会写在表的第一行和每页下面，谁导的、什么时候，也记下来。'
      />
      {refusal && <Notice id='refused' title='没导成' text={`${refusalWords(refusal)}填的还在。`} refusal={refusal} />}
      <View className='blk'>
        <BigButton
          id='take-out'
          text='导出'
          busy={busy ? '正在导' : undefined}
          off={purpose.trim() === '' ? '先写做什么用' : undefined}
          onTap={() => void take()}
        />
      </View>
      <Taken exports={view.exports} />
    </>
  )
}
