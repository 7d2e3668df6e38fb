import { useState } from 'react'
import { View } from '@tarojs/components'
import { type MyRemindersView, type SentLine } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Notice } from '@/components/notice'
import { StateDot } from '@/components/state-dot'
import { call } from '@/cloud/call'
import { refusalWords } from '@/cloud/refusals'
import { go } from '@/view/go'
import { atWords } from '@/words/when'

/** 发给我的: newest first, each with what it was about, what became of it and the way there (E19). */
export function Sent({ known }: { readonly known: MyRemindersView }) {
  const [more, setMore] = useState<{ sent: readonly SentLine[]; older: MyRemindersView['older'] }>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const lines = [...known.sent, ...(more?.sent ?? [])]
  const older = more ? more.older : known.older
  const load = async () => {
    if (!older) return
    setBusy(true)
    const answer = await call('reminder.mine', { before: older })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (answer.ok) setMore({ sent: [...(more?.sent ?? []), ...answer.data.sent], older: answer.data.older })
  }
  return (
    <>
      <SectionTitle>发给我的</SectionTitle>
      {lines.length === 0 && <EmptyState id='sent-empty' title='还没发过' note='发给您的都会写在这里。' />}
      {lines.length > 0 && (
        <Cells>
          {lines.map((line, n) => (
            <Line key={line.key} id={`sent-${n}`} line={line} today={known.today} />
          ))}
        </Cells>
      )}
      {refusal && <Notice id='sent-refused' title='没取到更早的' text={refusalWords(refusal)} />}
      {older && (
        <View className='blk'>
          <BigButton
            id='sent-older'
            kind='plain'
            text='看更早的'
            busy={busy ? '正在取' : undefined}
            onTap={() => void load()}
          />
        </View>
      )}
    </>
  )
}

const dots = { sent: 'fine', 'not-sent': 'none', unknown: 'miss' } as const

function Line({ id, line, today }: { readonly id: string; readonly line: SentLine; readonly today: string }) {
  const { words, why, state, stateWords, unread, page, at } = line
  const when = atWords(at, today)
  return (
    <Cell
      id={id}
      lead={<StateDot state={dots[state]} />}
      title={words}
      note={
        <>
          <View>{why}</View>
          <View>
            {when} {stateWords}
          </View>
        </>
      }
      value={unread && <View className='reminders__new'>新</View>}
      label={`${unread ? '新，' : ''}${words}。${why}${when}，${stateWords}`}
      onTap={() => go(`/${page}`)}
    />
  )
}
