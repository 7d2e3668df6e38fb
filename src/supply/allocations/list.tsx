import { useState } from 'react'
import { type AllocationRow } from '@domain/contract/allocation'
import { call } from '@/cloud/call'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { usePlace } from '../parts/use-place'
import { ways } from '../parts/ways'
import { dotOf } from './view'

interface Further {
  readonly rows: readonly AllocationRow[]
  readonly more: string | null
}
/** On the first screen; the others follow by a tap (P12). */
const FIRST = 8

/** Everything a place asked the county for: what waits first, then what is over. */
export function List({ wanted }: { readonly wanted?: string }) {
  const mine = usePlace(wanted)
  const place = mine.data?.place
  const asked = useCall('allocation.list', place ? { place } : undefined)
  const [further, setFurther] = useState<Further>()
  const [fetching, setFetching] = useState(false)
  const [all, setAll] = useState(false)
  useReturn(() => {
    setFurther(undefined)
    void asked.reload()
  })

  async function fetchMore(after: string): Promise<void> {
    if (!place) return
    setFetching(true)
    const answer = await call('allocation.list', { place, after })
    setFetching(false)
    if (!answer.ok) return
    const { rows, more } = answer.data
    setFurther((before) => ({ rows: [...(before?.rows ?? []), ...rows], more }))
  }

  const shown = mine.data ? { ...asked, loading: asked.loading || !asked.refusal } : mine
  return (
    <Page
      label='调拨'
      head={
        <Head
          title='申请调拨'
          aside={asked.data && mine.data?.placeName}
          sub={asked.data && '向县里要的，没办完的在前'}
        />
      }
      banner={<AgeBanner stale={asked.stale} />}
    >
      <Answered id='allocations' of={{ ...shown, data: asked.data }} words={refusalWords}>
        {(answer) => {
          const rows = [...answer.rows, ...(further?.rows ?? [])]
          const more = further ? further.more : answer.more
          const seen = all ? rows : rows.slice(0, FIRST)
          if (rows.length === 0)
            return (
              <EmptyState
                id='nothing'
                title='还没有要过'
                note='哪处低于线，打开那一处，点“申请调拨”，要多少算好了。'
                action={{ text: '看各处药品', onTap: ways.township }}
              />
            )
          return (
            <>
              <Cells>
                {seen.map((row) => (
                  <Cell
                    key={`${row.allocationId}-${row.no}`}
                    id={`allocation-${row.allocationId}`}
                    title={`${row.itemName} ${row.asked.words}`}
                    note={`${row.shelfName}，${row.words}`}
                    lead={<StateDot state={dotOf(row.state)} />}
                    label={`${row.shelfName}，${row.itemName} ${row.asked.words}，${row.words}`}
                    onTap={() => ways.allocation(row.allocationId)}
                  />
                ))}
              </Cells>
              {seen.length < rows.length ? (
                <BigButton
                  id='rest'
                  kind='quiet'
                  text={`还有 ${rows.length - seen.length} 份`}
                  onTap={() => setAll(true)}
                />
              ) : (
                more !== null && (
                  <BigButton
                    id='more'
                    kind='quiet'
                    text='再看后面的'
                    busy={fetching ? '正在取' : undefined}
                    onTap={() => void fetchMore(more)}
                  />
                )
              )}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}
