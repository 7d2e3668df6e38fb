import { useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { refusalWords } from '@/cloud/refusals'
import { Answered } from '@/components/answered'
import { Chips } from '@/components/chips'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { back } from '@/view/go'
import { isFigure } from '../parts/figures'
import { OfficePage } from '../parts/office-page'
import { type Office } from '../parts/office'
import { useOffice } from '../parts/use-office'
import { ByName } from './by-name'
import { Rows } from './rows'
import { useRows } from './use-rows'
import { headOf, SWITCHES } from './view'

/** The people behind a number (B40); opened as a tab, anybody of the township by name. */
export default function People() {
  const { params } = useRouter()
  const office = useOffice()
  const { place, figure } = params
  if (place && isFigure(figure)) return <Behind place={place} figure={figure} />
  return (
    <OfficePage label='名单' tab='people' stale={office.stale}>
      <Answered id='people' of={office} words={refusalWords}>
        {({ township, townshipName }: Office) => <ByName place={township} placeName={townshipName} />}
      </Answered>
    </OfficePage>
  )
}

function Behind({ place, figure: opened }: { readonly place: string; readonly figure: keyof typeof SWITCHES }) {
  const [figure, setFigure] = useState(opened)
  const list = useRows('office.people', { place, figure })
  useReachBottom(list.more)
  const related = SWITCHES[opened]
  return (
    <OfficePage label='名单' tab='people' stale={list.stale}>
      <Head {...headOf(figure, place, list)} />
      {related.length > 1 && (
        <View className='blk'>
          <Chips id='figure' options={related} value={[figure]} onChange={([picked]) => setFigure(picked)} />
        </View>
      )}
      <Answered id='people' of={list} words={refusalWords}>
        {(rows) =>
          rows.length > 0 ? (
            <Rows rows={rows} list={list} />
          ) : (
            <EmptyState
              id='nobody'
              title='没有人'
              note='这个数现在是 0。有人记一笔，数和名单一起变。'
              action={{ text: '回总览', onTap: back }}
            />
          )
        }
      </Answered>
    </OfficePage>
  )
}
