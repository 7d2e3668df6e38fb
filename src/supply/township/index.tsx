import { useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { asPage, useFurther } from '@/cloud/use-further'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { More } from '@/components/more'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { useView } from '@/view/use-view'
import { usePlace } from '../parts/use-place'
import { Saved } from '../parts/saved'
import { Ways } from './ways'
import { OpenSheet } from './open-sheet'
import { Row } from './row'
import { FILTERS, rowsFor, type Filter } from './view'
import '../parts/supply.scss'

/** Shelves on the first screen; the others follow when the reader gets there (P12). */
const FIRST = 5
const FIRST_ELDER = 3

/** 各处药品: every shelf in the order of the division codes, never ranked, with what of it is under which line (B13, B14, A28). */
export default function Township() {
  const { params } = useRouter()
  const mine = usePlace(params.place)
  const [picked, setPicked] = useState<string>()
  const place = picked ?? mine.data?.place
  const list = useCall('stock.shelves', place ? { place } : undefined)
  const pages = useFurther(list.data, asPage, (after: string) => call('stock.shelves', { place: place ?? '', after }))
  const [filter, setFilter] = useState<Filter>('all')
  const [all, setAll] = useState(false)
  const [opening, setOpening] = useState(false)
  const [done, setDone] = useState<{ readonly words: string; readonly queued: boolean }>()
  const { elder } = useView()
  useReachBottom(() => setAll(true))
  const reload = () => void list.reload()
  useReturn(reload)

  const asked = mine.data ? { ...list, loading: list.loading || !list.refusal } : mine
  const here = mine.places.find((one) => one.place === place)
  return (
    <Page
      label='各处药品'
      head={<Head title='各处药品' aside={list.data && here?.placeName} sub={list.data && '按区划顺序，不排名'} />}
      banner={<AgeBanner stale={list.stale} />}
      sheet={
        opening &&
        here && (
          <OpenSheet
            mine={here}
            onClose={() => setOpening(false)}
            onDone={(words, queued) => {
              setOpening(false)
              setDone({ words, queued })
              if (!queued) reload()
            }}
          />
        )
      }
    >
      {list.data && mine.places.length > 1 && (
        <View className='blk'>
          <Chips
            id='place'
            options={mine.places.map((one) => ({ value: one.place, label: one.placeName }))}
            value={place ? [place] : []}
            onChange={([next]) => setPicked(next)}
          />
        </View>
      )}
      {done && <Saved id='done' text={done.words} queued={done.queued} />}
      <Answered id='shelves' of={{ ...asked, data: list.data }} words={refusalWords} cards={3}>
        {(answer) => {
          const rows = rowsFor(pages.rows, filter)
          const shown = all ? rows : rows.slice(0, elder ? FIRST_ELDER : FIRST)
          const rest = rows.length - shown.length
          return (
            <>
              <View className='blk'>
                <Chips
                  id='filter'
                  options={FILTERS.map((one) =>
                    one.value === 'all'
                      ? { ...one, label: `都看，${answer.all}` }
                      : one.value === 'alarm'
                        ? { ...one, label: `要补的，${answer.alarms}` }
                        : one,
                  )}
                  value={[filter]}
                  onChange={([next]) => setFilter(next)}
                />
              </View>
              {rows.length === 0 && <Nothing filter={filter} />}
              {shown.map((row) => (
                <Row key={row.shelfId} row={row} today={answer.today} />
              ))}
              {rest > 0 && <BigButton id='rest' kind='quiet' text={`还有 ${rest} 处`} onTap={() => setAll(true)} />}
              {rest === 0 && <More list={pages} />}
              {here && <Ways mine={here} onOpen={() => setOpening(true)} />}
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

function Nothing({ filter }: { readonly filter: Filter }) {
  if (filter === 'alarm') return <EmptyState id='no-alarm' title='没有要补的' note='两条线都过，药店也都报过。' />
  if (filter === 'way') return <EmptyState id='none-on-way' title='路上没有' note='从这几处调出去的都到了。' />
  return (
    <EmptyState
      id='nothing'
      title='还没有登记货架'
      note='卫生院、村卫生室、药店、供销社，备着药的登记上来，这里就看得到。'
    />
  )
}
