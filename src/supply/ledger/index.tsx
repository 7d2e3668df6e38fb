import { useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type Output } from '@domain/contract'
import { type ShelfLine } from '@domain/contract/views-stock'
import { call } from '@/cloud/call'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useFurther } from '@/cloud/use-further'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { More } from '@/components/more'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { dayAt } from '@/words/when'
import { Saved } from '../parts/saved'
import { Line } from './line'
import { ReverseSheet } from './reverse-sheet'
import '../parts/supply.scss'

/** On the first screen; the others of the page follow when the reader gets there (P12). */
const FIRST = 6

const pageOf = ({ lines, more }: Output<'stock.lines'>) => ({ rows: lines, more })

/** 流水: every movement with who, when and why; nothing is rubbed out, a line against it takes it back (E24). */
export default function Ledger() {
  const { params } = useRouter()
  const shelfId = params.shelfId ?? ''
  const asked = useCall('stock.lines', { shelfId })
  const list = useFurther(asked.data, pageOf, (after) => call('stock.lines', { shelfId, after }))
  const [all, setAll] = useState(false)
  const [reversing, setReversing] = useState<ShelfLine>()
  const [done, setDone] = useState<{ readonly queued: boolean }>()
  useReachBottom(() => setAll(true))
  const today = dayAt(now())

  return (
    <Page
      label='流水'
      head={<Head title='流水' sub='新的在前。写错了不涂改，冲销一笔。' />}
      banner={<AgeBanner stale={asked.stale} />}
      sheet={
        reversing && (
          <ReverseSheet
            shelfId={shelfId}
            line={reversing}
            onClose={() => setReversing(undefined)}
            onDone={(queued) => {
              setReversing(undefined)
              setDone({ queued })
              if (!queued) void asked.reload()
            }}
          />
        )
      }
    >
      {done && <Saved id='done' text='冲销了，账上两笔都在。' queued={done.queued} />}
      <Answered id='ledger' of={asked} words={refusalWords} cards={3}>
        {() => {
          const lines = list.rows
          const shown = all ? lines : lines.slice(0, FIRST)
          const reversed = new Set(lines.flatMap(({ reverses }) => reverses ?? []))
          if (lines.length === 0)
            return (
              <EmptyState id='nothing' title='还没有一笔' note='收货、发药、调出调入、盘点、报损，都会记在这里。' />
            )
          return (
            <View className='blk'>
              {shown.map((line) => (
                <Line
                  key={line.lineId}
                  line={line}
                  today={today}
                  struck={reversed.has(line.lineId)}
                  onReverse={() => setReversing(line)}
                />
              ))}
              {shown.length < lines.length ? (
                <BigButton id='rest' kind='quiet' text='往前看' onTap={() => setAll(true)} />
              ) : (
                <More list={list} text='再往前' />
              )}
            </View>
          )
        }}
      </Answered>
    </Page>
  )
}
