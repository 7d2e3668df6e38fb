import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type ShelfView } from '@domain/contract/views-stock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { Saved } from '../parts/saved'
import { unitsWords } from '../parts/words'
import { Confirm } from './confirm'
import { Counting } from './counting'
import { foundIn, foundOf, keyOf, type Counted } from './draft'
import '../parts/supply.scss'

/** 盘点: blind, lot by lot; what differs from the books waits for a second person (E25). */
export default function Count() {
  const { params } = useRouter()
  const shelfId = params.shelfId ?? ''
  const asked = useCall('stock.view', { shelfId })
  const [at, setAt] = useState(0)
  const [counted, setCounted] = useState<Counted>({})
  const [again, setAgain] = useState(false)
  const [done, setDone] = useState<{ readonly words: string; readonly queued: boolean }>()
  const writing = useWrite('stock.count')
  const { data: view } = asked
  const found = view ? foundIn(view.lots, counted) : []

  async function save(): Promise<void> {
    if (!view) return
    const result = await writing.save({ shelfId, found }, `盘点 ${view.name}，${found.length} 批`)
    if (!result || (!('queued' in result) && !result.ok)) return
    const queued = 'queued' in result
    const differences = queued || !result.ok ? 0 : result.data.differences
    finish(differences > 0 ? `点好了，${differences} 处对不上，等第二个人确认。` : '点好了，和账上一样。', queued)
    setCounted({})
    setAt(0)
    setAgain(false)
  }

  function finish(words: string, queued: boolean): void {
    setDone({ words: queued ? '点好了。' : words, queued })
    if (!queued) void asked.reload()
  }

  const body = (shelf: ShelfView) => {
    const { lots, may, count } = shelf
    if (count && !again)
      return (
        <>
          <Confirm view={shelf} count={count} onDone={finish} />
          {may.includes('count') && (
            <BigButton id='again' kind='quiet' text='重新点一遍' onTap={() => setAgain(true)} />
          )}
        </>
      )
    if (!may.includes('count'))
      return (
        <EmptyState
          id='nothing-to-confirm'
          title='没有要您确认的'
          note='盘点由管这里的人来做，对不上的才要第二个人。'
        />
      )
    if (lots.length === 0)
      return <EmptyState id='no-lots' title='账上一批也没有' note='架上要是有药，先用“收货”记上。' />
    if (at < lots.length) return <Counting lots={lots} at={at} counted={counted} onCount={setCounted} onTurn={setAt} />
    return (
      <>
        <SectionTitle>
          点了 {found.length} 批，共 {lots.length} 批
        </SectionTitle>
        <Cells>
          {lots.map((lot, index) => {
            const units = foundOf(counted, lot)
            return (
              <Cell
                key={keyOf(lot)}
                id={`found-${lot.item}-${lot.lot}`}
                title={lot.name}
                note={`批号 ${lot.lot}`}
                value={units === undefined ? '没点' : unitsWords(lot.item, units)}
                onTap={() => setAt(index)}
              />
            )
          })}
        </Cells>
      </>
    )
  }

  const summing = view && at >= view.lots.length && view.lots.length > 0 && (again || !view.count)
  return (
    <Page
      label='盘点'
      head={<Head title='盘点' aside={view?.name} sub={view && !view.count && '不看账，架上有多少写多少'} />}
      banner={<AgeBanner stale={asked.stale} />}
      foot={
        summing && (
          <BigButton
            id='save'
            text={`存好，点了 ${found.length} 批`}
            busy={writing.busy ? '正在存' : undefined}
            off={found.length === 0 ? '一批都没点' : undefined}
            onTap={() => void save()}
          />
        )
      }
    >
      {done && <Saved id='done' text={done.words} queued={done.queued} />}
      {writing.refusal && (
        <Notice
          id='refused'
          title='没存上'
          text={`${refusalWords(writing.refusal)}点的还在。`}
          refusal={writing.refusal}
        />
      )}
      <Answered id='count' of={asked} words={refusalWords} cards={1}>
        {body}
      </Answered>
    </Page>
  )
}
