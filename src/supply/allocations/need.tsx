import { useState } from 'react'
import { View } from '@tarojs/components'
import { type NeedRow } from '@domain/contract/allocation'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { Saved } from '../parts/saved'
import { ways } from '../parts/ways'
import { packWords } from '../parts/words'
import { ByHandSheet } from './by-hand-sheet'

type Article = NeedRow['articles'][number]

/** What one shelf lacks, with the sum it comes from; a tap asks for one article in whole packs (B17). */
export function Need({ shelfId, place }: { readonly shelfId: string; readonly place?: string }) {
  const asked = useCall('allocation.need', { shelfId })
  const writing = useWrite('allocation.ask')
  const [done, setDone] = useState<{ readonly words: string; readonly queued: boolean }>()
  const [byHand, setByHand] = useState<Article>()
  useReturn(() => void asked.reload())

  function finish(words: string, queued: boolean): void {
    setByHand(undefined)
    setDone({ words, queued })
    if (!queued) void asked.reload()
  }

  async function ask({ item, name, words }: Article): Promise<void> {
    setDone(undefined)
    const result = await writing.save({ shelfId, item }, `申请调拨 ${name} ${words}`)
    if (!result) return
    if ('queued' in result || result.ok)
      finish(`${name} ${words}，报上去了。县里有了答复，由办公室记下来。`, 'queued' in result)
    else void asked.reload()
  }

  const { data } = asked
  const short = data?.rows.filter(({ alarm }) => alarm) ?? []
  const enough = data?.rows.filter(({ alarm }) => !alarm) ?? []
  return (
    <Page
      label='申请调拨'
      head={<Head title='申请调拨' aside={data?.shelfName} sub={data && '缺多少是算的，按整盒往上取。'} />}
      banner={<AgeBanner stale={asked.stale} />}
      sheet={
        byHand && (
          <ByHandSheet shelfId={shelfId} article={byHand} onDone={finish} onClose={() => setByHand(undefined)} />
        )
      }
    >
      {done && <Saved id='done' text={done.words} queued={done.queued} />}
      {writing.refusal && (
        <Notice id='refused' title='没报上去' text={refusalWords(writing.refusal)} refusal={writing.refusal} />
      )}
      <Answered id='need' of={asked} words={refusalWords}>
        {() => (
          <>
            {short.length === 0 && (
              <EmptyState
                id='enough'
                title='两条线都过，不用要'
                note='要是明知道不够，医生可以写明原因，自己定多少。'
              />
            )}
            {short.map((row) => (
              <Short
                key={row.category}
                row={row}
                busy={writing.busy}
                onAsk={(one) => void ask(one)}
                onByHand={setByHand}
              />
            ))}
            <Cells>
              {enough.flatMap((row) =>
                row.articles.map((article) => (
                  <Cell
                    key={article.item}
                    id={`by-hand-${article.item}`}
                    title={article.name}
                    note={article.open ? '已经在要了' : `${row.categoryWords}，现在不缺`}
                    value={article.open ? '看一眼' : '自己定多少'}
                    onTap={() => (article.open ? ways.allocation(article.open.allocationId) : setByHand(article))}
                  />
                )),
              )}
              <Cell id='all' title='都要过哪些' onTap={() => ways.allocations(place ?? '')} />
            </Cells>
          </>
        )}
      </Answered>
    </Page>
  )
}

interface ShortProps {
  readonly row: NeedRow
  readonly busy: boolean
  readonly onAsk: (article: Article) => void
  readonly onByHand: (article: Article) => void
}

/** One category under a line: the sum in words, and each article that would make it up. */
function Short({ row, busy, onAsk, onByHand }: ShortProps) {
  const { category, categoryWords, sumWords, articles } = row
  return (
    <Card id={`need-${category}`}>
      <View className='t-lead'>{categoryWords}</View>
      <View id={`sum-${category}`} className='t-2'>
        {sumWords}
      </View>
      {articles.map((article) => {
        const { item, name, words, packs, open } = article
        return (
          <View key={item} className='need'>
            <View className='grow'>
              <View className='t-b'>{name}</View>
              <View className='t-small t-2'>{open ? '已经在要了' : packs > 0 ? words : '前面要的够补上了'}</View>
            </View>
            {open ? (
              <BigButton
                id={`open-${item}`}
                kind='plain'
                small
                text='看一眼'
                label={`${name}已经在要了，看一眼`}
                onTap={() => ways.allocation(open.allocationId)}
              />
            ) : packs > 0 ? (
              <BigButton
                id={`ask-${item}`}
                kind='secondary'
                small
                text={`要 ${packs} ${packWords(item)}`}
                label={`申请调拨 ${name} ${words}`}
                busy={busy ? '正在存' : undefined}
                onTap={() => onAsk(article)}
              />
            ) : (
              <BigButton id={`more-${item}`} kind='plain' small text='自己定' onTap={() => onByHand(article)} />
            )}
          </View>
        )
      })}
      <View className='row t-small t-2 mt2'>
        <StateDot state='none' />
        <View className='grow ml2'>一样就够补上，点一样就行。</View>
      </View>
    </Card>
  )
}
