import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type Input } from '@domain/contract'
import { type ShelfView } from '@domain/contract/views-stock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { atWords } from '@/words/when'
import { Levels } from '../parts/levels'
import { Saved } from '../parts/saved'
import { levelWords } from '../parts/words'
import '../parts/supply.scss'

type Said = Input<'stock.say'>['levels']

/** 报一下: 充足, 紧张 or 缺货, one tap a category or one for all; silence is never taken for enough (A28). */
export default function Say() {
  const { params } = useRouter()
  const shelfId = params.shelfId ?? ''
  const asked = useCall('stock.view', { shelfId })
  const writing = useWrite('stock.say')
  const [now, setNow] = useState<Said>([])
  const [words, setWords] = useState<string>()
  const { data: view } = asked

  async function say(levels: Said, title: string): Promise<void> {
    setWords(undefined)
    const result = await writing.save({ shelfId, levels }, `报了${title}`)
    if (!result || (!('queued' in result) && !result.ok)) return
    setNow((before) => [
      ...before.filter(({ category }) => !levels.some((one) => one.category === category)),
      ...levels,
    ])
    setWords(`报好了：${title}。`)
    if (!('queued' in result)) await asked.reload()
  }

  const body = ({ said, today, may }: ShelfView) => {
    if (said.length === 0)
      return <EmptyState id='not-a-pharmacy' title='这里不用报' note='药店才报充足、紧张、缺货；别处按账上的数算。' />
    const mine = may.includes('say')
    return said.map(({ category, name, level, at }) => {
      const here = now.find((one) => one.category === category)
      return (
        <Levels
          key={category}
          id={`say-${category}`}
          title={name}
          note={here ? '刚报的' : lastWords(level, at, today)}
          value={here?.level ?? (level === 'unknown' ? null : level)}
          onPick={mine ? (next) => void say([{ category, level: next }], `${name}${levelWords(next)}`) : undefined}
        />
      )
    })
  }

  const all = view?.may.includes('say') ? view.said : []
  return (
    <Page
      label='报一下'
      head={<Head title={view?.name ?? '报一下'} sub={view && '点一下就报了。一天没报，别人看到的是“没人报”。'} />}
      banner={<AgeBanner stale={asked.stale} />}
      foot={
        all.length > 0 && (
          <BigButton
            id='all-ample'
            text={`${all.length} 样都充足`}
            busy={writing.busy ? '正在报' : undefined}
            onTap={() =>
              void say(
                all.map(({ category }) => ({ category, level: 'ample' as const })),
                `${all.length} 样都充足`,
              )
            }
          />
        )
      }
    >
      {words && <Saved id='said' text={words} queued={writing.queued} />}
      {writing.refusal && (
        <Notice id='refused' title='没报上' text={refusalWords(writing.refusal)} refusal={writing.refusal} />
      )}
      <Answered id='say' of={asked} words={refusalWords} cards={4}>
        {body}
      </Answered>
    </Page>
  )
}

/** 上次 2月7日 9:20 报的; what is older than it holds is said to be old. */
const lastWords = (level: string, at: number | null, today: string): string =>
  at === null ? '还没报过' : `上次 ${atWords(at, today)} 报的${level === 'unknown' ? '，太久了' : ''}`
