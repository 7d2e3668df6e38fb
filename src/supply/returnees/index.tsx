import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type Output } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { dayWords } from '@/words/when'
import { figure } from '../parts/axis'
import { Saved } from '../parts/saved'
import { usePlace } from '../parts/use-place'
import { AddSheet } from './add-sheet'
import { RemoveSheet } from './remove-sheet'
import '../parts/supply.scss'

type Village = Output<'returnee.list'>['villages'][number]
export interface Entry {
  readonly village: string
  readonly entryId: string
  readonly words: string
}

/** 返乡的人: counted heads with dates, which raise what a shelf must hold while they are there (B15). */
export default function Returnees() {
  const { params } = useRouter()
  const mine = usePlace(params.place)
  const place = mine.data?.place
  const asked = useCall('returnee.list', place ? { place } : undefined)
  const [over, setOver] = useState<'add' | Entry>()
  const [done, setDone] = useState<{ readonly words: string; readonly queued: boolean }>()
  const shown = mine.data ? { ...asked, loading: asked.loading || !asked.refusal } : mine
  const close = () => setOver(undefined)

  function finish(words: string, queued: boolean): void {
    close()
    setDone({ words, queued })
    if (!queued) void asked.reload()
  }

  return (
    <Page
      label='返乡的人'
      head={
        <Head
          title='返乡的人'
          aside={asked.data && mine.data?.placeName}
          sub={asked.data && '在的那几天，药按多的人备；走了就不算'}
        />
      }
      banner={<AgeBanner stale={asked.stale} />}
      foot={asked.data && <BigButton id='add' text='记一批' label='记一批返乡的人' onTap={() => setOver('add')} />}
      sheet={
        asked.data &&
        mine.data &&
        over &&
        (over === 'add' ? (
          <AddSheet mine={mine.data} today={asked.data.today} onClose={close} onDone={finish} />
        ) : (
          <RemoveSheet entry={over} onClose={close} onDone={finish} />
        ))
      }
    >
      {done && <Saved id='done' text={done.words} queued={done.queued} />}
      <Answered id='returnees' of={{ ...shown, data: asked.data }} words={refusalWords}>
        {({ villages }) => {
          const some = villages.filter(({ entries }) => entries.length > 0)
          if (some.length === 0)
            return <EmptyState id='nothing' title='还没记过' note='知道哪天回来多少人，记一笔，两条线就跟着动。' />
          return some.map((village) => <Counted key={village.village} village={village} onOpen={setOver} />)
        }}
      </Answered>
    </Page>
  )
}

function Counted({ village, onOpen }: { readonly village: Village; readonly onOpen: (entry: Entry) => void }) {
  return (
    <View className='blk'>
      <SectionTitle>
        {village.name}，今天在 {figure(village.now)} 人
      </SectionTitle>
      <Cells>
        {village.entries.map(({ id, from, until, people, note }) => {
          const words = `${dayWords(from)}到 ${dayWords(until)}，${figure(people)} 人`
          return (
            <Cell
              key={id}
              id={`entry-${id}`}
              title={words}
              note={note ?? undefined}
              onTap={() => onOpen({ village: village.village, entryId: id, words: `${village.name}，${words}` })}
            />
          )
        })}
      </Cells>
    </View>
  )
}
