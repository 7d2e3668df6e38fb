import { useEffect } from 'react'
import { setNavigationBarTitle } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type HomeView } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { back } from '@/view/go'
import { PrintForm, WHOLE } from './print-form'
import { type PrintedList } from './view'

/** A cadre's or a doctor's own list on paper, for a day without a telephone at hand (F14). */
export function MyLists() {
  const home = useCall('session.home', {})
  useEffect(() => void setNavigationBarTitle({ title: '名单' }), [])
  return (
    <Page label='打印名单' head={<Head title='打印今天的名单' sub={WHOLE} />} banner={<AgeBanner stale={home.stale} />}>
      <Answered id='mine' of={home} words={refusalWords} cards={1}>
        {({ posts }) => {
          const lists = listsOf(posts)
          if (lists.length > 0)
            return (
              <Card id='my-lists'>
                {lists.length === 1 && <View className='t-b'>{lists[0].words}</View>}
                <PrintForm lists={lists} />
              </Card>
            )
          return (
            <EmptyState
              id='no-lists'
              title='您名下没有要联系的户'
              note='村干部和医生才有自己的名单。'
              action={{ text: '回去', onTap: back }}
            />
          )
        }}
      </Answered>
    </Page>
  )
}

const listsOf = (posts: HomeView['posts']): PrintedList[] =>
  posts.flatMap(({ role, place, placeName }) =>
    role === 'cadre' || role === 'doctor' ? [{ role, place, words: placeName }] : [],
  )
