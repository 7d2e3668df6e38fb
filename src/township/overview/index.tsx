import { useState } from 'react'
import { setNavigationBarTitle, useReachBottom } from '@tarojs/taro'
import { type OverviewView } from '@domain/contract'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { useReturn } from '@/view/use-return'
import { useView } from '@/view/use-view'
import { OfficePage } from '../parts/office-page'
import { useOffice } from '../parts/use-office'
import { useWide } from '../parts/use-wide'
import { AlertPeople } from './alert-people'
import { Desk } from './desk'
import { DutyGaps } from './duty-gaps'
import { ElderMenu } from './elder-menu'
import { Figures } from './figures'
import { Open } from './open'
import { Today } from './today'
import { VillageRows } from './village-rows'
import { Ways } from './ways'
import './index.scss'

/** Villages on the first screen of a phone; the others follow when the reader gets there (P12). */
const FIRST = 4
const FIRST_FIGURES = 8

/** Today's township at a glance; every number opens its people (B40), nothing is typed by anybody (E05, F15). */
export default function Overview() {
  const office = useOffice()
  const place = office.data?.township
  const overview = useCall('office.overview', place ? { place } : undefined)
  const wide = useWide()
  const { elder } = useView()
  const [all, setAll] = useState(false)
  useReachBottom(() => setAll(true))
  useReturn(() => void overview.reload())

  const body = (answer: OverviewView) => {
    void setNavigationBarTitle({ title: answer.townshipName })
    if (wide)
      return <Desk overview={answer} right={<AlertPeople place={answer.township} count={answer.total.alert} />} />
    return (
      <>
        <Today overview={answer} />
        <DutyGaps overview={answer} />
        <Figures overview={answer} shown={all ? undefined : FIRST_FIGURES} />
        <Open open={answer.open} />
        <VillageRows overview={answer} shown={all ? undefined : FIRST} onAll={() => setAll(true)} />
        {all && <Ways />}
        {elder && <ElderMenu />}
      </>
    )
  }

  const asked = office.data ? { ...overview, loading: overview.loading || !overview.refusal } : office
  return (
    <OfficePage label='今日总览' tab='overview' stale={overview.stale} full>
      <Answered id='overview' of={{ ...asked, data: overview.data }} words={refusalWords} cards={1}>
        {body}
      </Answered>
    </OfficePage>
  )
}
