import { useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { type Input } from '@domain/contract'
import { type WaveView } from '@domain/contract/wave'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { dayWords } from '@/words/when'
import { figure } from '../parts/axis'
import { Curve } from '../parts/curve'
import { TableSheet, type Table } from '../parts/table-sheet'
import { usePlace } from '../parts/use-place'
import { Assumptions } from './assumptions'
import { Shelves } from './shelves'
import {
  assumptionsWith,
  demandCharts,
  heaviestWords,
  infectionChart,
  loadCharts,
  tableOf,
  type Chart,
  type Own,
} from './view'
import '../parts/supply.scss'

/** 估一估: a wave worked through with numbers one can turn, beside what stands on the shelves today (F07). Nothing is kept of it. */
export default function Wave() {
  const { params } = useRouter()
  const mine = usePlace(params.place)
  const place = mine.data?.place
  const [own, setOwn] = useState<Own>({})
  const [asking, setAsking] = useState<Own>({})
  const input: Input<'wave.run'> | undefined = place ? { place, assumptions: asking } : undefined
  const asked = useCall('wave.run', input)
  const [last, setLast] = useState<WaveView>()
  const [every, setEvery] = useState(false)
  const [all, setAll] = useState(false)
  const [table, setTable] = useState<Table>()
  useReachBottom(() => setAll(true))

  // While it is worked through anew, what was worked out before stays in sight.
  if (asked.data && asked.data !== last) setLast(asked.data)
  const view = asked.data ?? last
  const changed = JSON.stringify(own) !== JSON.stringify(asking)
  const shown = mine.data ? { ...asked, loading: asked.loading || !asked.refusal } : mine

  const chart = (data: WaveView, one: Chart) => (
    <Curve key={one.id} {...one} onTable={() => setTable(tableOf(data, one))} />
  )
  const body = (data: WaveView) => {
    const [first, ...demands] = demandCharts(data)
    return (
      <>
        <Card id='words'>
          {data.words.map((words) => (
            <View key={words} className='blk'>
              {words}
            </View>
          ))}
        </Card>
        <Assumptions
          rows={assumptionsWith(data.assumptions, own)}
          all={every}
          onAll={() => setEvery(true)}
          onTurn={(key, value) => setOwn({ ...own, [key]: value })}
        />
        {chart(data, infectionChart(data))}
        {first && chart(data, first)}
        {all ? (
          <>
            {demands.map((one) => chart(data, one))}
            {loadCharts(data).map((one) => chart(data, one))}
            <Card id='load'>
              {heaviestWords(data).map((words) => (
                <View key={words} className='blk'>
                  {words}。
                </View>
              ))}
              <View className='blk'>要发的消息一共 {figure(data.messages.total)} 条，微信要一条一条先同意。</View>
            </Card>
            <Shelves view={data} />
          </>
        ) : (
          <BigButton id='all' kind='quiet' text='别的药、人手，各处撑到哪天' onTap={() => setAll(true)} />
        )}
      </>
    )
  }

  return (
    <Page
      label='估一估这一波'
      head={
        <Head
          title='估一估这一波'
          aside={view?.placeName}
          sub={
            view &&
            `${figure(view.people.registered + view.people.returnees)} 人，${dayWords(view.from)}到${dayWords(view.until)}`
          }
        />
      }
      banner={<AgeBanner stale={asked.stale} />}
      foot={
        view &&
        changed && (
          <BigButton
            id='run'
            text='照这些数再算一遍'
            busy={asked.loading ? '正在算' : undefined}
            onTap={() => setAsking(own)}
          />
        )
      }
      sheet={table && <TableSheet table={table} onClose={() => setTable(undefined)} />}
    >
      <Answered id='wave' of={{ ...shown, data: view }} words={refusalWords} cards={3}>
        {body}
      </Answered>
    </Page>
  )
}
