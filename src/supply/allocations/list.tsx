import { useState } from 'react'
import { call } from '@/cloud/call'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { asPage, useFurther } from '@/cloud/use-further'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { More } from '@/components/more'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { usePlace } from '../parts/use-place'
import { ways } from '../parts/ways'
import { dotOf } from './view'

/** On the first screen; the others follow by a tap (P12). */
const FIRST = 8

/** Everything a place asked the county for: what waits first, then what is over. */
export function List({ wanted }: { readonly wanted?: string }) {
  const mine = usePlace(wanted)
  const place = mine.data?.place
  const asked = useCall('allocation.list', place ? { place } : undefined)
  const list = useFurther(asked.data, asPage, (after: string) => call('allocation.list', { place: place ?? '', after }))
  const [all, setAll] = useState(false)
  useReturn(() => void asked.reload())

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
        {() => {
          const { rows } = list
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
                <More list={list} />
              )}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}
