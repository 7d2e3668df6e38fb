import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type DeliveryView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Card, SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { go } from '@/view/go'
import { dayWords } from '@/words/when'
import { useWide } from '../parts/use-wide'
import { Kind } from './kind'
import { Week } from './week'

interface BoardProps {
  readonly view: DeliveryView
  readonly onDay: (on: string) => void
  /** Absent for an administrator, who opens no door. */
  readonly onPrint?: () => void
}

/** The truth in one sentence, the week, the day's numbers, and what lies beneath WeChat. */
export function Board({ view, onDay, onPrint }: BoardProps) {
  const wide = useWide()
  const main = (
    <>
      <Card id='truth'>
        <View className='t-lead' ariaLive='polite'>
          {view.words}
        </View>
        <Week days={view.days} on={view.on} today={view.today} onDay={onDay} />
      </Card>
      <Kinds view={view} />
    </>
  )
  const side = <Beneath view={view} onPrint={onPrint} />
  if (!wide)
    return (
      <>
        {main}
        {side}
      </>
    )
  return (
    <View className='desk__columns'>
      <View className='desk__content'>{main}</View>
      <View className='desk__right'>{side}</View>
    </View>
  )
}

/** Kinds on a phone's first screen; the others when the reader asks or gets there (P12). */
const FIRST = 1

function Kinds({ view }: Pick<BoardProps, 'view'>) {
  const { on, kinds, codes } = view
  const wide = useWide()
  const [opened, setAll] = useState(false)
  useReachBottom(() => setAll(true))
  const all = opened || wide
  const rest = kinds.length - FIRST
  if (kinds.length === 0)
    return <EmptyState id='none' title='这天没有提醒' note='有人该联系、有急事，或者谁要的东西有进展，才会发。' />
  return (
    <>
      <SectionTitle>{on === view.today ? '今天' : dayWords(on)}，点数字看是谁</SectionTitle>
      {kinds.slice(0, all ? undefined : FIRST).map((figures) => (
        <Kind key={figures.kind} figures={figures} on={on} />
      ))}
      {!all && rest + codes.length > 0 && (
        <BigButton
          id='all'
          kind='quiet'
          text={rest > 0 ? `还有 ${rest} 种` : '微信为什么没收'}
          onTap={() => setAll(true)}
        />
      )}
      {all && codes.length > 0 && (
        <Cells>
          {codes.map(({ code, words, count }) => (
            <Cell
              key={code}
              id={`code-${code}`}
              title={words}
              note={code === 0 ? undefined : `微信的代号 ${code}`}
              value={`${count} 条`}
              onTap={() => go('/township/delivery/index', { on, state: 'failed', code: String(code) })}
            />
          ))}
        </Cells>
      )}
    </>
  )
}

/** Whom nothing reaches, and paper: what still works when WeChat does not (F14). */
function Beneath({ view, onPrint }: Pick<BoardProps, 'view' | 'onPrint'>) {
  const { noChannel } = view
  return (
    <>
      <SectionTitle>提醒到不了，就打电话</SectionTitle>
      <Cells>
        <Cell
          id='no-channel'
          title='提醒到不了的人'
          note={noChannel > 0 ? '今天有事，同意的几条用完了' : '今天有事的，都还收得到'}
          value={`${noChannel} 人`}
          onTap={noChannel > 0 ? () => go('/township/delivery/index', { list: 'no-channel' }) : undefined}
        />
        {onPrint && <Cell id='print' title='打印名单' note='急的在前，写得下字' onTap={onPrint} />}
      </Cells>
    </>
  )
}
