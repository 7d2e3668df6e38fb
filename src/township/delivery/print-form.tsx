import { useState } from 'react'
import { setClipboardData } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type Output } from '@domain/contract'
import { call } from '@/cloud/call'
import { refusalWords } from '@/cloud/refusals'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { Notice } from '@/components/notice'
import { PickerRow } from '@/components/picker-row'
import { POST_ROLES, type PrintedList } from './view'

const onDesk = process.env.TARO_ENV === 'h5'

/** What such a paper is and is not. */
export const WHOLE = '今天要联系的人，急的在前；纸上没有病情，也不分红黄绿。'

/** 打印名单 (F14): of which place and for whom; then a link that opens on a computer and soon ends. */
export function PrintForm({ lists }: { readonly lists: readonly PrintedList[] }) {
  const [{ role, place }, setList] = useState(lists[0])
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const [made, setMade] = useState<Output<'delivery.print'>>()
  const roles = POST_ROLES.filter(({ value }) => lists.some((one) => one.role === value))
  const places = lists.filter((one) => one.role === role)
  const change = (next?: PrintedList) => {
    if (!next) return
    setMade(undefined)
    setRefusal(undefined)
    setList(next)
  }

  async function make(): Promise<void> {
    setBusy(true)
    setRefusal(undefined)
    const answer = await call('delivery.print', { place, role })
    setBusy(false)
    if (answer.ok) setMade(answer.data)
    else setRefusal(answer.refusal)
  }

  return (
    <>
      {roles.length > 1 && (
        <Chips
          id='print-role'
          options={roles}
          value={[role]}
          onChange={([next]) =>
            change(
              lists.find((one) => one.role === next && one.place === place) ?? lists.find((one) => one.role === next),
            )
          }
        />
      )}
      {places.length > 1 && (
        <PickerRow
          id='print-place'
          title='哪里的'
          options={places.map(({ words }) => words)}
          picked={places.find((one) => one.place === place)?.words}
          onPick={(index) => change(places[index])}
        />
      )}
      {refusal !== undefined && (
        <Notice id='print-refused' title='没做成' text={refusalWords(refusal)} refusal={refusal} />
      )}
      {made ? <Made made={made} /> : <Make busy={busy} onMake={() => void make()} />}
    </>
  )
}

const Make = ({ busy, onMake }: { readonly busy: boolean; readonly onMake: () => void }) => (
  <View className='mt3'>
    <BigButton id='print-make' text='做名单' busy={busy ? '正在做' : undefined} onTap={onMake} />
    <View className='t-small t-2 mt2'>谁、什么时候打印的，会记下来。</View>
  </View>
)

function Made({ made: { url, rows, left } }: { readonly made: Output<'delivery.print'> }) {
  return (
    <View className='mt3'>
      <View id='print-made' className='t-b' ariaLive='polite'>
        做好了，{rows} 人。{left > 0 && `还有 ${left} 人没印下，请一个村一个村地印。`}
      </View>
      <View className='t-small t-2 mt1'>{onDesk ? '' : '发到电脑上，用浏览器打开再打印。'}链接 15 分钟后失效。</View>
      <View className='mt3'>
        {onDesk ? (
          <BigButton id='print-open' text='打开，去打印' onTap={() => void window.open(url, '_blank', 'noopener')} />
        ) : (
          <BigButton id='print-copy' text='复制链接' onTap={() => void setClipboardData({ data: url })} />
        )}
      </View>
    </View>
  )
}
