import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type PostView } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Cells } from '@/components/cell'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { WorkerBanner } from '../parts/banner'
import { open, pages } from '../parts/route'
import { holds, usePosts } from '../parts/staff'
import { WorkerTabs } from '../parts/tabs'
import { Instead, Refused } from '../parts/trouble'
import { Row } from './row'
import { usePeople } from './use-people'
import './index.scss'

export default function People() {
  const posts = usePosts()
  const places = placesOf(posts ?? [])
  const [picked, setPicked] = useState<string>()
  const place = picked ?? places[0]?.value
  const { data, refusal, slow, stale, typed, setTyped, name, rows, hasMore, failed, showMore, reload } =
    usePeople(place)
  useReachBottom(() => void (hasMore && showMore()))

  return (
    <Page
      label='各户'
      tabs={<WorkerTabs current='people' />}
      head={<Head title='各户' sub='按姓名找，点开是他家那一户。' />}
      banner={<WorkerBanner stale={stale} />}
    >
      {places.length > 1 && (
        <View className='blk'>
          <Chips id='place' options={places} value={place ? [place] : []} onChange={([one]) => setPicked(one)} />
        </View>
      )}
      <Field id='people-name' label='姓名，从姓开始' maxLength={20} value={typed} onInput={setTyped} />
      {holds(posts, 'cadre') && (
        <View className='blk'>
          <BigButton
            id='people-register'
            kind='secondary'
            icon='plus-blue'
            text='登记一户'
            onTap={() => open(pages.register())}
          />
        </View>
      )}
      {!data ? (
        <Instead refusal={refusal} slow={slow} cards={1} onRetry={() => void reload()} />
      ) : rows.length === 0 ? (
        <EmptyState
          id='nobody'
          title={name ? `没有姓名是“${name}”开头的` : '这里还没登记人'}
          note={name ? '看一眼字对不对，或者只输姓。' : '登记一户，这里就有了。'}
          action={name ? { text: '清掉再找', onTap: () => setTyped('') } : undefined}
        />
      ) : (
        <Cells>
          {rows.map((row) => (
            <Row key={row.personId} id={row.personId} row={row} onTap={() => open(pages.door(row.householdId))} />
          ))}
        </Cells>
      )}
      <View className='blk'>
        {failed && <Refused id='more-failed' refusal='Offline' words='后面的没取到。等一下再点“再看”。' />}
        {data && hasMore && <BigButton id='more' kind='quiet' text='再看一些人' onTap={() => void showMore()} />}
      </View>
    </Page>
  )
}

/** Each place once, whatever posts are held there. */
const placesOf = (posts: readonly PostView[]) =>
  posts
    .filter(({ role }) => role !== 'admin')
    .filter(({ place }, n, all) => all.findIndex((one) => one.place === place) === n)
    .map(({ place, placeName }) => ({ value: place, label: placeName }))
