import { useState } from 'react'
import { View } from '@tarojs/components'
import { type HomeView, type Output } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Chips } from '@/components/chips'
import { DoorPlate } from '@/components/door-plate'
import { EmptyState } from '@/components/empty-state'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { go } from '@/view/go'
import { useReturn } from '@/view/use-return'
import { untilWords } from './view'

type List = Output<'referral.list'>
type Row = List['rows'][number]

/** The places whose referrals the caller sees, each once; one inside another is seen with it. */
export const placesOf = (posts: HomeView['posts']): { place: string; placeName: string }[] => {
  const mine = posts.filter(({ role }) => role !== 'admin')
  const widest = mine.filter(({ place }) => !mine.some((one) => one.place !== place && place.startsWith(one.place)))
  return [...new Map(widest.map((post) => [post.place, post])).values()]
}

/** Open referrals of a place, the latest first (B09). */
export function Open({ place }: { readonly place?: string }) {
  const home = useCall('session.home', {})
  const [picked, setPicked] = useState(place)
  const places = placesOf(home.data?.posts ?? [])
  const here = places.find((one) => one.place === picked) ?? places[0]
  const list = useCall('referral.list', here && { place: here.place })
  useReturn(() => void list.reload())

  const body = ({ rows, now }: List) => {
    if (rows.length === 0)
      return <EmptyState id='none' title='现在没有要转诊的' note='有人要送医院，会一步一步记在这里，迟了的排在前面。' />
    const late = rows.filter((row) => row.late)
    const rest = rows.filter((row) => !row.late)
    return (
      <>
        <Part title='迟了' rows={late} now={now} />
        <Part title='在办' rows={rest} now={now} />
      </>
    )
  }

  const nowhere = home.data && !here
  const asked = home.data ? { ...list, loading: list.loading || !list.refusal } : home
  return (
    <Page
      label='转诊'
      head={<Head big title={list.data ? `转诊 ${list.data.rows.length} 人` : '转诊'} aside={here?.placeName} />}
      banner={<AgeBanner stale={list.stale} />}
    >
      {places.length > 1 && (
        <Chips
          id='place'
          options={places.map((one) => ({ value: one.place, label: one.placeName }))}
          value={[here.place]}
          onChange={([next]) => setPicked(next)}
        />
      )}
      <Answered id='referrals' of={nowhere ? NOWHERE : { ...asked, data: list.data }} words={refusalWords} cards={3}>
        {body}
      </Answered>
    </Page>
  )
}

interface PartProps {
  readonly title: string
  readonly rows: readonly Row[]
  readonly now: number
}

function Part({ title, rows, now }: PartProps) {
  if (rows.length === 0) return null
  return (
    <View className='blk'>
      <SectionTitle>
        {title}，{rows.length} 人
      </SectionTitle>
      <Cells>
        {rows.map((row) => (
          <Cell
            key={row.personId}
            id={`referral-${row.personId}`}
            title={
              <View className='row row--wrap'>
                <View className='t-b way__name'>{row.name}</View>
                <DoorPlate village={row.villageName} door={row.plate} />
              </View>
            }
            note={
              <>
                <View className={`mt1 ${row.late ? 'way__late' : ''}`}>
                  {row.waiting}，{untilWords(row.dueAt, now)}
                </View>
                <View>{row.hospital}</View>
              </>
            }
            label={`${row.villageName}${row.plate}，${row.name}，${row.waiting}，${untilWords(row.dueAt, now)}`}
            onTap={() => go('/clinic/referral/index', { personId: row.personId })}
          />
        ))}
      </Cells>
    </View>
  )
}

/** Without a post it reads like a place that is not there. */
const NOWHERE = { loading: false, slow: false, refusal: 'NotFound', reload: () => undefined } as const
